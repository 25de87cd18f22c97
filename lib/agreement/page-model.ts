import type { ActorRecord } from '@/lib/records/read-model'
import type { Stance } from '@/lib/vocabulary'
import type { Block } from './blocks'
import type { StanceLines } from './lines'
import type { AgreementActor, AgreementView } from './model'
import type { PairCounts } from './pair-matrix'

type ShownActor = Omit<AgreementActor, 'record'> & {
  record: Pick<ActorRecord, 'slug' | 'name' | 'sortName' | 'shortName' | 'kind'>
}

/** A stance of an actor in the view of stances. `indirect`: second-hand, inferred or enacted. */
export type StanceCell = { stance: Stance; indirect: boolean }

/**
 * What the page shows of a view. Its size does not grow with positions or pairs, so that it can be sent from the thread
 * that computes it and be cached.
 */
export type AgreementPageView = Omit<AgreementView, 'matrix' | 'stances' | 'actors'> & {
  actors: ShownActor[]
  /** Indexes of the actors of the matrix in its order, and the numbers of their pairs; empty where it is not shown. */
  shown: number[]
  cells: PairCounts[][]
  /** Clusters against clusters; empty where they are not shown. */
  blocks: Block[][]
  /** Stances by row (the first actors in order) and topic; undefined where they are not shown. */
  held: { actors: number[]; topics: string[]; allTopics: number; stances: (StanceCell | undefined)[][] } | undefined
  /** Actors and the topics that divide most as lines, beside the stances. */
  lines: StanceLines | undefined
  /** Days on which somebody is on record, YYYY-MM-DD, ascending. */
  days: string[]
}
