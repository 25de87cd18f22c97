import type { Passage } from '@/lib/change/between'
import type { CellMovement } from '@/lib/change/cell'
import type { ChangeCounts } from '@/lib/change/counts'
import { jointStance, reviewOf } from '@/lib/counting'
import type { CompareFilter } from '@/lib/filter/compare'
import type { ActorRecord, PositionRecord, SourceRecord, SummitRecord, WordedTopic } from '@/lib/records/read-model'
import type { Silence, Stance } from '@/lib/vocabulary'

/**
 * Chosen actors × chosen topics: the model of the Compare page and its files. Built by `buildComparison`; components
 * and serializers read nothing else.
 */
export type Comparison = {
  filter: CompareFilter
  /** The view in words: "Bruce Klingner and Victor Cha on 5 topics, as of 22 Jan 2019, first-hand only". */
  words: string
  actors: ComparedActor[]
  /** Rows after filtering and sorting. */
  rows: ComparedRow[]
  /**
   * Number of rows that each choice of `rows` would show; of topics in all rows; of actors compared, also those whom
   * `recorded` leaves out.
   */
  counts: { all: number; changed: number; opposite: number; common: number; topics: number; actors: number }
  /** What became of every cell between two days, where the address names a second one. */
  between: Between | undefined
  /**
   * Days that are known on which somebody said something here, in order; those after `asOf` are other views. Undefined
   * where too much is on record to say who moved.
   */
  days: string[] | undefined
  /** Every pair of compared actors, unnamed groups left out. */
  pairs: PairAgreement[]
  /** The summit at which summit topics are compared; undefined also where each row has its own. */
  summit: SummitRecord | undefined
  /** Positions whose date may lie before or after `asOf`: listed, not counted. */
  uncertain: PositionRecord[]
  /** Every source that a cell rests on, in order of first use. */
  sources: SourceRecord[]
  provenance: Provenance
}

/** Origin of a page or file. */
export type Provenance = {
  library: string
  codebook: string
  /** Highest revision number: two files of one view with one data version are equal. 0 without a library. */
  dataVersion: number
  /** Day of that revision, YYYY-MM-DD; empty without a library. */
  dataDate: string
  /** Public address of the view; undefined where the library has none. */
  address: string | undefined
}

export type ComparedActor = Pick<ActorRecord, 'slug' | 'name' | 'sortName' | 'shortName' | 'nativeName' | 'kind'> & {
  /** Organization at the date of the view: "Heritage Foundation". */
  affiliation: string | undefined
  /** The same in at most 10 characters: "Heritage". */
  affiliationShort: string | undefined
}

export type ComparedRow = {
  topic: WordedTopic
  /** In a view of all summits, the one of this row. */
  summit: SummitRecord | undefined
  /** One cell per actor, in the order of `Comparison.actors`. */
  cells: Cell[]
  verdict: Verdict
}

/** Names a row among those of its comparison: the slug of its topic, with that of its summit where the row has one. */
export function rowKey({ topic, summit }: Pick<ComparedRow, 'topic' | 'summit'>): string {
  return summit ? `${topic.slug}-at-${summit.slug}` : topic.slug
}

/** "Holding the summit, Second summit". */
export function rowLabel({ topic, summit }: Pick<ComparedRow, 'topic' | 'summit'>): string {
  return summit ? `${topic.label}, ${summit.shortName}` : topic.label
}

export type Cell = HeldCell | SilentCell | LeftOutCell

/** A cell with one position that counts, or several of equal rank on one day (under review if they differ). */
export type HeldCell = {
  kind: 'held'
  actor: string
  positions: PositionRecord[]
  /** What led to the answer and stands beside it; undefined where nothing was read of it. */
  movement?: CellMovement | undefined
  /** What became of it between two days, where the view has a second one. */
  passage?: Passage | undefined
}

/** A cell without a position, with its kind of silence. */
export type SilentCell = {
  kind: 'silent'
  actor: string
  silence: Silence
  /** Sources that were read, with their dates. Empty for `not_assessed`. */
  looked: { source: string; issued: string; by: string }[]
  /** Words that could not be coded, or that decline to answer. */
  evidence: PositionRecord['evidence']
  note: string | null
}

/** A cell whose positions the filter leaves out; not a silence. */
export type LeftOutCell = {
  kind: 'left_out'
  actor: string
  count: number
  /** Reasons: "inferred", "reported by Victor Cha", "stated c. 22 Jan 2019". */
  why: string[]
}

/** What became of one cell between two days. */
export type ComparedPassage = { row: Pick<ComparedRow, 'topic' | 'summit'>; actor: string; passage: Passage }

/** Two days of a comparison. `counts` and `unheard` add up to `cells`, the cells of all rows before row filters. */
export type Between = {
  against: string
  /** Undefined for everything on record. */
  asOf: string | undefined
  passages: ComparedPassage[]
  counts: ChangeCounts
  /** Cells without first-hand, stated words by the later day. */
  unheard: number
  cells: number
  /** The records of both sides of every change, by `recordKey`. */
  records: Map<string, PositionRecord>
  sources: SourceRecord[]
}

/**
 * How far the actors of a row are apart. `opposite`: scores above and below 0; `mixed`: some mixed, the others on one
 * side; `terms`: one side, different stances; `same`: one stance; `single`: one actor; `silent`: none. Cells under
 * review (see `reviewOf`) are counted separately in `review` and do not enter the verdict.
 */
export type VerdictKind = 'opposite' | 'mixed' | 'terms' | 'same' | 'single' | 'silent'
export type Verdict = {
  kind: VerdictKind
  /** Highest minus lowest score in the row, 0 to 4; undefined with fewer than two voices. */
  distance: number | undefined
  for: number
  against: number
  mixed: number
  review: number
  stances: Record<Stance, number>
}

/** How two stances on one topic relate; `neither` where one of them is mixed. */
export type Relation = 'same' | 'terms' | 'neither' | 'opposite'

/** Agreement of one pair of actors on the topics both have a counted stance on. */
export type PairAgreement = {
  actors: [string, string]
  /** Shared topics by relation; the four lists do not overlap. */
  same: string[]
  terms: string[]
  neither: string[]
  opposite: string[]
  shared: number
  /** same + terms. */
  sameSide: number
  /** Whether fewer than `FEW_SHARED` topics are shared. */
  few: boolean
  /** Topics that are part of another shared one, `wider`: no independent agreements, and in no list and number. */
  parts: { topic: string; wider: string; relation: Relation }[]
  /** Shared topics on which one of the two stances is second-hand, inferred or enacted. */
  indirect: string[]
}

/** Below this number of shared topics an agreement is marked as too few to say. */
export const FEW_SHARED = 5

/** The stance that a cell counts with; undefined for silent cells, left-out cells and cells under review. */
export function countedStance(cell: Cell): Stance | undefined {
  return cell.kind === 'held' ? jointStance(cell.positions) : undefined
}

/** Whether a cell has two stances of equal rank on one day, or a position on an earlier wording. */
export function isUnderReview(cell: Cell): boolean {
  return cell.kind === 'held' && reviewOf(cell.positions) !== undefined
}
