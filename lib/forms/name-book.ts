import { type Suggestible, suggesterOf } from '@/lib/filter/suggest'
import { fold } from '@/lib/fold'
import type { RecordType } from '@/lib/records/record-type'
import { RECORDS } from '@/lib/records/registry'

/** The names of records, by type. */
export type NameBook = Partial<Record<RecordType, Suggestible[]>>

/** Most names of a type that a form offers while somebody types; the form looks up others. */
export const MOST_OFFERED = 1500

/** The names that a form offers: all of them, or where there are too many those that hold what was typed, then others. */
export function offeredNames(entries: Suggestible[], typed: Iterable<string>): Suggestible[] {
  if (entries.length <= MOST_OFFERED) return entries
  const found = new Set(linesOf(typed).flatMap((line) => namesHolding(entries, line)))
  return [...found, ...entries.filter((entry) => !found.has(entry))].slice(0, MOST_OFFERED)
}

const linesOf = (typed: Iterable<string>) =>
  [...typed].flatMap((value) => value.split('\n').map((line) => line.trim())).filter((line) => line.length >= 2)

/** The records in whose names every word of a text is the beginning of a word: “kim yo” is in Kim Yong Chol. */
function namesHolding(entries: Suggestible[], typed: string): Suggestible[] {
  const wanted = wordsIn(typed)
  if (wanted.length === 0) return []
  return entries.filter(({ name, others = [] }) => {
    const words = [name, ...others].flatMap(wordsIn)
    return wanted.every((start) => words.some((word) => word.startsWith(start)))
  })
}

const wordsIn = (text: string) =>
  fold(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

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
  const quotations =
    type === 'quotation' && typed.length >= 4 ? entries.filter(({ name }) => plain(name).includes(wanted)) : []
  if (quotations[0] && quotations.length === 1) return { slug: quotations[0].slug }
  if (quotations.length > 1)
    return { problem: `${quotations.length} quotations hold these words; type more of them: ${quoted(quotations)}.` }
  const holding = type === 'quotation' ? [] : namesHolding(entries, typed)
  if (holding.length > 0)
    return {
      problem: `No ${RECORDS[type].noun.one} is called “${typed}”. ${countHolding(holding)}: ${holding
        .slice(0, LISTED)
        .map((entry) => shownName(book, type, entry.slug))
        .join(
          '; ',
        )}${holding.length > LISTED ? '; …' : ''}. ${holding.length === 1 ? 'Write it in full.' : 'Write one of them in full.'}`,
    }
  const near = suggesterOf(entries)(typed)
  return { problem: `No ${RECORDS[type].noun.one} called “${typed}”.${near ? ` Did you mean ${near.name}?` : ''}` }
}

/** Most names that a problem lists. */
const LISTED = 8
const countHolding = ({ length }: Suggestible[]) =>
  length === 1 ? 'This name holds these words' : `${length} names hold these words`

const quoted = (entries: Suggestible[]) =>
  entries
    .slice(0, 3)
    .map(({ name }) => `“${name.slice(0, 80)}”`)
    .join(', ')
