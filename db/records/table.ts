import type { SQL } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { RecordType } from '@/lib/records/record-type'
import type { RecordOf } from '@/lib/records/registry'
import type { ColumnsByField, ColumnsOf, ListColumns, NamedTable } from './columns'

/**
 * How a type of record is stored: the columns of every field. Derived from it are the statements that insert, change
 * and read records, who names whom, and the field that a broken rule is about.
 */
export type RecordTable<R = Record<string, unknown>, C = ColumnsByField> = {
  table: NamedTable
  columns: C
  /**
   * Columns of a new row that store no field, with the SQL of their values; `key` is the row's index among the
   * inserted.
   */
  added?: { column: SQLiteColumn; insert: string }[]
  /**
   * Records are deleted and inserted again instead of changed, which is simpler than changing their lists. Only for a
   * type whose keys no other record holds.
   */
  replaced?: true
  /** The record with the further values that its rows need. */
  prepare?(record: R): object
  /** The part of a record's fields that is its history: a list in a table of its own, and the join for selects. */
  history?: { list: ListColumns; rows(record: R): unknown[]; join: string }
  /** How forms and "did you mean" list its records by name. Records of a type without it are named by their ids. */
  names?: { name: SQLiteColumn | SQL; others?: SQL; where?: SQL; order: SQL }
}

/** Checks the description of a table against the fields of its type. */
export function describeTable<T extends RecordType>(
  _: T,
  table: RecordTable<RecordOf<T>, ColumnsOf<RecordOf<T>>>,
): RecordTable {
  // Untyped from here: code for any type looks up the table by the type of the record in hand.
  return table as unknown as RecordTable
}
