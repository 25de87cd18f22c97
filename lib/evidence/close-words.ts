import search from 'approx-string-match'
import { findDifference, shareOfChange } from './difference'
import { contextFit, type Needle, widenToWords } from './needle'
import { findSameWords } from './same-words'

/** Most errors (insertions, deletions, substitutions) per unit of the needle for words to count as close. */
const ERROR_SHARE = 0.2
/** Longest needle searched as a whole, in folded units; of longer ones the beginning and the end are searched. */
const LONGEST_SEARCHED = 400

/**
 * Finds the words of a folded text with the fewest errors against the needle, widened to whole words; of equals the
 * nearest to the expected offset. Undefined where nothing is close.
 */
export function findCloseWords(needle: Needle, text: string): { from: number; to: number } | undefined {
  const match = needle.words.length > LONGEST_SEARCHED ? findLong(needle, text) : findClosest(needle, text)
  if (!match) return undefined
  const { from, to } = widenToWords(needle, text, match.from, match.to)
  const found = text.slice(from, to)
  return { from: to - found.trimStart().length, to: from + found.trimEnd().length }
}

/**
 * Searches slice by slice from the expected offset outwards, each time only for fewer errors than found so far. This and
 * `MOST_IMPROVEMENTS` bound the cost on repetitive texts: the library computes every match of the lowest cost.
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

/** Finds a long needle by its beginning and end, provided that the words between them are close as a whole. */
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
  // Where one end is not found, the recorded length locates it.
  const from = head?.from ?? Math.max(0, (tail?.to ?? 0) - words.length)
  const to = tail?.to ?? Math.min(text.length, from + words.length)
  if (!(head || tail) || Math.abs(to - from - words.length) > words.length * ERROR_SHARE) return undefined
  const difference = findDifference(words, text.slice(from, to), MOST_CHANGES)
  return difference && shareOfChange(difference) <= ERROR_SHARE ? { from, to } : undefined
}

const SLICE = 1024
const MOST_IMPROVEMENTS = 8
/** Most inserted or deleted words in a comparison of long texts: the cost grows with the square. */
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
