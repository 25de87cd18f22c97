import type { SearchKind } from '@/lib/search/entries'

type Place = { number: number; table: string; name: string }

/**
 * Where search finds the records of each kind: in `table`, named by `name`. Their entries stand in the full-text
 * index together, each at the key of its record behind the kind's number, so that the index alone tells what a hit
 * is. Libraries have these numbers in them: a new kind takes the next one.
 */
export const SEARCH_PLACES: Record<SearchKind, Place> = {
  actor: { number: 1, table: 'actor', name: 'slug' },
  topic: { number: 2, table: 'topic', name: 'slug' },
  summit: { number: 3, table: 'summit', name: 'slug' },
  source: { number: 4, table: 'source', name: 'slug' },
  claim: { number: 5, table: 'claim', name: 'slug' },
  position: { number: 6, table: 'position', name: 'uid' },
  quotation: { number: 7, table: 'quotation', name: 'uid' },
}

/** The kinds in the order of their places. */
export const KINDS_IN_PLACE = (Object.keys(SEARCH_PLACES) as SearchKind[]).sort(
  (a, b) => SEARCH_PLACES[a].number - SEARCH_PLACES[b].number,
)

/** Bits that hold a record's key; the kind's number stands above them. */
export const KEY_BITS = 40

const SPAN = 2 ** KEY_BITS
/** Written out in statements: given as a value it would arrive as no integer, and the index not be narrowed by it. */
const startOf = (kind: SearchKind) => SEARCH_PLACES[kind].number * SPAN
const endOf = (kind: SearchKind) => startOf(kind) + SPAN - 1

/** SQL: the place of the record of a kind with the key that `key` names. */
export const placeOf = (kind: SearchKind, key: string) => `${startOf(kind)} + ${key}`

/** SQL: the key of the record that stands at the place that `place` names. */
export const keyAt = (kind: SearchKind, place: string) => `${place} - ${startOf(kind)}`

/** SQL: whether the place that `place` names is one of a kind, or lies within those from one kind to another. */
export const isPlaceOf = (kind: SearchKind, place: string, until = kind) =>
  `${place} between ${startOf(kind)} and ${endOf(until)}`

/** SQL: the number of the kind that the place that `place` names is one of. */
export const kindAt = (place: string) => `${place} >> ${KEY_BITS}`

/** SQL: whether the place that `place` names is one of a kind or of one before it. */
export const isPlaceUpTo = (kind: SearchKind, place: string) => `${place} <= ${endOf(kind)}`

/** Which record stands at a place. */
export function recordAt(place: number): { kind: SearchKind; key: number } | undefined {
  const kind = KINDS_IN_PLACE.find((one) => SEARCH_PLACES[one].number === Math.floor(place / SPAN))
  return kind && { kind, key: place % SPAN }
}
