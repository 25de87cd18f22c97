import { normalizeText } from '@/lib/imports/plain-text'
import { listVisible } from './visible-units'

/** A range of a text in UTF-16 code units, half open. */
export type Range = { start: number; end: number }

/** A text in its stored form, with the way from ranges of the text as given. */
export type StoredText = {
  body: string
  /**
   * The words of a range of the text as given: no white space at its edges, no character cut in two. Undefined where
   * the range has no words.
   */
  find(given: Range): Range | undefined
}

/**
 * Stores a text as Parley does. That changes line breaks, white space, controls and invisible marks alone and writes
 * ligatures out, so the visible characters are the same before and after, in the same order: ranges are found by
 * counting them.
 *
 * @throws {RangeError} where they are not the same
 */
export function storeText(given: string): StoredText {
  // First, because taking a control out from between two halves would make a character of them.
  const wellFormed = given.replace(/\p{Surrogate}/gu, '\ufffd')
  const body = normalizeText(wellFormed)
  const before = listVisible(wellFormed)
  const after = listVisible(body)
  if (before.units !== after.units) throw new RangeError('storing this text changed its words')
  return {
    body,
    find({ start, end }) {
      const first = before.countBefore(start)
      const last = before.countBefore(end) - 1
      return last < first ? undefined : withWholeCharacters(body, after.offsetOf(first), after.offsetOf(last) + 1)
    },
  }
}

function withWholeCharacters(text: string, start: number, end: number): Range {
  return { start: cutsPair(text, start) ? start - 1 : start, end: cutsPair(text, end) ? end + 1 : end }
}

/** Whether an offset is between the two halves of a character. */
function cutsPair(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(offset - 1, offset + 1))
}
