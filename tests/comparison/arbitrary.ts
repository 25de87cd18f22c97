import fc from 'fast-check'
import type { Cell } from '@/lib/comparison/model'
import type { PositionRecord } from '@/lib/records/read-model'
import { BASES, SILENCES, STANCES, type Stance } from '@/lib/vocabulary'

let made = 0

/** A position of its own as a query gives it, with whatever matters to a test changed. */
export function aRecord(changes: Partial<PositionRecord> = {}): PositionRecord {
  return {
    id: `p-${++made}`,
    coding: { id: 'c', coder: 'R. Vale', day: '2019-02-01' },
    holder: 'a',
    actor: { slug: 'a', name: 'A' },
    onBehalfOf: null,
    topic: 't',
    wording: 1,
    outdated: false,
    unworded: false,
    summit: null,
    stance: 'supports',
    conditions: null,
    qualifier: null,
    basis: 'stated',
    inference: null,
    reportedBy: null,
    confidence: 'high',
    statedOn: '2019-01-22',
    statedFrom: '2019-01-22',
    statedTo: '2019-01-22',
    summary: 'Says so.',
    evidence: [],
    ...changes,
  }
}

export const aStance: fc.Arbitrary<Stance> = fc.constantFrom(...STANCES)
export const someStances = fc.array(aStance, { maxLength: 12 })

const held = (stances: Stance[]): Cell => ({
  kind: 'held',
  actor: 'a',
  positions: stances.map((stance) => aRecord({ stance })),
})
export const aSilence: fc.Arbitrary<Cell> = fc
  .constantFrom(...SILENCES)
  .map((silence) => ({ kind: 'silent', actor: 'a', silence, looked: [], evidence: [], note: null }))
export const aLeftOut: fc.Arbitrary<Cell> = fc.constant({ kind: 'left_out', actor: 'a', count: 1, why: ['inferred'] })
/** Two stances on one day: under review. */
export const aReview: fc.Arbitrary<Cell> = fc.uniqueArray(aStance, { minLength: 2, maxLength: 3 }).map(held)
export const aCountedCell: fc.Arbitrary<Cell> = fc
  .tuple(aStance, fc.integer({ min: 1, max: 3 }))
  .map(([stance, times]) => held(Array(times).fill(stance)))
export const aCell = fc.oneof({ weight: 4, arbitrary: aCountedCell }, aReview, aSilence, aLeftOut)

export const aBasis = fc.constantFrom(...BASES)
