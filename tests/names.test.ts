import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SHORT_LENGTH, shortName, shortOrganization } from '@/lib/names'

test.each([
  ['CSIS', 'CSIS'],
  ['Government', 'Government'],
  ['Central Intelligence Agency', 'CIA'],
  ['Center for the National Interest', 'CNI'],
  ['Trump administration', 'Trump adm.'],
  ['North Korea', 'N. Korea'],
  ['Heritage Foundation', 'Heritage'],
  ['Parliamentarians', 'Parliamen.'],
  ['북수일보항만공사항만공사항만공사', '북수일보항만공사항.'],
])('a narrow head calls the organization %s %s', (name, short) => {
  expect(shortOrganization(name)).toBe(short)
  expect(shortName({ name, sortName: name, shortName: null, kind: 'organization' })).toBe(short)
})

test.each([
  ['Cha, Victor', 'Cha'],
  ['Moon', 'Moon'],
  ['Kim Jong-un', 'Kim'],
  ['Papadopoulos, Ada', 'Papadopou.'],
  ['Ångström-Ñuñez, Zoë', 'Ångström'],
])('a narrow head calls a person filed under %s %s', (sortName, short) => {
  expect(shortName({ name: 'Ada', sortName, shortName: null, kind: 'person' })).toBe(short)
})

test('a short name on record is taken before any that could be derived', () => {
  expect(shortName({ name: 'Ada Marlow', sortName: 'Marlow, Ada', shortName: 'A. Marlow', kind: 'person' })).toBe(
    'A. Marlow',
  )
})

test('no name is longer than a head is wide, or empty', () => {
  const kind = fc.constantFrom('person', 'organization', 'group')
  const aName = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((name) => name.trim() === name)
  fc.assert(
    fc.property(aName, kind, (name, kind) => {
      const short = shortName({ name, sortName: name, shortName: null, kind })
      expect([...short].length).toBeLessThanOrEqual(SHORT_LENGTH)
      expect(short).not.toBe('')
    }),
  )
})
