import { RECORDED_SILENCES, SILENCE, STANCE, STANCES } from '@/lib/vocabulary'
import { answerKey, withoutCode } from './answer-key'
import { ANSWER_WORDS } from './answer-words'
import type { Meaning } from './meaning'

/** What an answer means by its words; undefined where it is in no list. A scale names no condition, so none is conditional. */
export function meaningOfWords(answer: string): Meaning | undefined {
  return BY_KEY.get(answerKey(answer)) ?? BY_KEY.get(answerKey(withoutCode(answer)))
}

/** What one of the codebook's own codes or labels means: `supports_if`, "Would not say"; undefined for other words. */
export function meaningOfCode(code: string): Meaning | undefined {
  return CODES.get(answerKey(code))
}

const CODES = new Map<string, Meaning>([
  ...STANCES.flatMap((code) => [code, STANCE[code].label].map((word) => [answerKey(word), code] as const)),
  ...RECORDED_SILENCES.flatMap((code) => [code, SILENCE[code].label].map((word) => [answerKey(word), code] as const)),
  ...['not_assessed', SILENCE.not_assessed.label, 'left_out', 'Left out'].map(
    (word) => [answerKey(word), 'nothing'] as const,
  ),
])

const BY_KEY = new Map<string, Meaning>([
  ...Object.entries(ANSWER_WORDS).flatMap(([meaning, lists]) =>
    lists.flatMap((list) => list.split('|').map((word) => [answerKey(word), meaning as Meaning] as const)),
  ),
  ...CODES,
])
