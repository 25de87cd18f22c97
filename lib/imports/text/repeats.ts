import type { Piece } from './pieces'

/** Words in a row that do not come together twice by chance. */
const ROW = 5
/** A summary's share of rows that the text has as well. */
const REPEATED = 0.5

/**
 * Paragraphs whose words the text has again: a summary before it, put together of its sentences, and a quotation
 * pulled out of a longer paragraph. The text itself, which has more, is none.
 */
export function findRepeats(pieces: Piece[]): Piece[] {
  const rows = new Map<string, Set<number>>()
  const words = pieces.map(({ text }) => wordsOf(text))
  words.forEach((list, at) => {
    for (const row of rowsOf(list)) rows.set(row, (rows.get(row) ?? new Set()).add(at))
  })
  return pieces.filter((piece, at) => {
    const own = words[at] ?? []
    const list = rowsOf(own)
    if (!piece.prose || list.length === 0) return false
    const again = list.filter((row) =>
      [...(rows.get(row) ?? [])].some((other) => other !== at && isTheText(words, at, other)),
    )
    const early = at < 16 && at < pieces.length / 2
    if (own.length >= 30) return early && again.length / list.length >= REPEATED && rows.size > 3 * list.length
    return again.length === list.length && isInside(own, words, at)
  })
}

/** Of two paragraphs with the same words, the later one is the text, and so is the longer one around a quotation. */
function isTheText(words: string[][], at: number, other: number): boolean {
  const [own, others] = [words[at]?.length ?? 0, words[other]?.length ?? 0]
  return own >= 30 ? other > at : others >= own + 4
}

function isInside(own: string[], words: string[][], at: number): boolean {
  const whole = ` ${own.join(' ')} `
  return words.some(
    (list, other) => other !== at && list.length >= own.length + 4 && ` ${list.join(' ')} `.includes(whole),
  )
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) ?? []
}

function rowsOf(words: string[]): string[] {
  return words.slice(0, Math.max(0, words.length - ROW + 1)).map((_, at) => words.slice(at, at + ROW).join(' '))
}
