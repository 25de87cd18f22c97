import { describe, expect, test } from 'vitest'
import { type Answer, answerOfStance, borrowAnswer, standingOf, standingOnStated } from '@/lib/standing'
import type { Polarity, ResponseKind, Stance, Standing } from '@/lib/vocabulary'

const stated = (kind: ResponseKind): Answer => ({ kind, stated: true })
const inferred = (kind: ResponseKind): Answer => ({ kind, stated: false })

describe('a claim’s standing', () => {
  const cases: [answers: Answer[], all: Standing, onStated: Standing][] = [
    [[], 'unanswered', 'unanswered'],
    [[stated('endorses')], 'endorsed', 'endorsed'],
    [[stated('disputes')], 'disputed', 'disputed'],
    [[stated('qualifies')], 'qualified', 'qualified'],
    [[inferred('endorses')], 'endorsed', 'unanswered'],
    [[inferred('qualifies')], 'qualified', 'unanswered'],
    [[stated('endorses'), stated('endorses')], 'endorsed', 'endorsed'],
    [[stated('endorses'), stated('disputes')], 'contested', 'contested'],
    [[stated('disputes'), inferred('endorses')], 'contested', 'disputed'],
    [[inferred('disputes'), inferred('endorses')], 'contested', 'unanswered'],
    [[stated('endorses'), stated('qualifies')], 'endorsed', 'endorsed'],
    [[stated('qualifies'), inferred('disputes')], 'disputed', 'qualified'],
    [[stated('qualifies'), stated('disputes'), stated('endorses')], 'contested', 'contested'],
  ]
  test.each(cases)('of %j is %s, on stated answers alone %s', (answers, all, onStated) => {
    expect(standingOf(answers)).toBe(all)
    expect(standingOnStated(answers)).toBe(onStated)
    expect(standingOf(answers.toReversed())).toBe(all)
  })
})

describe('a position on the topic that a claim restates', () => {
  const cases: [stance: Stance, asserts: ResponseKind, denies: ResponseKind][] = [
    ['supports', 'endorses', 'disputes'],
    ['supports_if', 'endorses', 'disputes'],
    ['mixed', 'qualifies', 'qualifies'],
    ['opposes_unless', 'disputes', 'endorses'],
    ['opposes', 'disputes', 'endorses'],
  ]
  test.each(cases)('%s: %s an asserting claim, %s a denying one', (stance, asserts, denies) => {
    expect(answerOfStance(stance, 'asserts')).toBe(asserts)
    expect(answerOfStance(stance, 'denies')).toBe(denies)
  })

  const reporter = { slug: 'ada-marlow', name: 'Ada Marlow' }
  test.each([
    ['stated', null, 'asserts', true],
    ['stated', reporter, 'denies', false],
    ['inferred', null, 'asserts', false],
    ['enacted', null, 'denies', false],
  ] as const)('%s, reported by %j: a stated answer only first-hand', (basis, reportedBy, polarity: Polarity, told) => {
    expect(borrowAnswer({ stance: 'mixed', basis, reportedBy }, polarity)).toEqual({ kind: 'qualifies', stated: told })
  })
})
