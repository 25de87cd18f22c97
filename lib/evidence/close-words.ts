import search from 'approx-string-match'
import { findDifference, shareOfChange } from './difference'
import { contextFit, type Needle, widenToWords } from './needle'
import { findSameWords } from './same-words'

/** Errors (units put in, left out or exchanged) per unit of the needle up to which words count as close. */
const ERROR_SHARE = 0.2
/** Needles up to this many folded units are searched for whole; of longer ones the beginning and the end. */
const LONGEST_SEARCHED = 400

/**
 * Where words close to the needle's stand in a folded text: those with the fewest errors, widened to whole
 * words. Of equals it is the first met from the expected place outwards. Undefined where nothing is close.
 */
export function findCloseWords(needle: Needle, text: string): { from: number; to: number } | undefined {
  const match = needle.words.length > LONGEST_SEARCHED ? findLong(needle, text) : findClosest(needle, text)
  if (!match) return undefined
  const { from, to } = widenToWords(needle, text, match.from, match.to)
  const found = text.slice(from, to)
  return { from: to - found.trimStart().length, to: from + found.trimEnd().length }
}

/**
 * A slice at a time, from the expected place outwards, each only for something better than what is found.
 * That, and the bound on improvements, keeps a text that repeats itself from costing a search for each of
 * its repetitions: the library works out every match of the lowest cost in what it is given.
 */
function findClosest(needle: Needle, text: string): { from: number; to: number } | undefined {
  const { words } = needle
  let budget = Math.floor(words.length * ERROR_SHARE)
  const reach = SLICE + words.length + budget
  let best: { from: number; to: number } | undefined
  let improvements = 0
  for (const start of slicesFrom(needle.expected, text.length)) {
    if (budget < 1 || improvements === MOST_IMPROVEMENTS) break
    const matches = search(text.slice(start, start + reach), words, budget)
    const candidates = matches.map((match) => {
      const [from, to] = [start + match.start, start + match.end]
      return { from, to, errors: match.errors, fit: contextFit(needle, text, from, to) }
    })
    const [first, ...others] = candidates
    if (!first) continue
    const { from, to } = others.reduce((best, other) => (other.fit > best.fit ? other : best), first)
    best = { from, to }
    budget = first.errors - 1
    improvements += 1
  }
  return best
}

/** A long needle stands where its beginning and its end do, provided what lies between them is close as a whole. */
function findLong(needle: Needle, text: string): { from: number; to: number } | undefined {
  const { words, expected } = needle
  const piece = LONGEST_SEARCHED / 2
  const locate = (cut: string, position: number) => {
    const part = {
      ...needle,
      words: cut,
      before: '',
      after: '',
      wholeStart: false,
      wholeEnd: false,
      expected: position,
    }
    return findSameWords(part, text) ?? findClosest(part, text)
  }
  const head = locate(words.slice(0, piece), expected)
  const tail = locate(words.slice(-piece), (head?.from ?? expected) + words.length - piece)
  // Where one of the two was rewritten beyond recognition, the length on record stands in for it.
  const from = head?.from ?? Math.max(0, (tail?.to ?? 0) - words.length)
  const to = tail?.to ?? Math.min(text.length, from + words.length)
  if (!(head || tail) || Math.abs(to - from - words.length) > words.length * ERROR_SHARE) return undefined
  const difference = findDifference(words, text.slice(from, to), MOST_CHANGES)
  return difference && shareOfChange(difference) <= ERROR_SHARE ? { from, to } : undefined
}

const SLICE = 1024
const MOST_IMPROVEMENTS = 8
/** Words put in or left out up to which two long texts are compared at all: the work grows with its square. */
const MOST_CHANGES = 1000

function* slicesFrom(expected: number, length: number): Generator<number> {
  const last = Math.max(0, Math.ceil(length / SLICE) - 1)
  const middle = Math.min(last, Math.floor(expected / SLICE))
  yield middle * SLICE
  for (let away = 1; away <= last; away += 1) {
    if (middle - away >= 0) yield (middle - away) * SLICE
    if (middle + away <= last) yield (middle + away) * SLICE
  }
}
