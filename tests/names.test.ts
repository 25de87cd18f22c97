import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SHORT_LENGTH, shortName, shortNames, shortOrganization } from '@/lib/names'

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

const person = (sortName: string, shortName: string | null = null) => ({
  slug: sortName.toLowerCase().replace(/[^a-z]+/g, '-'),
  name: sortName.split(', ').reverse().join(' '),
  sortName,
  shortName,
  kind: 'person',
})

test.each([
  [
    ['Marlow, Ada', 'Marlow, Rosa', 'Cha, Victor'],
    ['A. Marlow', 'R. Marlow', 'Cha'],
  ],
  [
    ['Kim Yong Chol', 'Kim Yo-jong', 'Kim Jong Un'],
    ['Kim Y.C.', 'Kim Y.J.', 'Kim J.U.'],
  ],
  [
    ['Papadopoulos, Ada', 'Papadopoulos, Ben'],
    ['A. Papado.', 'B. Papado.'],
  ],
  [
    ['Marlow', 'Marlow, Ada'],
    ['Marlow', 'A. Marlow'],
  ],
  [
    ['Marlow, Ada', 'Marlow, Ada'],
    ['Marlow', 'Marlow'],
  ],
])('beside each other %j are %j', (sortNames, short) => {
  const actors = sortNames.map((sortName) => person(sortName))
  expect(actors.map(({ slug }) => shortNames(actors).get(slug))).toEqual(short)
})

test('a short name on record stays where another is alike', () => {
  const actors = [person('Marlow, Ada', 'Marlow'), person('Marlow, Rosa')]
  expect([...shortNames(actors).values()]).toEqual(['Marlow', 'R. Marlow'])
})

test('no name beside others is longer than a head is wide, or empty', () => {
  const sortName = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((name) => /^[^\s,]/.test(name))
  fc.assert(
    fc.property(fc.array(sortName, { minLength: 2, maxLength: 4 }), fc.string({ maxLength: 9 }), (names, family) => {
      const actors = names.map((name, index) => ({ ...person(`${family || 'M'}, ${name}`), slug: String(index) }))
      for (const short of shortNames(actors).values()) expect([...short].length).toBeLessThanOrEqual(SHORT_LENGTH)
    }),
  )
})
