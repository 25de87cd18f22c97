import type { ClaimLine } from '@/lib/claims/model'
import type { Comparison } from '@/lib/comparison/model'
import type { OverviewFilter } from '@/lib/filter/overview'
import type { SummitRecord } from '@/lib/records'
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

export type Totals = {
  positions: number
  /** Topics somebody is on record on, and all there are. */
  topics: number
  allTopics: number
  sources: number
  actors: number
  /** People who spoke as analysts, people who spoke as officials, other people, organizations, groups. */
  analysts: number
  officials: number
  others: number
  organizations: number
  groups: number
}

/** What is known of one actor of the matrix: how many topics are held, and how many silent in which way. */
export type Coverage = { actor: string; name: string; held: number; silent: Record<Silence, number> }

/** Days as numbers between 0 (start) and 1 (end) of the stretch that holds every summit and source. */
export type Timeline = {
  ticks: { x: number; label: string }[]
  summits: { x: number; until: number; summit: SummitRecord }[]
  sources: { x: number; slug: string; label: string }[]
}
