import type { Piece } from './pieces'

/** Consecutive words that do not recur by chance. */
const ROW = 5
/** Share of a summary's word runs that recur in the text. */
const REPEATED = 0.5
const SHORTEST_SUMMARY = 25
const LONGEST_PULLED = 45

/** Most words of a text that is examined; longer texts are books. */
const MOST_WORDS = 60_000

/**
 * Paragraphs whose words recur in the text: a summary before it made of its sentences, and quotations pulled out of
 * longer paragraphs. Of two paragraphs with the same words, the longer one is the text.
 */
export function findRepeats(pieces: Piece[]): Piece[] {
  if (pieces.reduce((sum, { words }) => sum + words, 0) > MOST_WORDS) return []
  const words = pieces.map(({ text, prose }) => (prose ? wordsOf(text) : []))
  const all = indexOf(words)
  const summaries = new Set(pieces.filter((_, paragraph) => isSummary(words, paragraph, all)))
  const inText = words.map((list, paragraph) => (summaries.has(pieces[paragraph] as Piece) ? [] : list))
  const index = indexOf(inText)
  const joined = inText.map((list) => ` ${list.join(' ')} `)
  return pieces.filter((piece, paragraph) => summaries.has(piece) || isPulled(inText, joined, paragraph, index))
}

type Index = Map<string, number[]>
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) ?? []
}

function rowsOf(words: string[]): string[] {
  return words
    .slice(0, Math.max(0, words.length - ROW + 1))
    .map((_, paragraph) => words.slice(paragraph, paragraph + ROW).join(' '))
}

/** The indexes of the paragraphs that contain each run of words. */
function indexOf(words: string[][]): Index {
  const index: Index = new Map()
  words.forEach((list, paragraph) => {
    for (const row of new Set(rowsOf(list))) {
      const paragraphs = index.get(row)
      if (paragraphs) paragraphs.push(paragraph)
      else index.set(row, [paragraph])
    }
  })
  return index
}

/** Whether most word runs of an early paragraph recur further down, in a text several times as long. */
function isSummary(words: string[][], paragraph: number, index: Index): boolean {
  const rows = rowsOf(words[paragraph] ?? [])
  if (
    rows.length < SHORTEST_SUMMARY ||
    paragraph >= 16 ||
    paragraph >= words.length / 2 ||
    index.size <= 3 * rows.length
  )
    return false
  const again = rows.filter((row) => (index.get(row) ?? []).some((other) => other > paragraph))
  return again.length / rows.length >= REPEATED
}

/** Whether a longer paragraph contains the short one word for word. */
function isPulled(words: string[][], joined: string[], paragraph: number, index: Index): boolean {
  const own = words[paragraph] ?? []
  const [first] = rowsOf(own)
  if (first === undefined || own.length > LONGEST_PULLED) return false
  const longer = (index.get(first) ?? []).filter((other) => (words[other]?.length ?? 0) >= own.length + 4)
  return longer.some((other) => joined[other]?.includes(joined[paragraph] ?? ''))
}
