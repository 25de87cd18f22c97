import type { CountedStance } from '@/lib/comparison/agreement'
import type { Provenance, Relation } from '@/lib/comparison/model'
import type { AgreementFilter } from '@/lib/filter/agreement'
import type { ActorRecord, PositionRecord, SourceRecord, TopicRecord } from '@/lib/records/read-model'
import type { Side, Stance } from '@/lib/vocabulary'
import type { Division } from './divide'
import type { LeftOut } from './held'
import type { PairMatrix } from './pair-lists'
import type { PairCounts } from './pair-matrix'

/** Up to this number of actors agreement is shown pair by pair, with every topic. */
export const MOST_AS_PAIRS = 6
/** Up to this number of actors agreement is shown as a matrix of actors; more as one of clusters. */
export const MOST_IN_MATRIX = 40

/** An actor of the view. */
export type AgreementActor = {
  record: ActorRecord
  /** Topics on which the actor is on record, at each summit. */
  topics: number
  /** Number of the cluster, from 0. */
  cluster: number
}

/** What most of a cluster holds on a topic. */
export type ClusterStand = { cell: string; side: Side; agreeing: number; speaking: number }

export type AgreementCluster = {
  /** A, B, …, AA. */
  letter: string
  /** Indexes of actors. */
  members: number[]
  /** Same side, of shared topics, summed over the pairs of its members. */
  within: { sameSide: number; shared: number }
  holds: ClusterStand[]
  /** How many of its members were with others in most of the other runs of the clustering. */
  unsettled: number[]
}

/** Two actors and their numbers. */
export type AgreementPair = { a: number; b: number; counts: PairCounts }

export type DividedTopic = {
  cell: string
  label: string
  topic: TopicRecord
  stances: Record<Stance, number>
} & Division

/** One topic of an opened pair. `part` names the broader topic in addition to which it is not counted. */
export type PairTopic = {
  cell: string
  label: string
  topic: string
  relation: Relation
  part: string | undefined
  stances: [CountedStance, CountedStance]
}

/** An opened pair: its topics, and the positions behind them by id. */
export type OpenedPair = AgreementPair & {
  topics: PairTopic[]
  /** Topics on which only the one or only the other is on record. */
  only: [number, number]
  positions: Map<string, PositionRecord>
}

/** Who agrees with whom: the model of the page and its files. */
export type AgreementView = {
  filter: AgreementFilter
  actors: AgreementActor[]
  matrix: PairMatrix
  clusters: AgreementCluster[]
  modularity: number
  /** Order of the actors in the matrix: their indexes. */
  order: number[]
  /** Pairs by how many topics they share: none, fewer than five, five and more. */
  pairs: { none: number; few: number; enough: number }
  close: AgreementPair[]
  apart: AgreementPair[]
  divided: DividedTopic[]
  stances: CountedStance[]
  /** Number of topics on which somebody is on record, whatever the summit. */
  topics: number
  leftOut: LeftOut
  /** Label of a cell: a topic, with its summit where several are in view. */
  labels: Map<string, string>
  /** Pairs shown with every topic: all of a few actors, the opened one, or those of one actor. */
  opened: OpenedPair[]
  sources: Map<string, SourceRecord>
  positions: number
  /** The latest day that counts, YYYY-MM-DD or EDTF; undefined where nothing is on record. */
  until: string | undefined
  provenance: Provenance
}
