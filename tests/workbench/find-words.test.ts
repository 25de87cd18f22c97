import { describe, expect, test } from 'vitest'
import { findWords } from '@/lib/workbench/find-words'

const TEXT = '“Ease the ban,” said  Ada, “before\nthe season.”\n\nNobody answered 제재를 풀라.'
const GATE =
  'The delegates met at the harbor. Nobody spoke.\n\nAda said the gate was shut, “No” twice. The Gate; a gate.'
const found = (words: string, text: string) => findWords(words, text).map(({ start, end }) => text.slice(start, end))

test.each([
  ['Ease the ban', 1],
  ['ease THE ban', 1],
  ['"before the season."', 27],
  [' said Ada ', TEXT.indexOf('said')],
  ['제재를', TEXT.indexOf('제재를')],
])('typed words %s are found where they stand', (words, start) => {
  expect(findWords(words, TEXT)[0]?.start).toBe(start)
})

test.each(['.*', '', ' ', 'nowhere'])('%j is found nowhere', (words) => expect(findWords(words, TEXT)).toEqual([]))

describe('whole words come first', () => {
  test('parts of words are not among them', () => {
    expect(found('No', GATE)).toEqual(['No'])
    expect(findWords('gate', GATE).map(({ start }) => start)).toEqual([
      GATE.indexOf('the gate') + 4,
      GATE.indexOf('a gate') + 2,
    ])
  })
  test('then whole words in any case, then parts of words', () => {
    expect(found('GATE', GATE)).toEqual(['gate', 'Gate', 'gate'])
    expect(found('legat', GATE)).toEqual(['legat'])
    expect(found('LEGAT', GATE)).toEqual(['legat'])
  })
  test('scripts without spaces have no whole words', () => expect(found('会議', '港の会議は三日')).toEqual(['会議']))
})

describe('what a check reads alike is found', () => {
  const apart = 'Le\u0301a Mu\u0308ller said: “The cafe\u0301 owners’ wait.”'
  test.each(['café', 'cafe\u0301', 'Léa Müller', 'LÉA MÜLLER', "the café owners'"])(
    '%s in a text with marks apart',
    (words) => expect(findWords(words, apart)).toHaveLength(1),
  )
  test('no place cuts a character', () => {
    expect(found('café', apart)).toEqual(['cafe\u0301'])
    expect(found('é', 'Le\u0301a')).toEqual(['e\u0301'])
  })
  test('marks apart in what is typed', () => expect(found('Mu\u0308ller', 'Léa Müller')).toEqual(['Müller']))
  test('a no-break space, and a letter whose lower case is longer', () =>
    expect(found('the BAN', 'İİ the\u00a0ban')).toEqual(['the\u00a0ban']))
})

test('places do not overlap', () => expect(found('a a', 'a a a a')).toHaveLength(2))
