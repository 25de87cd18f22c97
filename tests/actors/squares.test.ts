import { expect, test } from 'vitest'
import { joinSquares } from '@/lib/actors/squares'
import type { PairAgreement } from '@/lib/comparison/model'

const pair = (related: [string, string][]): PairAgreement => ({
  actors: ['a', 'b'],
  same: ['one@', 'two@'],
  terms: ['three@'],
  neither: [],
  opposite: ['four@'],
  shared: 4,
  sameSide: 3,
  few: true,
  related,
  indirect: [],
})
const drawn = (related: [string, string][]) =>
  joinSquares(pair(related), (cell) => cell).map((join) => join.map(({ topic, relation }) => `${topic} ${relation}`))

test('a square a topic, same side first', () => {
  expect(drawn([])).toEqual([['one same'], ['two same'], ['three terms'], ['four opposite']])
})

test('topics of which one is part of the other are joined, on whatever sides', () => {
  expect(drawn([['four@', 'one@']])).toEqual([['one same', 'four opposite'], ['two same'], ['three terms']])
})

test('a chain of three is one join, also where its middle comes last', () => {
  const chain: [string, string][] = [
    ['one@', 'four@'],
    ['four@', 'three@'],
    ['one@', 'three@'],
  ]
  expect(drawn(chain)).toEqual([['one same', 'three terms', 'four opposite'], ['two same']])
  expect(
    drawn([
      ['one@', 'four@'],
      ['four@', 'two@'],
    ]),
  ).toEqual([['one same', 'two same', 'four opposite'], ['three terms']])
})
