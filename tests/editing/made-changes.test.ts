import { describe, expect, test } from 'vitest'
import { madeChanges } from '@/lib/editing/made-changes'
import { initialsFit } from '@/lib/editing/merge-signs'
import type { RecordOf } from '@/lib/records/registry'
import { nastyLibrary } from '../fixtures/nasty/library'

type Position = RecordOf<'position'>
const [model] = nastyLibrary().positions
const position = (
  id: string,
  statedOn: string,
  stance: Position['stance'],
  more: Partial<Position> = {},
): Position => ({
  ...(model as Position),
  id,
  statedOn,
  stance,
  basis: 'stated',
  reportedBy: null,
  status: 'published',
  ...more,
})
const made = (from: Position[], into: Position[]) =>
  madeChanges(from, into, ({ topic, summit }) => [`${topic} ${summit}`]).map(
    ({ before, after, crossing, sameDay }) =>
      `${before.record.id} ${after.record.id}${crossing ? ' crossing' : ''}${sameDay ? ' one day' : ''}`,
  )

describe('the changes of mind that a merge makes', () => {
  const yes = position('yes', '2019-02-11', 'supports')
  const no = position('no', '2019-03-05', 'opposes')

  test.each([
    ['one of each side, one after the other', [no], [yes], ['yes no crossing']],
    ['of one day', [position('no', '2019-02-11', 'opposes')], [yes], ['no yes crossing one day']],
    ['degrees', [position('if', '2019-03-05', 'supports_if')], [yes], ['yes if']],
    ['none of one stance', [position('again', '2019-03-05', 'supports')], [yes], []],
    ['none of one side alone', [], [yes, no], []],
    ['none on two topics', [position('other', '2019-03-05', 'opposes', { topic: 'other' })], [yes], []],
    [
      'none across what lies between',
      [position('no', '2019-05-05', 'opposes')],
      [yes, position('not', '2019-04-01', 'opposes')],
      [],
    ],
    ['none of what is withdrawn', [{ ...no, status: 'withdrawn' as const, withdrawal: 'wrong' }], [yes], []],
    ['none of what does not count beside words', [{ ...no, basis: 'enacted' as const }], [yes], []],
    ['none of a record that names both', [no], [no], []],
  ])('%s', (_, from, into, expected) => {
    expect(made(from, into)).toEqual(expected)
  })

  test('crossings come first, then the nearest', () => {
    const from = [
      position('a', '2019-02-12', 'supports_if'),
      position('b', '2019-03-01', 'opposes', { topic: 'b' }),
      position('c', '2019-02-20', 'opposes', { topic: 'c' }),
    ]
    const into = [yes, { ...yes, id: 'yes-b', topic: 'b' }, { ...yes, id: 'yes-c', topic: 'c' }]
    expect(made(from, into)).toEqual(['yes-c c crossing', 'yes-b b crossing', 'yes a'])
  })
})

test.each([
  ['E. Marsh', 'Elena Marsh', true],
  ['Elena Marsh', 'Elena Marsh', true],
  ['Eve Marsh', 'Elena Marsh', false],
  ['E. Marsh', 'Elena Marlow', false],
  ['Marsh', 'Elena Marsh', false],
])('%s and %s may be one name: %s', (a, b, fits) => {
  expect(initialsFit(a, b)).toBe(fits)
})
