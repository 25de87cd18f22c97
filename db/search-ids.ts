import { SEARCH_KINDS, type SearchKind, searchOf } from '@/lib/search/entries'

type SearchTable = { number: number; table: string; name: string }

/** The types that search finds, in the order of their numbers. */
export const KINDS_BY_NUMBER = SEARCH_KINDS.toSorted((a, b) => searchOf(a).number - searchOf(b).number)

/**
 * The table of each searchable type, and the column `name` with its slug or id. The id of an entry in the full-text
 * index is the record's key plus the type's number above it, so the index alone identifies a hit.
 */
export const SEARCH_TABLES = Object.fromEntries(
  KINDS_BY_NUMBER.map((kind): [SearchKind, SearchTable] => {
    const { number, record } = searchOf(kind)
    return [kind, { number, table: kind, name: record === 'id' ? 'uid' : 'slug' }]
  }),
) as Record<SearchKind, SearchTable>

/** Low bits of an entry's id, which hold the key; the number of the type is above them. */
export const KEY_BITS = 40

const SPAN = 2 ** KEY_BITS
/** A literal in statements: a parameter would not arrive as an integer, and the index could not use it. */
const startOf = (kind: SearchKind) => SEARCH_TABLES[kind].number * SPAN
const endOf = (kind: SearchKind) => startOf(kind) + SPAN - 1

/**
 * SQL: the id of a record's entry.
 * @param key SQL of the record's key
 */
export const searchIdOf = (kind: SearchKind, key: string) => `${startOf(kind)} + ${key}`

/** SQL: the key of an entry's record. */
export const keyOfSearchId = (kind: SearchKind, id: string) => `${id} - ${startOf(kind)}`

/** SQL: whether an entry is of a type, or of one of the types from `kind` to `until` by number. */
export const isSearchIdOf = (kind: SearchKind, id: string, until = kind) =>
  `${id} between ${startOf(kind)} and ${endOf(until)}`

/** SQL: the number of an entry's type. */
export const kindOfSearchId = (id: string) => `${id} >> ${KEY_BITS}`

/** SQL: whether an entry is of a type or of one with a lower number. */
export const isSearchIdUpTo = (kind: SearchKind, id: string) => `${id} <= ${endOf(kind)}`

/** Type and key of an entry's record; undefined for an unknown type. */
export function recordOfSearchId(id: number): { kind: SearchKind; key: number } | undefined {
  const kind = KINDS_BY_NUMBER.find((one) => SEARCH_TABLES[one].number === Math.floor(id / SPAN))
  return kind && { kind, key: id % SPAN }
}
