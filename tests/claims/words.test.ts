import { describe, expect, test } from 'vitest'
import { claimWords } from '@/lib/claims/words'
import type { ClaimFilter } from '@/lib/filter/claims'

const FILTER: ClaimFilter = {
  outcome: [],
  said: [],
  own: [],
  claimant: [],
  kind: [],
  standing: [],
  topic: [],
  summit: [],
  sort: 'standing',
  after: undefined,
}
const NAMES = {
  claimants: [
    { slug: 'ada', name: 'Ada Marlow' },
    { slug: 'bo', name: 'Bo' },
  ],
  topics: [{ slug: 'toll', label: 'Harbour toll' }],
  summits: [{ slug: 'two', name: 'Harbor talks, round two' }],
}

describe('the filter of a list of claims in words', () => {
  test.each<[string, Partial<ClaimFilter>]>([
    ['All claims', {}],
    ['Contested or disputed claims', { standing: ['contested', 'disputed'] }],
    ['Empirical claims by Ada Marlow or Bo', { kind: ['empirical'], claimant: ['ada', 'bo'] }],
    [
      'Unanswered predictive claims about the Harbor talks, round two that restate the topic “Harbour toll”',
      { standing: ['unanswered'], kind: ['predictive'], summit: ['two'], topic: ['toll'] },
    ],
    ['Claims by nobody-known', { claimant: ['nobody-known'] }],
  ])('%s', (words, filter) => {
    expect(claimWords({ ...FILTER, ...filter }, NAMES)).toBe(words)
  })
})
