import { suggestQuotes } from '@/lib/attribution/suggest'
import { meantBy, type NameBook } from '@/lib/forms/name-book'
import type { OpenSuggestion } from './model'
import type { Span } from './spans'

/** Suggested passages of a text that do not overlap coded ones, each with its actor. Scare quotes are left out. */
export function openSuggestions(text: string, coded: Span[], book: NameBook): OpenSuggestion[] {
  const taken = coded.toSorted((a, b) => a.start - b.start)
  return suggestQuotes(text).flatMap(({ start, end, exact, kind, speaker, score }) => {
    if (kind === 'scare' || taken.some((span) => span.start < end && span.end > start)) return []
    const meant = speaker === undefined ? undefined : meantBy(book, 'actor', speaker)
    const slug = meant && 'slug' in meant ? meant.slug : undefined
    return [{ start, end, exact, kind, said: speaker, speaker: slug, score }]
  })
}
