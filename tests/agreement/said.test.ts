import { expect, test } from 'vitest'
import { nameStatements, type Said } from '@/lib/agreement/network/said'
import type { AffiliationRecord } from '@/lib/records/read-model'
import type { ActorKind } from '@/lib/vocabulary'

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
  dockers: [held('The harbor office', '0000-01-01', '9999-12-31')],
  two: [held('One', '0000-01-01', '9999-12-31'), held('Other', '0000-01-01', '9999-12-31')],
}
const KINDS: Record<string, ActorKind> = { office: 'organization', house: 'organization', some: 'group' }
const named = (all: Said[], actors: 'person' | 'organization', groups = false) =>
  nameStatements(all, {
    actors,
    groups,
    aboutOf: (slug) => ({ kind: KINDS[slug] ?? 'person', affiliations: AFFILIATIONS[slug] ?? [] }),
    organizationNamed: (name) => (name === 'The harbor office' ? 'office' : undefined),
    isLeftOut: undefined,
  })

test('people speak for themselves; organizations and groups are no people', () => {
  const all = [said('ann'), said('office', { kind: 'organization' }), said('some', { kind: 'group' })]
  expect(named(all, 'person')).toMatchObject({ statements: [{ actor: 'ann' }], groups: 1, nobody: 1 })
  expect(named(all, 'person', true).statements.map(({ actor }) => actor)).toEqual(['ann', 'some'])
})

test.each([
  ['an organization speaks itself', said('office', { kind: 'organization' }), 'office'],
  ['somebody speaks on its behalf', said('moved', { onBehalfOf: 'house' }), 'house'],
  ['somebody speaks on behalf of a person of one', said('ann', { onBehalfOf: 'moved' }), 'new-office'],
  ['somebody speaks for an unnamed group', said('moved', { onBehalfOf: 'some' }), undefined],
  ['an affiliation has the name of one on record', said('dockers'), 'office'],
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
