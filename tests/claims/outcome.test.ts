import { describe, expect, test } from 'vitest'
import {
  byOutcome,
  fatesSentence,
  isWrittenAfter,
  mannerWords,
  outcomeCaution,
  outcomeLabel,
  shownOutcome,
} from '@/lib/claims/outcome'
import { proofProblem } from '@/lib/claims/proof'
import { MANNERS, type Outcome, type SHOWN_OUTCOMES } from '@/lib/outcome-vocabulary'

const TODAY = '2026-11-27'
const settled = (outcome: Outcome) => ({ outcome })

describe('the outcome as shown', () => {
  test.each([
    ['the last one recorded', '2019-02-28', [settled('did_not'), settled('came_true')], 'came_true'],
    ['unsettled once its day has passed', '2026-11-26', [], 'unsettled'],
    ['open on the day itself', TODAY, [], 'open'],
    ['open without a day', null, [], 'open'],
    ['a recorded one, whatever the day', '2031-01-01', [settled('cannot_be_told')], 'cannot_be_told'],
  ] as const)('is %s', (_, byTo, outcomes, shown) => {
    expect(shownOutcome({ byTo, outcomes }, TODAY)).toBe(shown)
  })
})

describe('words follow how it was said', () => {
  test.each([
    ['did_not', 'flat', 'Did not come true', undefined],
    ['did_not', null, 'Did not come true', undefined],
    ['did_not', 'hedged', 'Did not happen', 'That does not make “may” wrong.'],
    ['did_not', 'conditional', 'Did not happen', undefined],
    ['came_true', 'flat', 'Came true', undefined],
    ['came_true', 'hedged', 'Came true', 'It was said as possible or likely, not as certain.'],
    ['cannot_be_told', 'conditional', 'Cannot be told', undefined],
    ['unsettled', 'hedged', 'Unsettled past its day', undefined],
  ] as const)('%s, said %s', (outcome, said, label, caution) => {
    expect(outcomeLabel(outcome, said)).toBe(label)
    expect(outcomeCaution(outcome, said)).toBe(caution)
  })

  test('a flat announcement of one’s own needs no more than whose power it was in', () => {
    expect(mannerWords({ said: 'flat', ownPower: true })).toEqual(['within the speaker’s own power'])
    expect(mannerWords({ said: 'hedged', ownPower: false })).toEqual(['said as “likely”, “may” or “could”'])
    expect(mannerWords({ said: null, ownPower: null })).toEqual([])
    for (const said of MANNERS) expect(mannerWords({ said, ownPower: null })).toHaveLength(said === 'flat' ? 0 : 1)
  })
})

describe('counts in a sentence', () => {
  const fate = (outcome: (typeof SHOWN_OUTCOMES)[number], own: boolean | null, count: number) => ({
    outcome,
    own,
    count,
  })
  test.each([
    ['nothing', [], ''],
    [
      'every outcome',
      [
        fate('came_true', true, 4),
        fate('did_not', false, 2),
        fate('cannot_be_told', null, 3),
        fate('open', true, 1),
        fate('open', false, 1),
        fate('unsettled', false, 1),
      ],
      'Of 12 predictions 4 came true (all 4 within the power of whoever made them), 2 did not come true, 3 cannot be told, 2 are open and 1 is past its day and unsettled.',
    ],
    [
      'some in another’s power',
      [fate('came_true', true, 1), fate('came_true', false, 2), fate('came_true_in_part', null, 1)],
      'Of 4 predictions 3 came true (1 of them within the power of whoever made it), 1 came true in part, none cannot be told and none is past its day and unsettled.',
    ],
    [
      'one alone',
      [fate('came_true', true, 1)],
      'Of 1 prediction 1 came true (within the power of whoever made it), none cannot be told and none is past its day and unsettled.',
    ],
  ])('%s', (_, fates, sentence) => {
    expect(fatesSentence(fates)).toBe(sentence)
    expect(fatesSentence(fates)).not.toContain('%')
  })
})

test('groups stand in the order of lists, unsettled first, and keep theirs', () => {
  const claims = [
    { outcome: 'open' as const, n: 1 },
    { outcome: 'unsettled' as const, n: 2 },
    { outcome: 'open' as const, n: 3 },
  ]
  expect(byOutcome(claims).map(({ outcome, claims }) => [outcome, claims.map(({ n }) => n)])).toEqual([
    ['unsettled', [2]],
    ['open', [1, 3]],
  ])
})

test('a test is written after the day where somebody could know the answer', () => {
  const test = { trueIf: 'It was.', notIf: null, writtenOn: '2019-03-01' }
  expect(isWrittenAfter({ test, byTo: '2019-02-28' })).toBe(true)
  expect(isWrittenAfter({ test, byTo: '2019-03-01' })).toBe(false)
  expect(isWrittenAfter({ test, byTo: null })).toBe(false)
  expect(isWrittenAfter({ test: null, byTo: '2019-02-28' })).toBe(false)
})

test('whom a claimant speaks for is no other voice', () => {
  const proof = {
    outcome: 'came_true' as const,
    quotations: [['sanders'], ['white-house']],
    sources: [['white-house']],
  }
  expect(proofProblem(proof, ['sanders', 'white-house'])).toContain('settle nothing alone')
  expect(proofProblem(proof, ['sanders'])).toBeUndefined()
  expect(proofProblem({ ...proof, quotations: [], sources: [[null]] }, ['sanders'])).toBeUndefined()
})
