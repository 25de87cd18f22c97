import { describe, expect, test } from 'vitest'
import { buildAgreementWith } from '@/lib/actors/agreement'
import type { HeldStance } from '@/lib/actors/read-model'
import type { TopicRecord } from '@/lib/records/read-model'
import type { ActorKind, Stance } from '@/lib/vocabulary'

const topic = (
  slug: string,
  scope: 'standing' | 'summit' = 'standing',
  broader: string | null = null,
): TopicRecord => ({
  slug,
  label: slug.toUpperCase(),
  theme: { slug: 't', label: 'T' },
  proposition: 'P.',
  wording: 1,
  since: null,
  earlier: [],
  scope,
  broader,
  rule: { counts: '', excludes: '' },
})
const TOPICS = [topic('one'), topic('two', 'standing', 'one'), topic('three'), topic('round', 'summit')]
const SUMMITS = {
  all: [
    { slug: 's-1', shortName: 'First' },
    { slug: 's-2', shortName: 'Second' },
  ],
  named: true,
}

let records = 0
function holds(
  holder: string,
  on: string,
  stance: Stance,
  changes: Partial<HeldStance> & { kind?: ActorKind } = {},
): HeldStance {
  const { kind = 'person', ...rest } = changes
  return {
    id: `r-${records++}`,
    holder: { slug: holder, name: holder, kind },
    topic: on,
    summit: null,
    stance,
    outdated: false,
    unworded: false,
    basis: 'stated',
    reportedBy: null,
    voices: [holder],
    ...rest,
  }
}
const agree = (held: HeldStance[], groups = false, kind: ActorKind = 'person') =>
  buildAgreementWith({
    actor: { slug: 'me', kind },
    held,
    fellows: undefined,
    topics: TOPICS,
    summits: SUMMITS,
    groups,
  })

describe('how an actor stands with everybody else', () => {
  test('two shared topics make a line, one a name; a part is joined to the whole and not counted', () => {
    const { lines, single } = agree([
      holds('me', 'one', 'supports'),
      holds('me', 'two', 'opposes'),
      holds('me', 'three', 'opposes'),
      holds('ann', 'one', 'supports_if'),
      holds('ann', 'two', 'opposes'),
      holds('ann', 'three', 'supports'),
      holds('bob', 'one', 'supports'),
      holds('bob', 'two', 'opposes'),
    ])
    expect(lines.map(({ other, pair }) => [other.slug, pair.sameSide, pair.shared])).toEqual([['ann', 1, 2]])
    expect(lines[0]?.squares.map((join) => join.map(({ label, part }) => [label, part]))).toEqual([
      [
        ['ONE', false],
        ['TWO', true],
      ],
      [['THREE', false]],
    ])
    expect(single.map(({ slug }) => slug)).toEqual(['bob'])
  })

  test('a topic scoped to summits is shared at the same summit only, and says at which', () => {
    const held = [
      holds('me', 'round', 'supports', { summit: 's-1' }),
      holds('me', 'round', 'opposes', { summit: 's-2' }),
      holds('me', 'one', 'supports'),
      holds('ann', 'round', 'opposes', { summit: 's-2' }),
      holds('ann', 'one', 'supports'),
    ]
    const { lines } = agree(held)
    expect(lines[0]?.squares.flat().map(({ label }) => label)).toEqual(['ROUND (Second)', 'ONE'])
  })

  test('words that one speaks for the other are one record, no agreement', () => {
    const shared = { id: 'same-record' }
    const { lines, single } = agree([
      holds('me', 'one', 'supports', shared),
      holds('house', 'one', 'supports', { ...shared, kind: 'organization' }),
      holds('me', 'two', 'supports'),
      holds('house', 'two', 'opposes', { kind: 'organization' }),
    ])
    expect(lines).toEqual([])
    expect(single.map(({ slug }) => slug)).toEqual(['house'])
  })

  test('groups stay out unless asked for, and a group’s own page is empty until then', () => {
    const held = [
      holds('me', 'one', 'supports'),
      holds('me', 'three', 'supports'),
      holds('some', 'one', 'supports', { kind: 'group' }),
      holds('some', 'three', 'supports', { kind: 'group' }),
    ]
    expect(agree(held).lines).toEqual([])
    expect(agree(held, true).lines).toHaveLength(1)
    expect(agree(held, false, 'group')).toEqual({ lines: [], more: 0, single: [], leftOut: true })
  })

  test('two stances of equal rank are up for review and enter nothing', () => {
    const held = [
      holds('me', 'one', 'supports'),
      holds('me', 'one', 'opposes'),
      holds('me', 'two', 'supports'),
      holds('ann', 'one', 'supports'),
      holds('ann', 'two', 'mixed', { basis: 'inferred' }),
    ]
    const { lines, single } = agree(held)
    expect(lines).toEqual([])
    expect(single.map(({ slug }) => slug)).toEqual(['ann'])
  })
})
