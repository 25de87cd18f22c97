import type { Stance } from '@/lib/vocabulary'

/** A topic and the positions that are under review because its proposition was worded anew. */
export type Reread = {
  topic: {
    slug: string
    label: string
    proposition: string | null
    earlier: { wording: number; proposition: string | null }[]
  }
  total: number
  /** The earliest, as many as fit on a page. */
  positions: {
    id: string
    version: number
    actor: string
    stance: Stance
    statedOn: string
    summary: string
    words: string | undefined
    /** The wording that it was coded on. */
    wording: number
  }[]
}

/** Field of the form: one value for each position that was read again, "id version". */
export const READ_AGAIN = 'position'
/** Fields of a topic's form that say what a changed proposition is: a new wording, or a slip of the pen put right. */
export const REWORDING = 'rewording'
export const SAME_MEANING = 'same'
export const BECAUSE_SAME = 'sameBecause'
