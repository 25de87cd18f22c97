import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildPairMatrix, type PairCounts, pairCounts } from '@/lib/agreement/pair-matrix'
import { type CountedStance, relate } from '@/lib/comparison/agreement'
import { STANCE, STANCES, type Stance } from '@/lib/vocabulary'
import { ancestorsOf } from './naive-network'

const PARTS = new Map([
  ['part', 'whole'],
  ['part-of-part', 'part'],
])
const build = (stances: CountedStance[], actors = ['a', 'b', 'c', 'd']) =>
  buildPairMatrix(actors, stances, (topic) => ancestorsOf(topic, PARTS))
const held = (actor: string, topic: string, stance: Stance, record = `${actor}-${topic}`): CountedStance => ({
  actor,
  topic,
  stance,
  indirect: false,
  records: [record],
})

test('one pair by hand', () => {
  const matrix = build([
    held('a', 'x', 'supports'),
    held('a', 'y', 'supports'),
    held('b', 'x', 'supports_if'),
    held('b', 'y', 'opposes'),
    held('c', 'x', 'mixed'),
  ])
  expect(pairCounts(matrix, 0, 1)).toEqual({
    same: 0,
    terms: 1,
    neither: 0,
    opposite: 1,
    shared: 2,
    sameSide: 1,
    closeness: 0.375,
  })
  expect(pairCounts(matrix, 2, 0)).toMatchObject({ neither: 1, shared: 1, closeness: 0.5 })
  expect(pairCounts(matrix, 0, 3)).toMatchObject({ shared: 0, closeness: undefined })
})

test('a part is not counted beside the whole, at any distance', () => {
  const both = ['part-of-part', 'whole'].flatMap((topic) => ['a', 'b'].map((actor) => held(actor, topic, 'opposes')))
  expect(pairCounts(build(both), 0, 1)).toMatchObject({ same: 1, shared: 1 })
  expect(pairCounts(build(both.filter(({ topic }) => topic !== 'whole')), 0, 1)).toMatchObject({ shared: 1 })
})

test('one record under two holders is no shared topic', () => {
  const spoken = [held('a', 'x', 'opposes', 'one'), held('b', 'x', 'opposes', 'one'), held('c', 'x', 'opposes')]
  const matrix = build(spoken)
  expect(
    [pairCounts(matrix, 0, 1), pairCounts(matrix, 0, 2), pairCounts(matrix, 1, 2)].map((one) => one.shared),
  ).toEqual([0, 1, 1])
})

describe('laws', () => {
  const stances = fc.uniqueArray(
    fc.record({
      actor: fc.constantFrom('a', 'b', 'c', 'd'),
      topic: fc.constantFrom('x', 'y', 'part', 'whole', 'part-of-part'),
      stance: fc.constantFrom(...STANCES),
      indirect: fc.boolean(),
      records: fc.uniqueArray(fc.constantFrom('r1', 'r2', 'r3', 'r4', 'r5', 'r6'), { minLength: 1, maxLength: 2 }),
    }),
    { selector: ({ actor, topic }) => `${actor} ${topic}` },
  )

  test('the matrix is the plain count of every pair', () => {
    fc.assert(
      fc.property(stances, (all) => {
        const matrix = build(all)
        for (const [a, one] of matrix.actors.entries())
          for (const [b, other] of matrix.actors.entries())
            if (a !== b) expect(pairCounts(matrix, a, b)).toEqual(naivePair(one, other, all))
      }),
      { numRuns: 300 },
    )
  })
})

function naivePair(a: string, b: string, all: CountedStance[]): PairCounts {
  const met = all.flatMap((mine) =>
    all
      .filter((theirs) => mine.actor === a && theirs.actor === b && mine.topic === theirs.topic)
      .filter((theirs) => !theirs.records.some((id) => mine.records.includes(id)))
      .map((theirs) => ({ topic: mine.topic, mine: mine.stance, theirs: theirs.stance })),
  )
  const onRecord = (topic: string) =>
    [a, b].every((actor) => all.some((one) => one.actor === actor && one.topic === topic))
  const counted = met.filter(({ topic }) => !ancestorsOf(topic, PARTS).some(onRecord))
  const count = (relation: string) => counted.filter((one) => relate(one.mine, one.theirs) === relation).length
  const shared = counted.length
  const near = counted.map((one) => 1 - Math.abs(STANCE[one.mine].score - STANCE[one.theirs].score) / 4)
  return {
    same: count('same'),
    terms: count('terms'),
    neither: count('neither'),
    opposite: count('opposite'),
    shared,
    sameSide: count('same') + count('terms'),
    closeness: shared === 0 ? undefined : expect.closeTo(near.reduce((sum, one) => sum + one, 0) / shared, 12),
  }
}
