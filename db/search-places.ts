import { SEARCH_KINDS, type SearchKind, searchOf } from '@/lib/search/entries'

type Place = { number: number; table: string; name: string }

/** The types that search finds, in the order of their numbers. */
export const KINDS_IN_PLACE = SEARCH_KINDS.toSorted((a, b) => searchOf(a).number - searchOf(b).number)

/**
 * The table of each searchable type, and the column `name` with its slug or id. The id of an entry in the full-text
 * index is the record's key plus the type's number above it, so the index alone identifies a hit.
 */
export const SEARCH_PLACES = Object.fromEntries(
  KINDS_IN_PLACE.map((kind): [SearchKind, Place] => {
    const { number, record } = searchOf(kind)
    return [kind, { number, table: kind, name: record === 'id' ? 'uid' : 'slug' }]
  }),
) as Record<SearchKind, Place>

/** Low bits of an entry's id, which hold the key; the number of the type is above them. */
export const KEY_BITS = 40

const SPAN = 2 ** KEY_BITS
/** A literal in statements: a parameter would not arrive as an integer, and the index could not use it. */
const startOf = (kind: SearchKind) => SEARCH_PLACES[kind].number * SPAN
const endOf = (kind: SearchKind) => startOf(kind) + SPAN - 1

/**
 * SQL: the id of a record's entry.
 * @param key SQL of the record's key
 */
export const placeOf = (kind: SearchKind, key: string) => `${startOf(kind)} + ${key}`

/** SQL: the key of an entry's record. */
export const keyAt = (kind: SearchKind, place: string) => `${place} - ${startOf(kind)}`

/** SQL: whether an entry is of a type, or of one of the types from `kind` to `until` by number. */
export const isPlaceOf = (kind: SearchKind, place: string, until = kind) =>
  `${place} between ${startOf(kind)} and ${endOf(until)}`

/** SQL: the number of an entry's type. */
export const kindAt = (place: string) => `${place} >> ${KEY_BITS}`

/** SQL: whether an entry is of a type or of one with a lower number. */
export const isPlaceUpTo = (kind: SearchKind, place: string) => `${place} <= ${endOf(kind)}`

/** Type and key of an entry's record; undefined for an unknown type. */
export function recordAt(place: number): { kind: SearchKind; key: number } | undefined {
  const kind = KINDS_IN_PLACE.find((one) => SEARCH_PLACES[one].number === Math.floor(place / SPAN))
  return kind && { kind, key: place % SPAN }
}
