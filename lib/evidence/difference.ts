import { diffArrays } from 'diff'
import { fold } from '@/lib/fold'

/**
 * One stretch of a word-by-word difference between the words on record and the words found: in both, only
 * found, or only on record. `same` and `added` in a row give the found text back, unit for unit; `same` and
 * `removed` give the recorded words. What folds alike (curly and straight quotation marks, spaces) is the same.
 */
export type DifferencePart = { kind: 'same' | 'added' | 'removed'; text: string }

export function differenceOf(recorded: string, found: string): DifferencePart[] {
  return findDifference(recorded, found, Number.POSITIVE_INFINITY) ?? []
}

/** The same, or undefined where more than `mostChanges` words would have to be put in or left out. */
export function findDifference(recorded: string, found: string, mostChanges: number): DifferencePart[] | undefined {
  const changes = diffArrays(wordsOf(recorded), wordsOf(found), {
    comparator: (left, right) => left.folded === right.folded,
    maxEditLength: mostChanges,
  })
  return changes?.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.map((word) => word.text).join(''),
  }))
}

/** The units in changed words, added and removed, as a share of both texts: 0 for the same, 1 for nothing in common. */
export function shareOfChange(parts: DifferencePart[]): number {
  const units = (kind: DifferencePart['kind']) =>
    parts.reduce((sum, part) => sum + (part.kind === kind ? part.text.trim().length : 0), 0)
  const changed = units('added') + units('removed')
  return changed === 0 ? 0 : changed / (changed + 2 * units('same'))
}

/** One line for a terminal, in the marks of GNU wdiff: `They should [-ease-] {+lift+} the ban.` */
export function formatDifference(parts: DifferencePart[]): string {
  const marked = parts.map(({ kind, text }) => {
    const [, before = '', words = '', after = ''] = fold(text).match(/^( ?)(.*?)( ?)$/u) ?? []
    if (words === '') return ' '
    const mark = kind === 'added' ? `{+${words}+}` : kind === 'removed' ? `[-${words}-]` : words
    return before + mark + after
  })
  return fold(marked.join('')).replaceAll('-]{+', '-] {+').trim()
}

/** Each word with the spaces after it; scripts written without spaces go character by character. */
const WORD =
  /(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}\p{M}'’])+|[^\s])\s*|\s+/gu

type Word = { text: string; folded: string }

function wordsOf(text: string): Word[] {
  return (text.match(WORD) ?? []).map((word) => ({ text: word, folded: fold(word).trim() }))
}
