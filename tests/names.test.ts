import { expect, test } from 'vitest'
import { affiliationShort, shortName } from '@/lib/names'

const organization = (name: string) => shortName({ name, sortName: name, kind: 'organization' })

test.each([
  ['Trump administration', 'Trump admin.'],
  ['International Commission of Ports', 'Intern. Commission of Ports'],
  ['White House', 'White House'],
  ['Government', 'Government'],
  ['북수일보항만공사항만공사항만공사', '북수일보항만공사항만공사항만공사'],
])('a narrow head calls %s %s', (name, short) => {
  expect(organization(name)).toBe(short)
})

test('a person goes by the surname it is filed under', () => {
  expect(shortName({ name: 'Kim Jong-un', sortName: 'Kim Jong-un', kind: 'person' })).toBe('Kim Jong-un')
  expect(shortName({ name: 'Victor Cha', sortName: 'Cha, Victor', kind: 'person' })).toBe('Cha')
})

test('a long affiliation ends between words', () => {
  expect(affiliationShort('Center for the National Interest')).toBe('Center for the …')
  expect(affiliationShort('CSIS')).toBe('CSIS')
})
