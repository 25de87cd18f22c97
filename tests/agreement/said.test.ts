import { expect, test } from 'vitest'
import { nameStatements, type Said } from '@/lib/agreement/network/said'
import type { AffiliationRecord } from '@/lib/records/read-model'

const held = (organization: string, from: string, to: string, actor: string | null = null): AffiliationRecord => ({
  organization,
  short: null,
  actor,
  title: null,
  role: 'official',
  from,
  to,
  validFrom: from,
  validTo: to,
})
const said = (speaker: string, rest: Partial<Said> = {}): Said => ({
  speaker,
  kind: 'person',
  onBehalfOf: null,
  topic: 'x',
  stance: 'supports',
  document: 'd',
  from: '2019-01-22',
  to: '2019-01-22',
  ...rest,
})
const AFFILIATIONS: Record<string, AffiliationRecord[]> = {
  moved: [held('Old office', '2018-01-01', '2018-12-31'), held('New office', '2019-01-01', '9999-12-31', 'new-office')],
  two: [held('One', '0000-01-01', '9999-12-31'), held('Other', '0000-01-01', '9999-12-31')],
}
const named = (all: Said[], actors: 'person' | 'organization', groups = false) =>
  nameStatements(all, { actors, groups, affiliationsOf: (speaker) => AFFILIATIONS[speaker] ?? [] })

test('people speak for themselves; organizations and groups are no people', () => {
  const all = [said('ann'), said('office', { kind: 'organization' }), said('some', { kind: 'group' })]
  expect(named(all, 'person')).toMatchObject({ statements: [{ actor: 'ann' }], groups: 1, nobody: 1 })
  expect(named(all, 'person', true).statements.map(({ actor }) => actor)).toEqual(['ann', 'some'])
})

test.each([
  ['an organization speaks itself', said('office', { kind: 'organization' }), 'office'],
  ['somebody speaks on its behalf', said('moved', { onBehalfOf: 'house' }), 'house'],
  ['the affiliation is the one of the day', said('moved', { from: '2018-06-01', to: '2018-06-01' }), 'Old office'],
  ['an affiliation with a record has its name', said('moved'), 'new-office'],
  ['of two that are as likely none is taken', said('two'), undefined],
  ['somebody without one is left out', said('ann'), undefined],
])('organizations: %s', (_, one, expected) => {
  expect(named([one], 'organization').statements[0]?.actor).toBe(expected)
})

test('a date that is open at its beginning counts on its last day', () => {
  const [one] = named([said('ann', { from: '0000-01-01', to: '2019-01-22' })], 'person').statements
  expect(one?.day).toBe('2019-01-22')
})
