import { describe, expect, test } from 'vitest'
import { judgeClaim, listAnswered } from '@/lib/actors/claims'
import type { ClaimEntry, HeldStance } from '@/lib/actors/read-model'
import type { PositionRecord } from '@/lib/records/read-model'
import type { Stance } from '@/lib/vocabulary'

const claim = (changes: Partial<ClaimEntry> = {}): ClaimEntry => ({
  slug: 'c',
  statement: 'S.',
  kind: 'predictive',
  claimant: { slug: 'claimant', name: 'C' },
  onBehalfOf: null,
  reportedBy: null,
  summit: 's-1',
  topic: null,
  polarity: null,
  madeOn: '2019',
  said: null,
  ownPower: null,
  by: null,
  outcome: 'open',
  reason: null,
  uncertain: false,
  answers: [],
  ...changes,
})
const restating = (polarity: 'asserts' | 'denies', changes: Partial<ClaimEntry> = {}) =>
  claim({ topic: 't', polarity, ...changes })
const held = (holder: string, stance: Stance, summit: string | null = null): HeldStance => ({
  id: `${holder} ${stance}`,
  holder: { slug: holder, name: holder, kind: 'person' },
  topic: 't',
  summit,
  stance,
  outdated: false,
  unworded: false,
  basis: 'stated',
  reportedBy: null,
  voices: [holder],
})
const standing = (of: ClaimEntry, ...positions: HeldStance[]) => judgeClaim(of, positions).standing

describe('the standing of a claim that restates a topic', () => {
  test.each([
    ['asserts', ['supports'], 'endorsed'],
    ['asserts', ['opposes_unless'], 'disputed'],
    ['denies', ['supports_if'], 'disputed'],
    ['denies', ['opposes'], 'endorsed'],
    ['asserts', ['mixed'], 'qualified'],
    ['denies', ['supports', 'opposes'], 'contested'],
    ['asserts', [], 'unanswered'],
  ] as const)('%s it, while others hold %j: %s', (polarity, stances, expected) => {
    const others = stances.map((stance, at) => held(`other-${at}`, stance))
    expect(standing(restating(polarity), ...others)).toBe(expected)
  })

  test('the claimant, and the one it speaks for, do not answer themselves', () => {
    const spokenFor = restating('asserts', { onBehalfOf: { slug: 'house', name: 'House' } })
    expect(standing(spokenFor, held('claimant', 'supports'), held('house', 'supports'))).toBe('unanswered')
  })

  test('a topic scoped to summits answers at the claim’s summit only', () => {
    expect(standing(restating('asserts'), held('other', 'supports', 's-2'))).toBe('unanswered')
    expect(standing(restating('asserts'), held('other', 'supports', 's-1'))).toBe('endorsed')
  })

  test('nor does somebody who speaks for the claimant, whose words stand under both', () => {
    const spoken = { ...held('speaker', 'supports'), voices: ['speaker', 'claimant'] }
    expect(standing(restating('asserts'), spoken)).toBe('unanswered')
  })

  test('one stance in two positions of one day is one answer', () => {
    expect(standing(restating('asserts'), held('other', 'supports'), held('other', 'supports'))).toBe('endorsed')
  })

  test('somebody under review answers nothing', () => {
    for (const stance of ['opposes', 'supports_if'] as const)
      expect(standing(restating('asserts'), held('other', 'supports'), held('other', stance))).toBe('unanswered')
  })
})

test('any other claim stands by its recorded responses', () => {
  const answers: ClaimEntry['answers'] = [
    { actor: 'a', kind: 'endorses', basis: 'stated' },
    { actor: 'b', kind: 'disputes', basis: 'inferred' },
  ]
  expect(standing(claim({ answers }), held('other', 'supports'))).toBe('contested')
})

describe('the claims that somebody answers', () => {
  const me = { slug: 'me', name: 'Me' }
  const position = {
    topic: 't',
    summit: null,
    stance: 'opposes',
    actor: me,
    onBehalfOf: null,
  } as unknown as PositionRecord
  const answers = (claims: ClaimEntry[], ...positions: PositionRecord[]) =>
    listAnswered([], claims, positions).map(({ claim: { slug }, kind, via }) => `${slug} ${kind} ${via}`)

  test('a position on the topic answers, mirrored for a denial', () => {
    expect(answers([restating('asserts', { slug: 'yes' }), restating('denies', { slug: 'no' })], position)).toEqual([
      'yes disputes position',
      'no endorses position',
    ])
  })

  test('not one’s own claim, nor on another topic or at another summit, nor under review', () => {
    expect(answers([restating('asserts', { claimant: { slug: 'me', name: 'Me' } })], position)).toEqual([])
    expect(answers([restating('asserts', { topic: 'other' })], position)).toEqual([])
    expect(answers([restating('asserts')], { ...position, summit: 's-2' })).toEqual([])
    expect(answers([restating('asserts')], position, { ...position, stance: 'supports' })).toEqual([])
  })

  test('recorded responses follow, with their basis', () => {
    const recorded = [{ claim: claim(), kind: 'qualifies', basis: 'inferred', uncertain: false }] as const
    expect(listAnswered([...recorded], [], [])).toEqual([
      { claim: claim(), kind: 'qualifies', via: 'inferred', position: undefined, uncertain: false },
    ])
  })
})
