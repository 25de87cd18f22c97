/** One version of a record: who wrote it, when and why, and the record before and after in the shape of the bundle. */
export type Revision = {
  version: number
  /** ISO 8601 instant. */
  at: string
  by: string
  reason: string | null
  before: Fields | null
  after: Fields | null
}
export type Fields = Record<string, unknown>
