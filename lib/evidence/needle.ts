import type { BundleSegment } from '@/lib/bundle/schema'
import { fold } from '@/lib/fold'
import { type FoldedText, toFolded } from './folded-text'

/**
 * A segment prepared for searching in a folded text: its words and context, folded and without spaces at the seams, and
 * the expected offset in folded units. `wholeStart` and `wholeEnd` say that the recorded context shows a word boundary
 * at that edge.
 */
export type Needle = {
  words: string
  before: string
  after: string
  wholeStart: boolean
  wholeEnd: boolean
  expected: number
}

export function needleOf(segment: BundleSegment, folded: FoldedText): Needle {
  const words = fold(segment.exact)
  const before = fold(segment.prefix)
  const after = fold(segment.suffix)
  return {
    words: words.trim(),
    before: before.trimEnd().slice(-CONTEXT_LENGTH),
    after: after.trimStart().slice(0, CONTEXT_LENGTH),
    wholeStart: before !== '' && !joins(before.at(-1), words[0]),
    wholeEnd: after !== '' && !joins(words.at(-1), after[0]),
    expected: toFolded(folded, segment.start),
  }
}

/** Number of units around the range `from` to `to` that agree with the needle's context. */
export function contextFit(needle: Needle, text: string, from: number, to: number): number {
  // One unit more than the context, for the space at the seam.
  const before = text.slice(Math.max(0, from - CONTEXT_LENGTH - 1), from).trimEnd()
  const after = text.slice(to, to + CONTEXT_LENGTH + 1).trimStart()
  let fit = 0
  for (let index = 1; index <= needle.before.length && needle.before.at(-index) === before.at(-index); index += 1)
    fit += 1
  for (let index = 0; index < needle.after.length && needle.after[index] === after[index]; index += 1) fit += 1
  return fit
}

/** Whether a range begins or ends inside a word although the needle does not: "No" in "Nobody". */
export function cutsWord(needle: Needle, text: string, from: number, to: number): boolean {
  return (needle.wholeStart && joins(text[from - 1], text[from])) || (needle.wholeEnd && joins(text[to - 1], text[to]))
}

/** Widens a range to whole words, by at most `LONG_WORD` units on each side. */
export function widenToWords(needle: Needle, text: string, from: number, to: number): { from: number; to: number } {
  let first = from
  let last = to
  if (needle.wholeStart) while (from - first < LONG_WORD && joins(text[first - 1], text[first])) first -= 1
  if (needle.wholeEnd) while (last - to < LONG_WORD && joins(text[last - 1], text[last])) last += 1
  return { from: first, to: last }
}

const CONTEXT_LENGTH = 64
const LONG_WORD = 40

/** Letters, marks and digits of scripts that separate words by spaces; elsewhere no boundary can be told. */
const WORD_UNIT =
  /^(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}])[\p{L}\p{M}\p{N}]$/u

/** Whether two units that follow each other belong to one word. */
export function joins(left: string | undefined, right: string | undefined): boolean {
  return left !== undefined && right !== undefined && WORD_UNIT.test(left) && WORD_UNIT.test(right)
}
