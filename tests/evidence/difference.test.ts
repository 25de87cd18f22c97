import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { differenceOf, findDifference, formatDifference, shareOfChange } from '@/lib/evidence/difference'
import { fold } from '@/lib/fold'
import { texts } from './segments'

describe('differenceOf', () => {
  const cases: [string, string, string, string][] = [
    ['a word exchanged', 'ease the ban now', 'lift the ban now', '[-ease-] {+lift+} the ban now'],
    ['a word put in', 'ease the ban', 'ease the fishing ban', 'ease the {+fishing+} ban'],
    ['a word left out', 'ease the fishing ban', 'ease the ban', 'ease the [-fishing-] ban'],
    ['the full stop kept apart', 'the ban.', 'the rule.', 'the [-ban-] {+rule+}.'],
    [
      'words side by side stay together',
      'after the ban ends',
      'before a ban ends',
      '[-after the-] {+before a+} ban ends',
    ],
    ['quotation marks and spaces are no difference', 'the “ban”\u00a0now', 'the "ban"\nnow', 'the "ban" now'],
    ['Korean', '제재를 완화해야 한다', '제재를 유지해야 한다', '제재를 [-완화해야-] {+유지해야+} 한다'],
    ['Chinese, by the character', '禁漁令應放寬', '禁漁令不應放寬', '禁漁令{+不+}應放寬'],
    ['nothing in common', 'yes', 'never', '[-yes-] {+never+}'],
    ['an empty side', '', 'new words', '{+new words+}'],
  ]
  it.each(cases)('%s', (_, recorded, found, line) => {
    expect(formatDifference(differenceOf(recorded, found))).toBe(line)
  })

  test('it gives both texts back, and shows what is really in them', () => {
    fc.assert(
      fc.property(texts, texts, (left, right) => {
        const [recorded, found] = [left.join(''), right.join('')]
        const parts = differenceOf(recorded, found)
        const only = (kinds: string[]) => parts.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text)
        expect(only(['same', 'added']).join('')).toBe(found)
        const bare = (text: string) => fold(text).replaceAll(' ', '')
        expect(bare(only(['same', 'removed']).join(''))).toBe(bare(recorded))
      }),
    )
  })

  test('the share of change runs from nothing to everything', () => {
    expect(shareOfChange(differenceOf('ease the ban', 'ease the ban'))).toBe(0)
    expect(shareOfChange(differenceOf('ease', 'lift'))).toBe(1)
    expect(shareOfChange(differenceOf('ab cd', 'ab ef'))).toBe(0.5)
  })

  test('the work can be bounded', () => {
    expect(findDifference('one two three', 'four five six', 3)).toBeUndefined()
    expect(findDifference('one two three', 'one two six', 3)).toHaveLength(3)
  })
})
