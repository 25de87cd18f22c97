import { type Bundle, recordsOf } from '@/lib/bundle/schema'
import type { Descriptor } from '@/lib/records/descriptor'
import { RECORD_TYPES, type RecordType } from '@/lib/records/record-type'
import { descriptorOf, type RECORDS, type RecordOf } from '@/lib/records/registry'
import { allSpellings, allSpellingsOfNames } from './index-text'

/** What search looks through for one record: names rank before the words around them. */
export type SearchEntry = { kind: SearchKind; record: string; title: string; body: string }

/** The types of record that search finds. */
export type SearchKind = {
  [T in RecordType]: (typeof RECORDS)[T] extends Descriptor<string, infer _, infer N>
    ? N extends number
      ? T
      : never
    : never
}[RecordType]

/** In the order in which the page of results shows them. */
export const SEARCH_KINDS = RECORD_TYPES.filter(isSearchKind).toSorted((a, b) => searchOf(a).rank - searchOf(b).rank)

function isSearchKind(type: RecordType): type is SearchKind {
  return descriptorOf(type).search !== undefined
}

/** How a type is searched. */
export function searchOf(kind: SearchKind) {
  const { search, address, key } = descriptorOf(kind)
  if (!search) throw new Error(`Search does not look through ${kind}.`)
  return { ...search, record: address ?? key }
}

/** The search entries of a library's records, as the index takes them (see `toIndexText`): a query is made ready the same way. */
export function buildSearchEntries(bundle: Bundle): SearchEntry[] {
  return SEARCH_KINDS.flatMap((kind) => recordsOf(bundle, kind).map((record) => searchEntry(kind, record)))
}

/** The search entry of one record. */
export function searchEntry<K extends SearchKind>(kind: K, record: RecordOf<K>): SearchEntry {
  const { text, record: name } = searchOf(kind)
  const { title, body } = text(record)
  const key = String((record as Record<string, unknown>)[name])
  return { kind, record: key, ...entryText(kind, { title: words(title), body: words(body) }) }
}

/** The texts of an entry as the index takes them. */
export function entryText(kind: SearchKind, { title, body }: { title: string; body: string }) {
  return { title: kind === 'actor' ? allSpellingsOfNames(title) : allSpellings(title), body: allSpellings(body) }
}

const words = (parts: (string | null)[]) => parts.filter(Boolean).join('\n')
