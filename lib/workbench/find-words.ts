import { foldText, toOriginal } from '@/lib/evidence/folded-text'
import { joins } from '@/lib/evidence/needle'
import { occurrencesOf } from '@/lib/evidence/occurrences'
import { fold } from '@/lib/fold'
import type { Span } from './spans'

/** Places of typed words that are listed; more than these are counted only. */
const MOST_PLACES = 200

/**
 * All places at which typed or pasted words stand in a text, in text order, both folded as a check folds them. Of
 * these the first that gives any: whole words; whole words in any case; parts of words; parts of words in any case.
 * Places do not overlap.
 */
export function findWords(words: string, text: string): Span[] {
  const wanted = fold(words).trim()
  if (wanted === '') return []
  const folded = foldText(text)
  const lower = { wanted: lowered(wanted), text: lowered(folded.text) }
  const same = placesOf(wanted, folded.text)
  const anyCase = () => placesOf(lower.wanted, lower.text)
  const whole = ([from, to]: Place) =>
    !joins(folded.text[from - 1], folded.text[from]) && !joins(folded.text[to - 1], folded.text[to])
  for (const places of [() => same.filter(whole), () => anyCase().filter(whole), () => same, anyCase]) {
    const found = places()
    if (found.length > 0)
      return apart(found)
        .slice(0, MOST_PLACES)
        .map(([from, to]) => toOriginal(folded, from, to))
  }
  return []
}

/** A range of folded units; the end is exclusive. */
type Place = [from: number, to: number]

function placesOf(wanted: string, text: string): Place[] {
  return [...occurrencesOf(wanted, text)].map((from) => [from, from + wanted.length])
}

function apart(places: Place[]): Place[] {
  const kept: Place[] = []
  for (const place of places) if (place[0] >= (kept.at(-1)?.[1] ?? 0)) kept.push(place)
  return kept
}

/** In lower case, unit for unit: a character whose lower case is longer stays as it is, so that offsets do. */
function lowered(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return text.replace(/[\s\S]/gu, (character) => {
    const small = character.toLowerCase()
    return small.length === character.length ? small : character
  })
}
