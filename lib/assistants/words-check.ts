import { checkQuotation } from '@/lib/evidence/check'
import type { DifferencePart } from '@/lib/evidence/difference'
import type { EvidenceRecord } from '@/lib/records/read-model'
import { quotedWords } from '@/lib/records/read-model'
import type { CheckResult } from '@/lib/vocabulary'

/** What became of words that somebody would quote, beside one quotation on record. */
export type WordsCheck = { result: CheckResult; difference: DifferencePart[] }

/** The place where the words are said to be; undefined parts are not asked about. */
export type StatedPlace = { source?: string | undefined; speaker?: string | undefined }

/**
 * Compares words with a quotation on record: `exact` where it has them in the place asked about, `moved` where it has
 * them and is from another source or by another speaker, `changed` where it has close words, otherwise `missing`. The
 * difference is from the words asked about to those on record. Both sides are folded as in every check.
 */
export function checkWords(words: string, evidence: EvidenceRecord, place: StatedPlace): WordsCheck {
  const text = quotedWords(evidence)
  const segment = { exact: words, prefix: '', suffix: '', start: 0, end: words.length }
  const [found] = checkQuotation([segment], text).segments
  if (!found || found.result === 'missing') return { result: 'missing', difference: [] }
  if (found.result === 'changed') return { result: 'changed', difference: found.difference }
  return { result: isThere(evidence, place) ? 'exact' : 'moved', difference: [] }
}

function isThere({ source, speakers }: EvidenceRecord, place: StatedPlace): boolean {
  if (place.source !== undefined && place.source !== source) return false
  return place.speaker === undefined || speakers.some(({ slug }) => slug === place.speaker)
}

/** A difference in words: what is only in the words asked about in [-…-], what is only on record in {+…+}. */
export function differenceLine(difference: DifferencePart[]): string {
  return difference
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('')
}
