import { diffArrays } from 'diff'
import { fold } from '@/lib/fold'

/**
 * One part of a word-by-word difference: in both texts (`same`), only in the found one (`added`), or only in the
 * recorded one (`removed`). `same` and `added` joined are the found text exactly; `same` and `removed` joined equal the
 * recorded words up to folding (quotation marks, spaces).
 */
export type DifferencePart = { kind: 'same' | 'added' | 'removed'; text: string }

export function differenceOf(recorded: string, found: string): DifferencePart[] {
  return findDifference(recorded, found, Number.POSITIVE_INFINITY) ?? []
}

/** `differenceOf`, or undefined where more than `mostChanges` words are inserted or deleted. */
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

/** Share of changed units in both texts: 0 for equal texts, 1 for nothing in common. */
export function shareOfChange(parts: DifferencePart[]): number {
  const units = (kind: DifferencePart['kind']) =>
    parts.reduce((sum, part) => sum + (part.kind === kind ? part.text.trim().length : 0), 0)
  const changed = units('added') + units('removed')
  return changed === 0 ? 0 : changed / (changed + 2 * units('same'))
}

/** A difference as one line in the format of GNU wdiff: `They should [-ease-] {+lift+} the ban.` */
export function formatDifference(parts: DifferencePart[]): string {
  const marked = parts.map(({ kind, text }) => {
    const [, before = '', words = '', after = ''] = fold(text).match(/^( ?)(.*?)( ?)$/u) ?? []
    if (words === '') return ' '
    const mark = kind === 'added' ? `{+${words}+}` : kind === 'removed' ? `[-${words}-]` : words
    return before + mark + after
  })
  return fold(marked.join('')).replaceAll('-]{+', '-] {+').trim()
}

/** A word with the spaces after it; scripts written without spaces are split into characters. */
const WORD =
  /(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}\p{M}'’])+|[^\s])\s*|\s+/gu

type Word = { text: string; folded: string }

function wordsOf(text: string): Word[] {
  return (text.match(WORD) ?? []).map((word) => ({ text: word, folded: fold(word).trim() }))
}
