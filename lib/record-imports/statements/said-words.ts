import type { SuggestedQuote } from '@/lib/attribution/suggestion'
import type { EvidenceMode } from '@/lib/vocabulary'
import type { Range } from './stored-text'

/** What a mark holds: whole sentences or a fragment in quotation marks, both and other words, none, the speaker's own text. */
export const MARKED = ['sentence', 'fragment', 'mixed', 'plain', 'own'] as const
export type Marked = (typeof MARKED)[number]

/** The words of a quotation, as ranges of the stored text in their order, and how they are given. */
export type SaidWords = { marked: Marked; mode: EvidenceMode; ranges: Range[] }

/** Share of a mark’s letters from which on its quoted words are what was marked, and not a part of a reported sentence. */
const QUOTED_SHARE = 1 / 3

/**
 * How the words of a mark are given, by the quotation marks in and around it. Of a mark with other words beside quoted
 * ones, the quoted ones are the quotation; where they are few, the mark is reported speech that quotes in passing, and a
 * paraphrase as a whole. Words that nobody said, such as a title, count as not quoted.
 *
 * @param passages the quoted passages of the text
 * @param own whether the text is the speaker's own
 */
export function findSaidWords(text: string, mark: Range, passages: SuggestedQuote[], own: boolean): SaidWords {
  if (own) return { marked: 'own', mode: 'authored', ranges: [mark] }
  const quoted = passages.flatMap((passage) => {
    const range = trimmed(text, Math.max(mark.start, passage.start), Math.min(mark.end, passage.end))
    return passage.kind === 'scare' || !range ? [] : [{ range, sentence: isSentence(text, range, passage) }]
  })
  const ranges = quoted.map(({ range }) => range)
  if (ranges.length === 0) return { marked: 'plain', mode: 'paraphrase', ranges: [mark] }
  const sentence = quoted.some((one) => one.sentence)
  const mode = sentence ? 'direct' : 'partial'
  const share = countLetters(text, ranges) / countLetters(text, [mark])
  if (share < QUOTED_SHARE) return { marked: 'plain', mode: 'paraphrase', ranges: [mark] }
  if (share < 1) return { marked: 'mixed', mode, ranges }
  return { marked: sentence ? 'sentence' : 'fragment', mode, ranges }
}

function trimmed(text: string, start: number, end: number): Range | undefined {
  const words = text.slice(start, Math.max(start, end))
  const from = start + words.length - words.trimStart().length
  return /[\p{L}\p{N}]/u.test(words) ? { start: from, end: from + words.trim().length } : undefined
}

/** Whether a part of a passage is a sentence or more: the whole of a direct one, or between the ends of sentences. */
function isSentence(text: string, { start, end }: Range, passage: SuggestedQuote): boolean {
  if (passage.kind === 'partial') return false
  const begins = start <= passage.start || /[.!?…]["”’)\]]*\s+$/u.test(text.slice(Math.max(0, start - 8), start))
  const ends = end >= passage.end || /[.!?…]["”’)\]]*$/u.test(text.slice(start, end))
  return begins && ends
}

function countLetters(text: string, ranges: Range[]): number {
  return ranges.reduce((sum, { start, end }) => sum + (text.slice(start, end).match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0)
}
