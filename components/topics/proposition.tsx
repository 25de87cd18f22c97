import { NOT_WORDED } from '@/lib/topics/worded'

/** The proposition of a topic, or a mark that it is still to be worded. */
export function Proposition({ of: proposition }: { of: string | null | undefined }) {
  return proposition === null ? <span className="tag unworded">{NOT_WORDED}</span> : proposition
}
