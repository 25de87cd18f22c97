import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { RecordType } from '@/lib/records/record-type'

/** A table whose rows the world names by a slug or an id. */
export type NamedTable = SQLiteTable & { id: SQLiteColumn } & ({ slug: SQLiteColumn } | { uid: SQLiteColumn })

/** Where one field of a record is stored. */
export type FieldColumns =
  | { kind: 'value'; column: SQLiteColumn }
  /** A column of JSON; `empty` is what is stored where the field is not given. */
  | { kind: 'json'; column: SQLiteColumn; empty?: string }
  /** The key of the record that is named; `later` where records of one list may name each other. */
  | { kind: 'reference'; column: SQLiteColumn; to: NamedTable; later?: true }
  /** An EDTF date, with the first and the last day it can mean. */
  | { kind: 'date'; column: SQLiteColumn; from: SQLiteColumn; to: SQLiteColumn }
  /** An object in columns of the record; null where `given` is. */
  | { kind: 'object'; fields: ColumnsByField; given?: SQLiteColumn }
  | ListColumns
  | ChildColumns
  /** A column of the table that the record is joined with, which its `history` writes. */
  | { kind: 'joined'; column: SQLiteColumn }
  /** Read by SQL of its own, and written by the record's `history`. */
  | { kind: 'derived'; select: string }

export type ColumnsByField = { readonly [field: string]: FieldColumns }

/** A list in a table of its own, in order. */
export type ListColumns = {
  kind: 'list'
  table: SQLiteTable
  owner: SQLiteColumn
  ordinal: SQLiteColumn
  /** One value of the list, or the fields of one row. */
  item: FieldColumns | { kind: 'row'; fields: ColumnsByField }
  /** Columns of a row that are derived from it, by the key that `prepare` gives them. */
  derived?: Record<string, SQLiteColumn>
  /** The column of the record that holds the first of the list, which a trigger copies into it. */
  first?: SQLiteColumn
  /** Other records rest on rows of this list: a row is identified by this column and updated in place. */
  member?: SQLiteColumn
  /** Written after the records of this type, which it names. */
  after?: RecordType
}

/** Records inside a record, in a table of their own, in the order of their keys. */
type ChildColumns = { kind: 'children'; table: NamedTable; owner: SQLiteColumn; fields: ColumnsByField }

/** Columns for every field of R: a missing one is a type error. */
export type ColumnsOf<R> = { readonly [K in keyof R]-?: ColumnsFor<NonNullable<R[K]>> }

type Single = Extract<FieldColumns, { kind: 'value' | 'reference' | 'date' | 'joined' }>
type Anywhere = Extract<FieldColumns, { kind: 'json' | 'derived' }>
type ColumnsFor<V> = V extends readonly (infer E)[]
  ? Anywhere | ListFor<E>
  : V extends object
    ? Anywhere | (Omit<Extract<FieldColumns, { kind: 'object' }>, 'fields'> & { fields: ColumnsOf<V> })
    : Single
type ListFor<E> = E extends object
  ?
      | (Omit<ListColumns, 'item'> & { item: { kind: 'row'; fields: ColumnsOf<E> } })
      | (Omit<ChildColumns, 'fields'> & { fields: ColumnsOf<E> })
  : Omit<ListColumns, 'item'> & { item: Single }

export const value = (column: SQLiteColumn) => ({ kind: 'value', column }) as const
export const json = (column: SQLiteColumn, empty?: string) =>
  ({ kind: 'json', column, ...(empty === undefined ? {} : { empty }) }) as const
export const reference = (column: SQLiteColumn, to: NamedTable) => ({ kind: 'reference', column, to }) as const
export const date = (column: SQLiteColumn, from: SQLiteColumn, to: SQLiteColumn) =>
  ({ kind: 'date', column, from, to }) as const
