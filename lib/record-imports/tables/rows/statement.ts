import type { Condition } from '@/lib/records/position'
import type { ActorKind, EvidenceMode, LocatorKind } from '@/lib/vocabulary'
import type { Place } from '../../reading'
import type { CellDate } from '../columns/cell-date'

/** Somebody as a row names them. */
export type NamedActor = {
  name: string
  kind: ActorKind | undefined
  organization: string
  title: string
  role: string
}

/** A topic as a header or a row names it. `slug` is of a topic on record, or the slug that a file of ours gives. */
export type NamedTopic = {
  key: string
  /** The code of its question. */
  code?: string | undefined
  slug?: string | undefined
  label: string
  proposition: string | undefined
  theme?: string | undefined
  scope?: string | undefined
}

/** A source as a row names it; undefined fields are not in the file. */
export type NamedSource = Partial<
  Record<'slug' | 'title' | 'container' | 'author' | 'publisher' | 'type' | 'url' | 'archivedUrl', string>
> & { issued?: CellDate | undefined }

export type Quoted = {
  exact: string
  mode: EvidenceMode
  locator: { kind: LocatorKind; value: string } | null
  lang: string | undefined
  id: string | undefined
  /** Undefined: the one source of the file. */
  source: NamedSource | undefined
}

/** One answer or coded position of a row, before names are given slugs. */
export type Statement = {
  place: Place
  /** What it is, for lists of what was refused: “Ada Marlow, Q1”. */
  what: string
  actor: NamedActor
  onBehalfOf: string
  reportedBy: string
  topic: NamedTopic
  summit: string
  /** Name of the column of the answer, and the answer as the cell has it. */
  column: string
  answer: string
  conditions: { join: 'all' | 'any'; items: Condition[] } | undefined
  /** Words beside an answer that may be a condition: somebody decides row by row. */
  maybeCondition: string
  qualifier: string
  basis: string
  inference: string
  confidence: string
  statedOn: CellDate | undefined
  summary: string
  note: string
  quotes: Quoted[]
  id: string
}

/** What a row gives: statements, and parts of it that cannot be one. */
export type RowItem =
  | { kind: 'statement'; statement: Statement }
  | { kind: 'refused'; what: string; place: Place; reason: string }
  | { kind: 'empty'; column: string }
