import { describe, expect, test } from 'vitest'
import { borrowResponses } from '@/lib/claims/borrow'
import type { ClaimRecord } from '@/lib/claims/read-model'
import type { PositionRecord } from '@/lib/records/read-model'
import type { Stance } from '@/lib/vocabulary'
import { evidence, position } from '../exports/fixture'

const named = (slug: string) => ({ slug, name: slug })
const CLAIM = {
  claimant: named('ministry'),
  onBehalfOf: null,
  summit: { ...named('round-two'), shortName: 'Round two' },
  topic: { slug: 'harbour-toll', label: 'Harbour toll' },
  polarity: 'asserts',
} satisfies Partial<ClaimRecord>

const held = (id: string, actor: string, stance: Stance, changes: Partial<PositionRecord> = {}) =>
  position(id, { holder: actor, actor: named(actor), topic: 'harbour-toll', stance, ...changes })
const kinds = (claim: Parameters<typeof borrowResponses>[0], positions: PositionRecord[]) =>
  borrowResponses(claim, positions).responses.map(({ id, kind }) => `${id} ${kind}`)

describe('a claim that restates a topic', () => {
  const all = [
    held('a', 'ada', 'supports'),
    held('b', 'bo', 'supports_if'),
    held('c', 'cy', 'mixed'),
    held('d', 'di', 'opposes_unless'),
    held('e', 'ed', 'opposes'),
  ]

  test.each([
    ['asserts', ['a endorses', 'b endorses', 'c qualifies', 'd disputes', 'e disputes']],
    ['denies', ['a disputes', 'b disputes', 'c qualifies', 'd endorses', 'e endorses']],
  ] as const)('that %s it borrows by side', (polarity, expected) => {
    expect(kinds({ ...CLAIM, polarity }, all)).toEqual(expected)
  })

  test('keeps the stance and its terms', () => {
    const [, conditional] = borrowResponses(CLAIM, all).responses
    expect(conditional?.position).toBe(all[1])
  })

  test('takes what is said of its own summit and of none, not of another', () => {
    const positions = [
      held('here', 'ada', 'supports', { summit: 'round-two' }),
      held('always', 'bo', 'supports'),
      held('there', 'cy', 'supports', { summit: 'round-one' }),
      held('else', 'di', 'supports', { topic: 'ferry' }),
    ]
    expect(kinds(CLAIM, positions)).toEqual(['here endorses', 'always endorses'])
  })

  test('leaves out what the claimant holds, says, or has said for it', () => {
    const positions = [
      held('own', 'ministry', 'supports'),
      held('spoken', 'ministry', 'supports', { actor: named('speaker'), onBehalfOf: named('ministry') }),
      held('speaker', 'speaker', 'supports', { onBehalfOf: named('ministry') }),
      held('other', 'ada', 'opposes'),
    ]
    expect(kinds(CLAIM, positions)).toEqual(['other disputes'])
    expect(kinds({ ...CLAIM, claimant: named('speaker'), onBehalfOf: named('ministry') }, positions)).toEqual([
      'other disputes',
    ])
  })

  test('counts words said for somebody once', () => {
    const words = { actor: named('speaker'), onBehalfOf: named('league') }
    expect(kinds(CLAIM, [held('one', 'speaker', 'opposes', words), held('one', 'league', 'opposes', words)])).toEqual([
      'one disputes',
    ])
  })

  test('puts two stances of one day under review, and counts one stance said twice once, with all its words', () => {
    for (const other of ['opposes', 'supports_if'] as const) {
      const split = borrowResponses(CLAIM, [held('x', 'ada', 'supports'), held('y', 'ada', other)])
      expect(split.responses).toEqual([])
      expect(split.review.map(({ id }) => id)).toEqual(['x', 'y'])
    }
    const words = (id: string) => ({ evidence: [evidence(id, [id])] })
    const { responses } = borrowResponses(CLAIM, [
      held('x', 'ada', 'supports', words('q-1')),
      held('y', 'ada', 'supports', words('q-2')),
    ])
    expect(responses.map(({ id }) => id)).toEqual(['x'])
    expect(responses[0]?.evidence.map(({ id }) => id)).toEqual(['q-1', 'q-2'])
  })

  test('is stated only where the actor speaks for itself, in so many words', () => {
    const stated = (changes: Partial<PositionRecord>) =>
      borrowResponses(CLAIM, [held('a', 'ada', 'supports', changes)]).responses[0]?.stated
    expect(stated({})).toBe(true)
    expect(stated({ basis: 'inferred' })).toBe(false)
    expect(stated({ basis: 'enacted' })).toBe(false)
    expect(stated({ reportedBy: named('bo') })).toBe(false)
  })

  test('borrows nothing where it restates nothing', () => {
    expect(borrowResponses({ ...CLAIM, topic: null, polarity: null }, all)).toEqual({ responses: [], review: [] })
  })
})
