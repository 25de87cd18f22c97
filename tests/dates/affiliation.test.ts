import { describe, expect, test } from 'vitest'
import { affiliationAt, affiliationOn } from '@/lib/affiliation'
import { OPEN_END, OPEN_START } from '@/lib/dates'
import { affiliationDays } from '@/lib/records/affiliation-days'
import type { AffiliationRecord } from '@/lib/records/read-model'
import type { Role } from '@/lib/vocabulary'

describe('the days on which an affiliation can have held', () => {
  const cases: [string | null, string | null, string, string][] = [
    [null, null, OPEN_START, OPEN_END],
    ['2018', null, '2018-01-01', OPEN_END],
    ['2018-05', '2019-02', '2018-05-01', '2019-02-28'],
    [null, '2017-12-31', OPEN_START, '2017-12-31'],
    // "Former" on a day: it had ended by then.
    [null, '../2019-01-22', OPEN_START, '2019-01-21'],
    [null, '/2019-03-01', OPEN_START, '2019-02-28'],
    ['../2018-05-01', '2019', OPEN_START, '2019-12-31'],
    [null, '../0001-01-01', OPEN_START, '0000-12-31'],
  ]
  test.each(cases)('from %s to %s: %s to %s', (from, to, validFrom, validTo) => {
    expect(affiliationDays({ from, to })).toEqual({ validFrom, validTo })
  })
})

describe('the affiliation in force', () => {
  const held = (organization: string, from: string | null, to: string | null): AffiliationRecord => ({
    organization,
    short: null,
    actor: null,
    title: null,
    role: 'analyst' satisfies Role,
    from,
    to,
    ...affiliationDays({ from, to }),
  })
  const actor = {
    kind: 'person' as const,
    description: 'A seafarer',
    affiliations: [held('Authority', null, '2017'), held('Institute', '2018', null), held('Press', '2019', '2020')],
  }

  test('on a day is the last one listed that held then, and its name heads a column', () => {
    const on = (day: string | undefined) => affiliationOn(actor, day)?.organization
    expect([on('2017-12-31'), on('2018-01-01'), on('2019-06-01'), on('2021-01-01'), on(undefined)]).toEqual([
      'Authority', 'Institute', 'Press', 'Institute', 'Institute',
    ]) // biome-ignore format: read across
    expect(affiliationAt(actor, '2019-06-01')).toBe('Press')
  })

  test('none is no affiliation: the description stands in, or that the group is unnamed', () => {
    const former = { ...actor, affiliations: [held('Authority', null, '../2019-01-22')] }
    expect([affiliationOn(former, '2019-01-22'), affiliationOn(former, undefined)]).toEqual([undefined, undefined])
    expect(affiliationOn(former, '2019-01-21')?.organization).toBe('Authority')
    expect(affiliationAt(former, '2019-01-22')).toBe('A seafarer')
    expect(affiliationAt({ kind: 'group', description: null, affiliations: [] }, undefined)).toBe('Unnamed group')
    expect(affiliationAt({ kind: 'person', description: null, affiliations: [] }, undefined)).toBeUndefined()
  })
})
