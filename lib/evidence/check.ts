import type { BundleSegment } from '@/lib/bundle/schema'
import { fold } from '@/lib/fold'
import { CHECK_RESULTS, type CheckResult } from '@/lib/vocabulary'
import { findCloseWords } from './close-words'
import { type DifferencePart, differenceOf } from './difference'
import { type FoldedText, foldText, toFolded, toOriginal } from './folded-text'
import { cutsWord, type Needle, needleOf } from './needle'
import { findSameWords } from './same-words'

/** Longest text that can be checked, in UTF-16 code units. */
export const LONGEST_TEXT = 2_000_000

/** Result for one segment. `start` and `end` are UTF-16 offsets of the found words in the checked text. */
export type SegmentCheck =
  | { result: 'exact' | 'moved'; start: number; end: number }
  | { result: 'changed'; start: number; end: number; difference: DifferencePart[] }
  | { result: 'missing'; start: undefined; end: undefined }

/** Results per segment, in order; `result` is the worst of them. */
export type QuotationCheck = { result: CheckResult; segments: SegmentCheck[] }

/**
 * Looks a quotation's segments up in a text (codebook, "Checking"): `exact` at the stored offsets, `moved` elsewhere,
 * `changed` where close words are found, otherwise `missing`. Both sides are folded the same way. A quotation without
 * segments is `missing`.
 *
 * @param text a string, or its `foldText` where many quotations are checked on one text
 * @throws RangeError for a string longer than `LONGEST_TEXT`
 */
export function checkQuotation(segments: BundleSegment[], text: string | FoldedText): QuotationCheck {
  const folded = typeof text === 'string' ? foldText(withinBounds(text)) : text
  const checks = segments.map((segment) => checkSegment(segment, folded))
  return { result: worstOf(checks), segments: checks }
}

function checkSegment(segment: BundleSegment, folded: FoldedText): SegmentCheck {
  const needle = needleOf(segment, folded)
  if (standsThere(segment, needle, folded)) return { result: 'exact', start: segment.start, end: segment.end }
  const same = findSameWords(needle, folded.text)
  if (same) return { result: 'moved', ...toOriginal(folded, same.from, same.to) }
  const close = findCloseWords(needle, folded.text)
  if (!close) return { result: 'missing', start: undefined, end: undefined }
  const place = toOriginal(folded, close.from, close.to)
  const found = folded.original.slice(place.start, place.end)
  return { result: 'changed', ...place, difference: differenceOf(segment.exact, found) }
}

function standsThere({ start, end }: BundleSegment, needle: Needle, folded: FoldedText): boolean {
  if (end > folded.original.length) return false
  // Folded separately: a segment may end inside a character that the whole text's folding composes.
  if (fold(folded.original.slice(start, end)).trim() !== needle.words) return false
  return !cutsWord(needle, folded.text, toFolded(folded, start), toFolded(folded, end))
}

function worstOf(checks: SegmentCheck[]): CheckResult {
  if (checks.length === 0) return 'missing'
  return CHECK_RESULTS[Math.max(...checks.map((check) => CHECK_RESULTS.indexOf(check.result)))] ?? 'missing'
}

function withinBounds(text: string): string {
  if (text.length > LONGEST_TEXT)
    throw new RangeError(`a text of ${text.length} code units is over the ${LONGEST_TEXT} that can be checked`)
  return text
}
