import { joins } from '@/lib/evidence/needle'
import { fold } from '@/lib/fold'
import type { BundleSegment } from '../schema'
import type { Anchor, Print } from './schema'

/** The SHA-256 of a text in lower-case hexadecimal. */
export type Hash = (text: string) => string

/** Lengths of the first and the last word of folded, trimmed words. A sign that joins no word counts as one of its own. */
export function wordLengths(words: string): Pick<Anchor, 'firstWord' | 'lastWord'> {
  return { firstWord: lengthFrom(words, 0, words.length), lastWord: lengthUpTo(words, 0, words.length) }
}

/** The print of a segment's recorded words and surroundings. */
export function printOf({ prefix, exact, suffix }: BundleSegment, hash: Hash): Print {
  const before = fold(prefix).trimEnd()
  const words = fold(exact).trim()
  const after = fold(suffix).trimStart()
  const lengths = { before: before.length, words: words.length, after: after.length }
  return { ...lengths, sha256: hash(joined(before, words, after)) }
}

/** Whether a print is that of the words which begin at `from` in a folded text. */
export function isPrintAt(print: Print, text: string, from: number, hash: Hash): boolean {
  const to = from + print.words
  // One unit more than the lengths, for the space at the seam.
  const before = text.slice(Math.max(0, from - print.before - 1), from).trimEnd()
  const after = text.slice(to, to + print.after + 1).trimStart()
  const around = { before: before.slice(before.length - print.before), after: after.slice(0, print.after) }
  return hash(joined(around.before, text.slice(from, to), around.after)) === print.sha256
}

/** Every place in a folded text at which the words of a print stand in their surroundings. */
export function findPrint({ firstWord, lastWord, print }: Anchor & { print: Print }, text: string, hash: Hash) {
  const places: number[] = []
  for (let from = 0; from + print.words <= text.length; from += 1) {
    const to = from + print.words
    const fits = lengthFrom(text, from, to) === firstWord && lengthUpTo(text, from, to) === lastWord
    if (fits && isPrintAt(print, text, from, hash)) places.push(from)
  }
  return places
}

const joined = (before: string, words: string, after: string) => `${before}\n${words}\n${after}`

/** Length of the word that begins at `from` and ends at `to` at the latest. */
function lengthFrom(text: string, from: number, to: number): number {
  let end = from + 1
  while (end < to && joins(text[end - 1], text[end])) end += 1
  return end - from
}

/** Length of the word that ends at `to` and begins at `from` at the earliest. */
function lengthUpTo(text: string, from: number, to: number): number {
  let start = to - 1
  while (start > from && joins(text[start - 1], text[start])) start -= 1
  return to - start
}
