import { expect, test } from 'vitest'
import { joinSquares } from '@/lib/actors/squares'
import type { PairAgreement } from '@/lib/comparison/model'

const pair = (parts: [string, string][]): PairAgreement => ({
  actors: ['a', 'b'],
  same: ['one@', 'two@'],
  terms: ['three@'],
  neither: [],
  opposite: ['four@'],
  shared: 4,
  sameSide: 3,
  few: true,
  parts: parts.map(([topic, wider]) => ({ topic, wider, relation: 'opposite' })),
  indirect: [],
})
const drawn = (parts: [string, string][]) =>
  joinSquares(pair(parts), (cell) => cell).map((join) => join.map(({ topic, relation }) => `${topic} ${relation}`))

test('a square a topic, same side first', () => {
  expect(drawn([])).toEqual([['one same'], ['two same'], ['three terms'], ['four opposite']])
})

test('a part is joined to the wider topic, after what is counted', () => {
  expect(drawn([['five@', 'one@']])).toEqual([
    ['one same', 'five opposite'],
    ['two same'],
    ['three terms'],
    ['four opposite'],
  ])
})

test('two parts of one topic are one join', () => {
  const parts: [string, string][] = [
    ['five@', 'three@'],
    ['six@', 'three@'],
  ]
  expect(drawn(parts)).toEqual([
    ['one same'],
    ['two same'],
    ['three terms', 'five opposite', 'six opposite'],
    ['four opposite'],
  ])
})
