import type { RecordType } from '@/lib/records/record-type'

/*
 * The records of a library as plain tables: one for each type of record, and one for each list inside a record. They
 * are derived from the descriptors of the types, so a new field is in the tables without a further line.
 */

/** A value of a table. Booleans are true and false; a day is YYYY-MM-DD; null means "not given". */
export type Cell = string | number | boolean | null

export type Column = {
  name: string
  type: 'string' | 'integer' | 'boolean' | 'date'
  /** Whether every row has a value that is not empty. */
  required: boolean
  description: string
  /** The codes that it can hold, each with its words. */
  codes?: readonly Code[]
  /** The table whose key it holds. */
  references?: { table: string; column: string }
}

export type Code = { code: string; label: string; meaning: string | undefined }

export type LibraryTable = {
  name: string
  title: string
  /** The type of the records that it is read from. */
  of: RecordType
  columns: readonly Column[]
  /** Columns that identify a row together. */
  key: readonly string[]
  /** The rows of one record, a cell for each column. `addressOf` gives the full address of a path, or null. */
  rowsOf(record: object, addressOf: (path: string) => string | null): Cell[][]
}
