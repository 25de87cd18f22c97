import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { consensusOf, evennessOf, measureDivision, polarizationOf } from '@/lib/agreement/divide'
import { STANCES, type Stance } from '@/lib/vocabulary'

/** Numbers of actors from `opposes` to `supports`. */
const counts = (...numbers: number[]) =>
  Object.fromEntries(STANCES.map((stance, index) => [stance, numbers[index] ?? 0])) as Record<Stance, number>

test.each([
  [7, 6, 12 / 13],
  [0, 5, 0],
  [4, 4, 1],
])('%i for and %i against are even to %d', (supporting, against, expected) => {
  expect(evennessOf({ for: supporting, against })).toBeCloseTo(expected, 12)
})

test.each([
  [[5, 0, 0, 0, 5], 0, 1],
  [[0, 0, 9, 0, 0], 1, 0],
  [[2, 2, 2, 2, 2], 1 + (2 * Math.log2(0.5) + 2 * Math.log2(0.75)) / 5, 0.5],
  // Layers of van der Eijk: 1 1 1 0 0 three times as heavy as 0 1 0 0 0 once.
  [[1, 2, 1, 0, 0], undefined, (1 - (0.75 * 0.5 + 0.25)) / 2],
])('%j', (numbers, consensus, polarization) => {
  if (consensus !== undefined) expect(consensusOf(counts(...numbers))).toBeCloseTo(consensus, 12)
  expect(polarizationOf(counts(...numbers))).toBeCloseTo(polarization, 12)
})

test('nobody on record is no division', () => {
  expect(measureDivision(counts())).toEqual({
    for: 0,
    against: 0,
    mixed: 0,
    evenness: undefined,
    consensus: undefined,
    polarization: undefined,
  })
})

describe('laws', () => {
  const some = fc.array(fc.nat(40), { minLength: 5, maxLength: 5 }).filter((list) => list.some((one) => one > 0))

  test('all stay between 0 and 1', () => {
    fc.assert(
      fc.property(some, (numbers) => {
        const { evenness, consensus, polarization } = measureDivision(counts(...numbers))
        for (const value of [evenness ?? 0, consensus ?? 0, polarization ?? 0]) {
          expect(value).toBeGreaterThanOrEqual(-1e-12)
          expect(value).toBeLessThanOrEqual(1 + 1e-12)
        }
      }),
    )
  })

  test('the other way round, or every number twice, is the same division', () => {
    fc.assert(
      fc.property(some, (numbers) => {
        const one = measureDivision(counts(...numbers))
        for (const other of [numbers.toReversed(), numbers.map((number) => number * 2)]) {
          const same = measureDivision(counts(...other))
          expect(same.evenness ?? -1).toBeCloseTo(one.evenness ?? -1, 9)
          expect(same.consensus ?? -1).toBeCloseTo(one.consensus ?? -1, 9)
          expect(same.polarization ?? -1).toBeCloseTo(one.polarization ?? -1, 9)
        }
      }),
    )
  })
})
