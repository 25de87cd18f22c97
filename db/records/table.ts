import type { SQL } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { RecordType } from '@/lib/records/record-type'
import type { RecordOf } from '@/lib/records/registry'
import type { ColumnsByField, ColumnsOf, ListColumns, NamedTable } from './columns'

/**
 * How a type of record is stored: the columns of every field. The statements that insert, change and read records,
 * who names whom, and the field that a broken rule concerns are derived from it.
 */
export type RecordTable<R = Record<string, unknown>, C = ColumnsByField> = {
  table: NamedTable
  columns: C
  /** Columns of a new row that are not fields, with the SQL of their values; `key` is the row's index among the new ones. */
  added?: { column: SQLiteColumn; insert: string }[]
  /** Nothing rests on it by its key: it is deleted and inserted again, which is simpler than changing its lists. */
  replaced?: true
  /** The record with what its rows need beside its fields. */
  prepare?(record: R): object
  /** What its fields say of its past, as a list in a table of its own, and the table that selects are joined with. */
  history?: { list: ListColumns; rows(record: R): unknown[]; join: string }
  /** How forms and "did you mean" list its records by name; others are named by their ids. */
  names?: { name: SQLiteColumn; others?: SQL; where?: SQL; order: SQL }
}

/** A table as it is written, checked against the fields of its type. */
export function describeTable<T extends RecordType>(
  _: T,
  table: RecordTable<RecordOf<T>, ColumnsOf<RecordOf<T>>>,
): RecordTable {
  // What works with records of any type takes them as they come: a type and its records are looked up together.
  return table as unknown as RecordTable
}
