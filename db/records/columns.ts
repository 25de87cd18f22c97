import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { RecordType } from '@/lib/records/record-type'

/** A table whose rows have a public name, a slug or an id. */
export type NamedTable = SQLiteTable & { id: SQLiteColumn } & ({ slug: SQLiteColumn } | { uid: SQLiteColumn })

/** Where one field of a record is stored. */
export type FieldColumns =
  | { kind: 'value'; column: SQLiteColumn }
  /** A column of JSON; `empty` is stored where the field is absent. */
  | { kind: 'json'; column: SQLiteColumn; empty?: string }
  /**
   * The key of the named record. With `later` it is set once all records of the list are inserted, because they may
   * name each other.
   */
  | { kind: 'reference'; column: SQLiteColumn; to: NamedTable; later?: true }
  /** An EDTF date, with the first and the last day that it can mean. */
  | { kind: 'date'; column: SQLiteColumn; from: SQLiteColumn; to: SQLiteColumn }
  /** An object whose fields are columns of the record; null where the column `given` is. */
  | { kind: 'object'; fields: ColumnsByField; given?: SQLiteColumn }
  | ListColumns
  | ChildColumns
  /** A column of the joined table, which the record's `history` writes. */
  | { kind: 'joined'; column: SQLiteColumn }
  /** Read by the SQL `select`, and written by the record's `history`. */
  | { kind: 'derived'; select: string }

export type ColumnsByField = { readonly [field: string]: FieldColumns }

/** An ordered list in a table of its own. */
export type ListColumns = {
  kind: 'list'
  table: SQLiteTable
  owner: SQLiteColumn
  ordinal: SQLiteColumn
  /** One value of the list, or the fields of one row. */
  item: FieldColumns | { kind: 'row'; fields: ColumnsByField }
  /** Further columns of a row, by the key under which `prepare` computes their values. */
  derived?: Record<string, SQLiteColumn>
  /** The column of the record that holds the first of the list; a trigger copies it into the list's table. */
  first?: SQLiteColumn
  /** Identifies a row. Set where other records rest on rows of this list, which are then updated in place. */
  member?: SQLiteColumn
  /** The type of record that rows name; the list is written after its records. */
  after?: RecordType
}

/** Records inside a record, in a table of their own, ordered by key. */
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
