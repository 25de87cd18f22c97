import type { Piece } from './pieces'

/** Words in a row that do not come together twice by chance. */
const ROW = 5
/** A summary's share of rows that the text has as well. */
const REPEATED = 0.5
const SHORTEST_SUMMARY = 25
const LONGEST_PULLED = 45

/** Texts of more words are books. */
const MOST_WORDS = 60_000

/**
 * Paragraphs whose words the text has again: a summary before it, put together of its sentences, and a quotation
 * pulled out of a longer paragraph. The text itself, which has more, is none.
 */
export function findRepeats(pieces: Piece[]): Piece[] {
  if (pieces.reduce((sum, { words }) => sum + words, 0) > MOST_WORDS) return []
  const words = pieces.map(({ text, prose }) => (prose ? wordsOf(text) : []))
  const all = indexOf(words)
  const summaries = new Set(pieces.filter((_, at) => isSummary(words, at, all)))
  const inText = words.map((list, at) => (summaries.has(pieces[at] as Piece) ? [] : list))
  const index = indexOf(inText)
  const joined = inText.map((list) => ` ${list.join(' ')} `)
  return pieces.filter((piece, at) => summaries.has(piece) || isPulled(inText, joined, at, index))
}

type Index = Map<string, number[]>
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) ?? []
}

function rowsOf(words: string[]): string[] {
  return words.slice(0, Math.max(0, words.length - ROW + 1)).map((_, at) => words.slice(at, at + ROW).join(' '))
}

/** In which paragraphs each row of words stands. */
function indexOf(words: string[][]): Index {
  const index: Index = new Map()
  words.forEach((list, at) => {
    for (const row of new Set(rowsOf(list))) {
      const places = index.get(row)
      if (places) places.push(at)
      else index.set(row, [at])
    }
  })
  return index
}

/** An early paragraph, most of whose rows come again further down in a text several times as long. */
function isSummary(words: string[][], at: number, index: Index): boolean {
  const rows = rowsOf(words[at] ?? [])
  if (rows.length < SHORTEST_SUMMARY || at >= 16 || at >= words.length / 2 || index.size <= 3 * rows.length)
    return false
  const again = rows.filter((row) => (index.get(row) ?? []).some((other) => other > at))
  return again.length / rows.length >= REPEATED
}

/** A few words that a longer paragraph has as they are. */
function isPulled(words: string[][], joined: string[], at: number, index: Index): boolean {
  const own = words[at] ?? []
  const [first] = rowsOf(own)
  if (first === undefined || own.length > LONGEST_PULLED) return false
  const longer = (index.get(first) ?? []).filter((other) => (words[other]?.length ?? 0) >= own.length + 4)
  return longer.some((other) => joined[other]?.includes(joined[at] ?? ''))
}
