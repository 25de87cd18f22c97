import { type Suggestible, suggesterOf } from '@/lib/filter/suggest'
import { fold } from '@/lib/fold'
import type { RecordType } from '@/lib/records/record-type'
import { RECORDS } from '@/lib/records/registry'

/** The names of records, by type. */
export type NameBook = Partial<Record<RecordType, Suggestible[]>>

/** The text that a field shows for a slug: the record's name where it is unique, else the slug. */
export function shownName(book: NameBook, type: RecordType, slug: string): string {
  const entries = book[type] ?? []
  const name = entries.find((entry) => entry.slug === slug)?.name
  return name !== undefined && entries.filter((entry) => entry.name === name).length === 1 ? name : slug
}

/** Resolves typed text to a slug: the text may be a slug, or a name or alias that only one record has. */
export function meantBy(book: NameBook, type: RecordType, typed: string): { slug: string } | { problem: string } {
  const entries = book[type] ?? []
  if (entries.some(({ slug }) => slug === typed)) return { slug: typed }
  const plain = (text: string) => fold(text).toLowerCase()
  const wanted = plain(typed)
  const named = entries.filter(({ name }) => plain(name) === wanted)
  const found =
    named.length > 0 ? named : entries.filter(({ others = [] }) => others.some((other) => plain(other) === wanted))
  const [only, ...more] = found
  if (only && more.length === 0) return { slug: only.slug }
  if (only)
    return {
      problem: `Several are called “${typed}”: ${found.map(({ slug }) => slug).join(', ')}. Give the one you mean.`,
    }
  // A quotation is named by some of its words.
  const holding =
    type === 'quotation' && typed.length >= 4 ? entries.filter(({ name }) => plain(name).includes(wanted)) : []
  if (holding[0] && holding.length === 1) return { slug: holding[0].slug }
  if (holding.length > 1)
    return { problem: `${holding.length} quotations hold these words; type more of them: ${quoted(holding)}.` }
  const near = suggesterOf(entries)(typed)
  return { problem: `No ${RECORDS[type].noun.one} called “${typed}”.${near ? ` Did you mean ${near.name}?` : ''}` }
}

const quoted = (entries: Suggestible[]) =>
  entries
    .slice(0, 3)
    .map(({ name }) => `“${name.slice(0, 80)}”`)
    .join(', ')
