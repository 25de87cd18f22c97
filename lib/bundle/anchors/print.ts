import { joins } from '@/lib/evidence/needle'
import { fold } from '@/lib/fold'
import type { BundleSegment } from '../schema'
import type { Anchor, Print } from './schema'

/** The SHA-256 of a text in lower-case hexadecimal. */
export type Hash = (text: string) => string

/** Lengths of the first and the last word of folded, trimmed words. A sign that joins no word counts as one of its own. */
export function wordLengths(words: string): Pick<Anchor, 'firstWord' | 'lastWord'> {
  const joined = joinsOf(words)
  const { length } = words
  return {
    firstWord: lengthWhile((index) => index < length && joined[index] === 1),
    lastWord: lengthWhile((index) => index < length && joined[length - index] === 1),
  }
}

/** For each offset of a text, 1 where the units before and after it belong to one word. Made once for many searches. */
export function joinsOf(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length }, (_, index) => (joins(text[index - 1], text[index]) ? 1 : 0))
}

/** The print of a segment's recorded words and surroundings. */
export function printOf({ prefix, exact, suffix }: BundleSegment, hash: Hash): Print {
  const before = fold(prefix).trimEnd()
  const words = fold(exact).trim()
  const after = fold(suffix).trimStart()
  const lengths = { before: before.length, words: words.length, after: after.length }
  return { ...lengths, sha256: hash(around(before, words, after)) }
}

/** Whether a print is that of the words which begin at `from` in a folded text. */
export function isPrintAt(print: Print, text: string, from: number, hash: Hash): boolean {
  const to = from + print.words
  // One unit more than the lengths, for the space at the seam.
  const before = text.slice(Math.max(0, from - print.before - 1), from).trimEnd()
  const after = text.slice(to, to + print.after + 1).trimStart()
  const words = around(before.slice(before.length - print.before), text.slice(from, to), after.slice(0, print.after))
  return hash(words) === print.sha256
}

/**
 * Every place in a folded text at which the words of a print stand in their surroundings.
 * @param joined `joinsOf` the text
 */
export function findPrint(
  { firstWord, lastWord, print }: Anchor & { print: Print },
  { text, joined }: { text: string; joined: Uint8Array },
  hash: Hash,
): number[] {
  const places: number[] = []
  for (let from = 0; from + print.words <= text.length; from += 1) {
    const to = from + print.words
    const first = lengthWhile((index) => index <= firstWord && from + index < to && joined[from + index] === 1)
    if (first !== firstWord) continue
    const last = lengthWhile((index) => index <= lastWord && to - index > from && joined[to - index] === 1)
    if (last === lastWord && isPrintAt(print, text, from, hash)) places.push(from)
  }
  return places
}

const around = (before: string, words: string, after: string) => `${before}\n${words}\n${after}`

/** The first number from 1 on that does not go on. */
function lengthWhile(goesOn: (index: number) => boolean): number {
  let index = 1
  while (goesOn(index)) index += 1
  return index
}
