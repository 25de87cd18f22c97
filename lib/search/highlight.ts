import { fold } from '@/lib/fold'
import type { SearchTerms } from './query'

type HighlightedPiece = { text: string; hit: boolean }

const WORD = /[\p{L}\p{N}\p{M}]+/gu

/**
 * Splits a text into pieces, marking those that match a search. The text itself is unchanged; words are compared as the
 * index compares them: without case and accents, by their beginning.
 */
export function highlight(text: string, terms: SearchTerms): HighlightedPiece[] {
  const wanted = [...terms.words, ...terms.phrases.flatMap((phrase) => phrase.match(WORD) ?? [])].map(plain)
  const pieces: HighlightedPiece[] = []
  const add = (words: string, hit: boolean) => {
    const last = pieces.at(-1)
    if (words === '') return
    if (last && last.hit === hit) last.text += words
    else pieces.push({ text: words, hit })
  }
  let offset = 0
  for (const match of text.matchAll(WORD)) {
    add(text.slice(offset, match.index), false)
    const word = plain(match[0])
    add(
      match[0],
      wanted.some((term) => word.startsWith(term)),
    )
    offset = match.index + match[0].length
  }
  add(text.slice(offset), false)
  return pieces
}

/** A word as the index stores it: NFC, lower case, Latin letters without accents. */
function plain(word: string): string {
  const folded = fold(word).toLowerCase()
  return /^[\p{Script=Latin}\p{M}\p{N}]+$/u.test(folded) ? folded.normalize('NFD').replace(/\p{M}/gu, '') : folded
}
