import { jointStance, reviewOf } from '@/lib/counting'
import type { CompareFilter } from '@/lib/filter/compare'
import type { ActorRecord, PositionRecord, SourceRecord, SummitRecord, TopicRecord } from '@/lib/records/read-model'
import type { Silence, Stance } from '@/lib/vocabulary'

/**
 * Chosen actors × chosen topics: the one model behind the Compare page and every file made of it. Built by
 * `buildComparison`, read by components and serializers, which see nothing else.
 */
export type Comparison = {
  filter: CompareFilter
  /** The view in words: "Bruce Klingner and Victor Cha on 5 topics, as of 22 Jan 2019, first-hand only". */
  words: string
  actors: ComparedActor[]
  /** Rows in order, after row filters and sorting. */
  rows: ComparedRow[]
  /** How many rows each choice of `rows` would show. */
  counts: { all: number; opposite: number; common: number }
  /** Every pair of compared actors, groups left out. */
  pairs: PairAgreement[]
  /** The summit that summit-scoped topics are judged at. */
  summit: SummitRecord | undefined
  /** Words that may or may not fall before `asOf`: they count nowhere and are listed. */
  uncertain: PositionRecord[]
  /** Every source that a cell rests on, in order of first use. */
  sources: SourceRecord[]
  provenance: Provenance
}

/** What a file says about where it came from. */
export type Provenance = {
  library: string
  codebook: string
  /** The highest revision: two files of the same view with the same data version are the same. */
  dataVersion: number
  /** Day of that revision, YYYY-MM-DD. */
  dataDate: string
  /** The address of the view, where the library has a public one. */
  address: string | undefined
}

export type ComparedActor = Pick<ActorRecord, 'slug' | 'name' | 'sortName' | 'nativeName' | 'kind'> & {
  /** Organization and title at the date of the view: "Heritage Foundation". */
  affiliation: string | undefined
}

export type ComparedRow = {
  topic: TopicRecord
  /** One cell an actor, in the order of `Comparison.actors`. */
  cells: Cell[]
  verdict: Verdict
}

export type Cell = HeldCell | SilentCell | LeftOutCell

/** One position; several where two of equal rank fall on one day, which is then up for review. */
export type HeldCell = { kind: 'held'; actor: string; positions: PositionRecord[] }

/** No position on record, and which silence it is. */
export type SilentCell = {
  kind: 'silent'
  actor: string
  silence: Silence
  /** Where somebody looked: source and its date. Empty for `not_assessed`. */
  looked: { source: string; issued: string; by: string }[]
  /** The words that could not be coded, or that declined to answer. */
  evidence: PositionRecord['evidence']
  note: string | null
}

/** There are positions, but the filter leaves them out: no silence, and not to be mistaken for one. */
export type LeftOutCell = {
  kind: 'left_out'
  actor: string
  count: number
  /** What they are, in words: "inferred", "reported by Victor Cha", "date uncertain". */
  why: string[]
}

/**
 * How far the actors of a row are apart. `opposite`: one above 0, one below; `mixed`: some weigh both, the
 * others are on one side; `terms`: one side, different stances; `same`: one stance; `single`: one voice;
 * `silent`: none. A cell under review (see `reviewOf`) is counted apart and enters nothing.
 */
export type VerdictKind = 'opposite' | 'mixed' | 'terms' | 'same' | 'single' | 'silent'
export type Verdict = {
  kind: VerdictKind
  /** Highest minus lowest score among the stances of the row, 0 to 4; undefined under two voices. */
  distance: number | undefined
  for: number
  against: number
  mixed: number
  review: number
  stances: Record<Stance, number>
}

/** How one pair of actors stands on the topics both have a counted stance on. */
export type PairAgreement = {
  actors: [string, string]
  /** Shared topics by how the two relate on them; the four lists do not overlap. */
  same: string[]
  terms: string[]
  neither: string[]
  opposite: string[]
  shared: number
  /** same + terms. */
  sameSide: number
  /** Fewer than `FEW_SHARED` shared topics: too few to say. */
  few: boolean
  /** Pairs of shared topics of which one is part of the other: not independent agreements. */
  related: [string, string][]
  /** Shared topics on which at least one of the two is second-hand, inferred or enacted. */
  indirect: string[]
}

/** Under this many shared topics an agreement is marked as resting on too few. */
export const FEW_SHARED = 5

/** The stance a cell counts with: undefined for silence, for what is left out, and under review. */
export function countedStance(cell: Cell): Stance | undefined {
  return cell.kind === 'held' ? jointStance(cell.positions) : undefined
}

/** Two stances of equal rank on one day, or a wording no longer in force. */
export function isUnderReview(cell: Cell): boolean {
  return cell.kind === 'held' && reviewOf(cell.positions) !== undefined
}
