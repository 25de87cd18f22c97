import type { ImportPlan, StagedLine } from './plan'

/** A staged line as pages and reports show it. */
export type ImportLine = {
  ordinal: number
  kind: StagedLine['kind']
  type: string | null
  name: string | null
  /** The record, or the question; null of a text. */
  content: unknown
  place: string
  row: number
  what: string | null
  count: number | null
  cells: string[] | null
  waits: string | null
  plan: ImportPlan | null
  reason: string | null
  /** The record of the library that has this name and another content. */
  ours: unknown
}

/** Which lines are listed: `after` an ordinal, and so many at most. */
export type LineFilter = {
  kinds?: readonly StagedLine['kind'][]
  type?: string
  plans?: readonly ImportPlan[]
  after?: number
  most: number
}
