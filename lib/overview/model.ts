import { z } from 'zod'
import type { ClaimLine } from '@/lib/claims/read-model'
import type { Comparison } from '@/lib/comparison/model'
import type { OverviewFilter } from '@/lib/filter/overview'
import type { SummitRecord } from '@/lib/records/read-model'
import type { Silence, Stance } from '@/lib/vocabulary'

/** Where the field stands before a summit: what the front page shows. */
export type Overview = {
  filter: OverviewFilter
  summit: SummitRecord | undefined
  summits: SummitRecord[]
  totals: Totals
  /** The matrix: its actors in columns (analysts first), every topic in rows, grouped by theme. */
  comparison: Comparison
  /** Where the second group of columns begins: officials and governments. */
  firstOther: number
  /** Everybody on record, by topic and stance; who speaks for another is counted once. */
  everyone: Map<string, Record<Stance, number>>
  /** Claims about the summit that somebody disputes, the contested first. */
  contested: ClaimLine[]
  coverage: Coverage[]
  timeline: Timeline
}

export const totalsSchema = z.strictObject({
  positions: z.int(),
  /** Topics somebody is on record on, and all there are. */
  topics: z.int(),
  allTopics: z.int(),
  sources: z.int(),
  actors: z.int(),
  /** People who spoke as analysts, people who spoke as officials, other people, organizations, groups. */
  analysts: z.int(),
  officials: z.int(),
  others: z.int(),
  organizations: z.int(),
  groups: z.int(),
})
export type Totals = z.infer<typeof totalsSchema>

/** What is known of one actor of the matrix: how many topics are held, and how many silent in which way. */
export type Coverage = { actor: string; name: string; held: number; silent: Record<Silence, number> }

/** Days as numbers between 0 (start) and 1 (end) of the stretch that holds every summit and source. */
export type Timeline = {
  ticks: { at: number; label: string }[]
  summits: { at: number; until: number; summit: SummitRecord }[]
  sources: { at: number; slug: string; label: string }[]
}
