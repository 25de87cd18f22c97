import { SEARCH_KINDS, type SearchKind, searchOf } from '@/lib/search/entries'

type Place = { number: number; table: string; name: string }

/** The types that search finds, in the order of their numbers. */
export const KINDS_IN_PLACE = SEARCH_KINDS.toSorted((a, b) => searchOf(a).number - searchOf(b).number)

/**
 * Where search finds the records of each type: in `table`, named by the column `name`. The id of an entry in the
 * full-text index is the key of its record with the number of the type above it, so that the index alone tells what
 * a hit is.
 */
export const SEARCH_PLACES = Object.fromEntries(
  KINDS_IN_PLACE.map((kind): [SearchKind, Place] => {
    const { number, record } = searchOf(kind)
    return [kind, { number, table: kind, name: record === 'id' ? 'uid' : 'slug' }]
  }),
) as Record<SearchKind, Place>

/** Bits of an entry's id that hold its record's key; the number of the type is above them. */
export const KEY_BITS = 40

const SPAN = 2 ** KEY_BITS
/** Written out in statements: a bound value would not arrive as an integer, and the index would not be narrowed by it. */
const startOf = (kind: SearchKind) => SEARCH_PLACES[kind].number * SPAN
const endOf = (kind: SearchKind) => startOf(kind) + SPAN - 1

/** SQL: the id of the entry of a record, whose key is `key`. */
export const placeOf = (kind: SearchKind, key: string) => `${startOf(kind)} + ${key}`

/** SQL: the key of the record of an entry, whose id is `place`. */
export const keyAt = (kind: SearchKind, place: string) => `${place} - ${startOf(kind)}`

/** SQL: whether an entry's id belongs to a type, or to one of those from `kind` to `until` by their numbers. */
export const isPlaceOf = (kind: SearchKind, place: string, until = kind) =>
  `${place} between ${startOf(kind)} and ${endOf(until)}`

/** SQL: the number of the type that an entry's id belongs to. */
export const kindAt = (place: string) => `${place} >> ${KEY_BITS}`

/** SQL: whether an entry's id belongs to a type or to one with a lower number. */
export const isPlaceUpTo = (kind: SearchKind, place: string) => `${place} <= ${endOf(kind)}`

/** The record of an entry's id. */
export function recordAt(place: number): { kind: SearchKind; key: number } | undefined {
  const kind = KINDS_IN_PLACE.find((one) => SEARCH_PLACES[one].number === Math.floor(place / SPAN))
  return kind && { kind, key: place % SPAN }
}
