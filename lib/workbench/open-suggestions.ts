import { suggestQuotes } from '@/lib/attribution/suggest'
import { SURE } from '@/lib/attribution/suggestion'
import { meantBy, type NameBook } from '@/lib/forms/name-book'
import { readWrittenDate } from '@/lib/imports/written-date'
import type { SourceRecord } from '@/lib/records/read-model'
import type { Span } from './spans'
import type { ReadAs } from './text-kinds'

/** A suggested passage; `speaker` is the slug of the actor where the library knows the name that was `said`. */
export type OpenSuggestion = Span & {
  exact: string
  /** How the words are given, by the codebook's modes. */
  kind: 'direct' | 'partial' | 'authored'
  said: string | undefined
  speaker: string | undefined
  score: number
  /** Whether the speaker can be taken over unasked. */
  sure: boolean
  /** The day of a post as EDTF, where it is understood. */
  date: string | undefined
  /** Whether the words came through an interpreter. */
  interpreted: boolean
}

/** `authors`: those of the source; a single one wrote or gave the text. */
export type SuggestionContext = {
  book: NameBook
  readAs: Pick<ReadAs, 'kind' | 'chosen'>
  authors: SourceRecord['authors']
}

/**
 * Suggested passages of a text in text order, each with its actor where the speaker is sure, otherwise with the name
 * alone, for a person to check. Scare quotes are left out.
 */
export function listSuggestions(text: string, { book, readAs, authors }: SuggestionContext): OpenSuggestion[] {
  const author = authors.length === 1 ? authors[0] : undefined
  const actorOf = (name: string) => {
    if (author?.actor && name === author.name) return author.actor
    const meant = meantBy(book, 'actor', name)
    return 'slug' in meant ? meant.slug : undefined
  }
  return suggestAs(text, readAs, author?.name).flatMap(({ speaker, score, date, ...quote }) => {
    const { start, end, exact, kind, interpreted = false } = quote
    if (kind === 'scare') return []
    const sure = score >= SURE
    const slug = speaker !== undefined && sure ? actorOf(speaker) : undefined
    return [{ start, end, exact, kind, said: speaker, speaker: slug, score, sure, date: readDay(date), interpreted }]
  })
}

/** A text chosen to be a statement or posts that lacks their layout is its author's own words throughout. */
function suggestAs(text: string, { kind, chosen }: SuggestionContext['readAs'], author: string | undefined) {
  const found = suggestQuotes(text, { kind, author })
  const laidOut = found.some((quote) => quote.kind === 'authored') || (chosen !== 'statement' && chosen !== 'posts')
  return laidOut ? found : suggestQuotes(text, { kind: 'speech', author })
}

/** The suggestions that do not overlap coded passages. */
export function openSuggestions(suggestions: OpenSuggestion[], coded: Span[]): OpenSuggestion[] {
  return suggestions.filter(({ start, end }) => !coded.some((span) => span.start < end && span.end > start))
}

function readDay(written: string | undefined): string | undefined {
  const read = written === undefined ? undefined : readWrittenDate(written)
  return read && 'edtf' in read ? read.edtf : undefined
}
