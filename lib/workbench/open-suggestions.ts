import { suggestQuotes } from '@/lib/attribution/suggest'
import { SURE } from '@/lib/attribution/suggestion'
import { meantBy, type NameBook } from '@/lib/forms/name-book'
import type { OpenSuggestion } from './model'
import type { Span } from './spans'

/**
 * Suggested passages of a text that do not overlap coded ones, each with its actor where the speaker is sure, otherwise
 * with the name alone, for a person to check. Scare quotes are left out. `author` is who wrote or gave the text.
 */
export function openSuggestions(text: string, coded: Span[], book: NameBook, author?: string): OpenSuggestion[] {
  const taken = coded.toSorted((a, b) => a.start - b.start)
  return suggestQuotes(text, { author }).flatMap(({ start, end, exact, kind, speaker, score }) => {
    if (kind === 'scare' || taken.some((span) => span.start < end && span.end > start)) return []
    const sure = score >= SURE
    const meant = speaker === undefined || !sure ? undefined : meantBy(book, 'actor', speaker)
    const slug = meant && 'slug' in meant ? meant.slug : undefined
    return [{ start, end, exact, kind, said: speaker, speaker: slug, score, sure }]
  })
}
