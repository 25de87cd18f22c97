import fc from 'fast-check'
import type { BundleSegment } from '@/lib/bundle/schema'

/** A segment as the work bench would record it: cut from a text, with some of the text around it. */
export function cut(text: string, start: number, end: number): BundleSegment {
  const context = 32
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - context), start),
    suffix: text.slice(end, end + context),
    start,
    end,
  }
}

/** The segment of the nth occurrence of some words, counted from 1. */
export function cutWords(text: string, words: string, nth = 1): BundleSegment {
  let start = -1
  for (let count = 0; count < nth; count += 1) start = text.indexOf(words, start + 1)
  if (start < 0) throw new Error(`"${words}" does not stand ${nth} times in the text`)
  return cut(text, start, start + words.length)
}

const WORDS = [
  'easing',
  'the',
  'ban',
  'harbor',
  'Øre',
  'naïve',
  'nai\u0308ve',
  'café',
  'cafe\u0301',
  '제재를',
  '제재를'.normalize('NFD'),
  '완화해야',
  'صيد',
  'הים',
  '水産業',
  'がく'.normalize('NFD'),
  '🚢',
  '👩\u200d🔧',
  '“quoted',
  'done.”',
  '‘so’',
  "it's",
  'Q\u0307\u0323',
  '12',
  '=1+1',
]
const SPACES = [' ', '  ', '\u00a0', '\n', '\r\n', '\n\n', '\r\n\r\n', '\t', '\u3000', '\u2009']

/** Texts of words in several scripts, composed and decomposed, parted by spaces of every kind. */
export const texts = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...SPACES)), { minLength: 1, maxLength: 60 })
  .map((pairs) => pairs.map(([word, space]) => word + space))

/** A text with a run of its words: the text, and the offsets at which the run starts and ends. */
export const textsWithRun = texts.chain((words) =>
  fc.tuple(fc.nat(words.length - 1), fc.nat(words.length - 1)).map(([one, other]) => {
    const first = Math.min(one, other)
    const last = Math.max(one, other)
    const start = words.slice(0, first).join('').length
    return {
      text: words.join(''),
      start,
      end:
        start +
        words
          .slice(first, last + 1)
          .join('')
          .trimEnd().length,
    }
  }),
)
