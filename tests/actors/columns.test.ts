import { describe, expect, test } from 'vitest'
import { partsBelow } from '@/lib/actors/columns'
import type { ActorProfile } from '@/lib/actors/model'

/** A profile with as many entries of each kind; what they say plays no part. */
function profileOf(numbers: {
  lines?: number
  agreement?: number
  made?: number
  answered?: number
  reports?: number
}) {
  const list = (length = 0) => Array.from({ length }, () => ({}))
  return {
    themes: [{ lines: list(numbers.lines), silences: [] }],
    agreement: { lines: list(numbers.agreement) },
    made: list(numbers.made),
    answered: list(numbers.answered),
    reportedPositions: list(numbers.reports),
    reportedClaims: [],
  } as unknown as ActorProfile
}

describe('what stands below the positions of an actor', () => {
  test.each([
    ['nothing, where positions are many', { lines: 15, agreement: 6, made: 4, reports: 1 }, []],
    [
      'what is longest, where claims are many',
      { lines: 1, agreement: 10, made: 8, answered: 8, reports: 4 },
      ['reports', 'answered'],
    ],
    ['reports, where there is no position', { made: 6, reports: 3 }, ['reports']],
    ['answers, where nothing is reported', { lines: 2, agreement: 3, answered: 8, made: 2 }, ['answered']],
    ['nothing, where there is nothing to move', { lines: 1, agreement: 10, made: 8 }, []],
  ])('%s', (_, numbers, below) => {
    const { reports, answered } = partsBelow(profileOf(numbers))
    expect([reports && 'reports', answered && 'answered'].filter(Boolean)).toEqual(below)
  })
})
