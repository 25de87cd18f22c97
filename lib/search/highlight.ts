import { toIndexText, writtenOut } from './index-text'
import type { SearchTerm, SearchTerms } from './query'

type HighlightedPiece = { text: string; hit: boolean }
/** A word as the index holds it, and where it stands. */
type Token = { word: string; start: number; end: number }

const WORD = /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]+/gu
const ALONE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u30fc]\p{M}*|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u30fc]+/gu
const GAP = /[^\p{L}\p{N}\p{M}]+/u

/**
 * Splits a text into pieces, marking those that match a search. The text itself is unchanged; words are compared as the
 * index compares them: without case and accents, by their beginning, and next to each other where a term is a phrase.
 */
export function highlight(text: string, terms: SearchTerms): HighlightedPiece[] {
  const tokens = tokensOf(text)
  const written = tokens.map(({ start, end }) => tokenWord(writtenOut(text.slice(start, end))))
  const hits = terms.flatMap((term) => [...rangesOf(tokens, written, term)]).toSorted((a, b) => a.start - b.start)
  const pieces: HighlightedPiece[] = []
  let offset = 0
  for (const { start, end } of hits) {
    if (start > offset) pieces.push({ text: text.slice(offset, start), hit: false })
    const last = pieces.at(-1)
    const words = text.slice(Math.max(start, offset), Math.max(end, offset))
    if (last?.hit && words !== '') last.text += words
    else if (words !== '') pieces.push({ text: words, hit: true })
    offset = Math.max(offset, end)
  }
  if (offset < text.length) pieces.push({ text: text.slice(offset), hit: false })
  return pieces
}

/** Where a term stands, each time from the beginning of its first word to the end of its last. */
function* rangesOf(tokens: Token[], written: (string | undefined)[], term: SearchTerm) {
  for (const spelling of term.spellings) {
    const wanted = spelling.split(GAP).filter(Boolean).map(plain)
    if (wanted.length === 0) continue
    for (let from = 0; from + wanted.length <= tokens.length; from++) {
      const fits = wanted.every((word, nth) => {
        const open = term.open && nth === wanted.length - 1
        const is = (other: string | undefined) => (open ? other?.startsWith(word) : other === word)
        return is(tokens[from + nth]?.word) || is(written[from + nth])
      })
      const [first, last] = [tokens[from], tokens[from + wanted.length - 1]]
      if (fits && first && last) yield { start: first.start, end: last.end }
    }
  }
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(WORD)].flatMap((run) =>
    [...run[0].matchAll(ALONE)].flatMap((part) => {
      const word = tokenWord(toIndexText(part[0]))
      const start = run.index + part.index
      return word ? [{ word, start, end: start + part[0].length }] : []
    }),
  )
}

const tokenWord = (text: string | undefined) => (text === undefined ? undefined : plain(text.replaceAll(' ', '')))

/** A word as the index stores it: lower case, Latin letters without accents. */
function plain(text: string): string {
  const word = text.toLowerCase()
  return /^[\p{Script=Latin}\p{M}\p{N}]+$/u.test(word) ? word.normalize('NFD').replace(/\p{M}/gu, '') : word
}
