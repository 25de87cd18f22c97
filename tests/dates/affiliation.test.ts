import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { affiliationAt, affiliationOn, affiliationsByDay, knownAffiliations } from '@/lib/affiliation'
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

  test('on a day is the one that began last, and its name heads a column', () => {
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

  test('of two without a beginning none is the one of a day, unless both are of one organization', () => {
    const both = (...affiliations: AffiliationRecord[]) => affiliationOn({ affiliations }, '2019-02-11')
    expect(both(held('Institute', null, null), held('University', null, null))).toBeUndefined()
    expect(both(held('Institute', null, null), held('University', null, '../2020-01-01'))).toBeUndefined()
    expect(both(held('Institute', null, null), held('University', null, '2018'))?.organization).toBe('Institute')
    expect(both(held('Institute', null, null), held('University', '2019', null))?.organization).toBe('University')
    const titles = both({ ...held('Institute', null, null), title: 'fellow' }, held('Institute', null, null))
    expect([titles?.organization, titles?.title]).toEqual(['Institute', null])
  })

  test('a role is known where all that can have held agree in it, an organization likewise', () => {
    const days = { from: '2019-02-11', to: '2019-02-11' }
    const [institute, press] = [held('Institute', null, null), held('Press', null, null)]
    const ministry = { ...held('Ministry', '2019', null), role: 'official' as const }
    expect(knownAffiliations([institute, press], days, 'organization')).toEqual([])
    expect(knownAffiliations([institute, press], days, 'role')).toEqual([institute, press])
    expect(knownAffiliations([institute, ministry], days, 'role')).toEqual([ministry])
  })

  test('never depends on the order of the list, and is never one of several without a beginning', () => {
    const year = fc.option(fc.constantFrom('2016', '2018', '2019', '../2019-01-22'), { nil: null })
    const spell = fc
      .tuple(fc.constantFrom('Authority', 'Institute', 'Press'), year, year)
      .map(([organization, from, to]) => held(organization, from, to))
      .filter(({ validFrom, validTo }) => validFrom <= validTo)
    const day = fc.option(fc.constantFrom('2015-06-01', '2018-06-01', '2019-01-21', '2021-01-01'), { nil: undefined })
    fc.assert(
      fc.property(fc.array(spell, { maxLength: 5 }), day, (affiliations, on) => {
        const held = affiliationOn({ affiliations }, on)
        const at = on ?? OPEN_END
        const possible = affiliations.filter(({ validFrom, validTo }) => validFrom <= at && at <= validTo)
        expect(affiliationOn({ affiliations: affiliations.toReversed() }, on)?.organization).toBe(held?.organization)
        if (!held) return
        expect(possible).toContainEqual(expect.objectContaining({ organization: held.organization }))
        if (held.validFrom === OPEN_START)
          expect(new Set(possible.map(({ organization }) => organization)).size).toBe(1)
      }),
    )
  })
})

test('found once for many days, it is the one of each day', () => {
  const day = fc
    .integer({ min: 0, max: 11 })
    .map((month) => `2019-${String(month + 1).padStart(2, '0')}-${month % 2 === 0 ? '01' : '15'}`)
  const bound = fc.oneof(day, fc.constantFrom(OPEN_START, OPEN_END))
  const spell = fc.record({
    organization: fc.constantFrom('Authority', 'Institute', 'Press'),
    validFrom: bound,
    validTo: bound,
  })
  fc.assert(
    fc.property(fc.array(spell, { maxLength: 4 }), fc.array(day, { minLength: 5 }), (spells, days) => {
      const affiliations = spells.map((one): AffiliationRecord => {
        const [validFrom = '', validTo = ''] = [one.validFrom, one.validTo].sort()
        const { organization } = one
        return {
          organization,
          short: null,
          actor: null,
          title: null,
          role: 'analyst',
          from: null,
          to: null,
          validFrom,
          validTo,
        }
      })
      const actor = { kind: 'person' as const, description: null, affiliations }
      const onDay = affiliationsByDay(actor, (organization) => `${organization}`)
      for (const one of days) expect(onDay(one)).toBe(`${affiliationAt(actor, one)}`)
    }),
  )
})
