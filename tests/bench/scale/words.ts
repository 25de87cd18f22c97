import { seeded } from '@/tests/fixtures/nasty/seeded'

export const COMMON = 'inspection'
export const RARE = 'zephyrine'

const SYLLABLES = [
  'ba',
  'den',
  'fi',
  'gor',
  'hal',
  'ka',
  'lem',
  'mo',
  'nor',
  'pel',
  'qua',
  'ri',
  'sol',
  'tu',
  'ver',
  'zan',
]
/** Four thousand words that nobody knows; the first are used most, as in any language. */
const WORDS = Array.from({ length: 4_000 }, (_, at) =>
  [at % 16, Math.floor(at / 16) % 16, Math.floor(at / 256)].map((nth) => SYLLABLES[nth] ?? '').join(''),
)

/** So many words, the same for the same number. */
export function sentence(number: number, words: number): string {
  const { next } = seeded(number * 31 + words)
  const said = Array.from({ length: words }, () => WORDS[Math.floor(next() ** 3 * WORDS.length)] ?? '')
  return said.join(' ')
}
