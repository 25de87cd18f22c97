import type { EvidenceRecord } from '@/lib/records/read-model'
import type { CellCode } from './key'

export type Value = string | number | null | undefined

/** One data row: a position, a silence, a left-out cell, or a position of uncertain date. */
export type LongRow = {
  record: 'position' | 'silence' | 'left_out' | 'date_uncertain'
  id?: Value
  actor: Value
  actor_name: Value
  actor_kind?: Value
  affiliation?: Value
  speaker?: Value
  speaker_name?: Value
  on_behalf_of?: Value
  on_behalf_of_name?: Value
  reported_by?: Value
  reported_by_name?: Value
  topic: Value
  topic_label?: Value
  theme?: Value
  theme_label?: Value
  proposition?: Value
  /** Number of the proposition's wording that the position was coded on; `proposition` is the one in force. */
  wording?: Value
  wording_in_force?: Value
  /** The words of the wording that the position was coded on, where it is an earlier one. */
  coded_proposition?: Value
  scope?: Value
  summit?: Value
  summit_name?: Value
  /** EDTF. */
  summit_date?: Value
  /** A stance, a silence, or `left_out`. */
  code: CellCode
  label: Value
  score?: Value
  /** 1 where the stance counts in its cell, 0 where the cell is under review or the date uncertain. */
  counted?: 0 | 1
  condition_join?: Value
  /** A list cell: each begins with `if` or `unless`. */
  conditions?: Value
  qualifier?: Value
  basis?: Value
  inference?: Value
  confidence?: Value
  stated_on?: Value
  /** First and last day that `stated_on` can mean; empty where open. */
  stated_from?: Value
  stated_to?: Value
  summary?: Value
  coding?: Value
  coder?: Value
  coded_on?: Value
  /** A list cell: slugs of the sources that were read. */
  looked_in?: Value
  looked_in_words?: Value
  note?: Value
  /** The kind of move that led to the answer: crossed, terms or mixed. */
  moved?: Value
  /** The last different answer: its stance, day (EDTF), conditions and record. */
  moved_from?: Value
  moved_from_on?: Value
  moved_from_conditions?: Value
  moved_from_id?: Value
  /** Earlier days of the same answer. */
  same_on?: Value
  deeds?: Value
  other_summit?: Value
  /** 1 where others of the row spoke later, and somebody moved. */
  not_heard_since?: Value
  /** Of a view of two days: what became of the cell, the answer by the earlier day, and those between. */
  fate?: Value
  before?: Value
  before_on?: Value
  between?: Value
  evidence: EvidenceRecord[]
}

/** Columns of what a row is about: equal for every position of an actor on a topic. */
export type SharedColumns = Pick<
  LongRow,
  | 'actor'
  | 'actor_name'
  | 'actor_kind'
  | 'affiliation'
  | 'topic'
  | 'topic_label'
  | 'theme'
  | 'theme_label'
  | 'proposition'
  | 'wording_in_force'
  | 'coded_proposition'
  | 'scope'
  | 'summit'
  | 'summit_name'
  | 'summit_date'
>
