import { z } from 'zod'
import type { ClaimLine, Fate } from '@/lib/claims/read-model'
import type { Comparison } from '@/lib/comparison/model'
import type { OverviewFilter } from '@/lib/filter/overview'
import type { SummitRecord } from '@/lib/records/read-model'
import type { Silence, Stance } from '@/lib/vocabulary'
import type { Movements } from './movements'

/** The model of the overview, the front page. */
export type Overview = {
  filter: OverviewFilter
  /** The only summit in view; undefined for all. */
  summit: SummitRecord | undefined
  summits: SummitRecord[]
  totals: Totals
  /** The matrix: actors in columns (analysts first), topics in rows by theme. */
  comparison: Comparison
  /** Index of the first column of officials and governments. */
  firstOther: number
  /** Number of voices by row (`rowKey`) and stance; a position on behalf of somebody counts once. */
  everyone: Map<string, Record<Stance, number>>
  /** Contested and disputed claims, about the summit where there is one in view, contested first. */
  contested: ClaimLine[]
  /** Predictions, about the summit where there is one in view, counted by outcome. */
  fates: Fate[]
  coverage: Coverage[]
  movements: Movements
  timeline: Timeline
}

export const totalsSchema = z.strictObject({
  positions: z.int(),
  /** Topics with a position. `allTopics`: all topics that are worded; `unworded`: those still to be worded. */
  topics: z.int(),
  allTopics: z.int(),
  unworded: z.int(),
  sources: z.int(),
  actors: z.int(),
  /** Actors by class: people by the role they spoke in, then organizations and unnamed groups. */
  analysts: z.int(),
  officials: z.int(),
  others: z.int(),
  organizations: z.int(),
  groups: z.int(),
})
export type Totals = z.infer<typeof totalsSchema>

/** Topics of one actor in the matrix: number with a position, and number per kind of silence. */
export type Coverage = { actor: string; name: string; held: number; silent: Record<Silence, number> }

/** Positions (`x`, `until`) between 0 and 1 on a scale that contains every summit and source. */
export type Timeline = {
  ticks: { x: number; label: string }[]
  summits: { x: number; until: number; summit: SummitRecord }[]
  sources: { x: number; slug: string; label: string }[]
}
