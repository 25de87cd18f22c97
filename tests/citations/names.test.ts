import { expect, test } from 'vitest'
import { nameInOrder, nameParts } from '@/lib/citations/names'

const person = { particle: '', dropped: '', suffix: '' }

test.each([
  ['Marlow, J.D.', { family: 'Marlow', given: 'J.D.' }],
  ['Gate, Charles de', { family: 'Gate', given: 'Charles', dropped: 'de' }],
  ['van der Berg, Ai-Jun', { family: 'Berg', given: 'Ai-Jun', particle: 'van der' }],
  ['von und zu Tal, Ada', { family: 'Tal', given: 'Ada', particle: 'von und zu' }],
  ['De Gate, Charles', { family: 'De Gate', given: 'Charles' }],
  ['Orte y Gas, José', { family: 'Orte y Gas', given: 'José' }],
  ['Reeve, Tobin, Jr.', { family: 'Reeve', given: 'Tobin', suffix: 'Jr.' }],
  ['Reeve, Jr., Tobin', { family: 'Reeve', given: 'Tobin', suffix: 'Jr.' }],
  ['Reeve, Tobin III', { family: 'Reeve', given: 'Tobin', suffix: 'III' }],
  ['Reeve Jr., Tobin', { family: 'Reeve', given: 'Tobin', suffix: 'Jr.' }],
  ['Reeve, Tobin, Ph.D.', { family: 'Reeve', given: 'Tobin' }],
  ['Reeve, Tobin V.', { family: 'Reeve', given: 'Tobin V.' }],
  ['quay, bell', { family: 'quay', given: 'bell' }],
  ['  Marlow ,  Ada  Jane ', { family: 'Marlow', given: 'Ada Jane' }],
])('%s is parted', (sortName, parts) => {
  expect(nameParts({ name: 'As People Say It', sortName })).toEqual({ ...person, ...parts })
})

test.each(['Court, Ines', 'Bank, Ada Jane'])('%s is a person where the name says so', (sortName) => {
  const [family, given] = sortName.split(', ')
  expect(nameParts({ name: `${given} ${family}`, sortName })).toEqual({ ...person, family, given })
})

test('a person whose name was typed family first is parted', () => {
  expect(nameParts({ name: 'Court, Ines', sortName: 'Court, Ines' })).toEqual({
    ...person,
    family: 'Court',
    given: 'Ines',
  })
})

test.each([
  ['Kim Jong-un', 'Kim Jong-un'],
  ['Department of Ports, Tides, and Harbours', 'Department of Ports, Tides, and Harbours'],
  ['University of the Straits, Quay Campus', 'University of the Straits, Quay Campus'],
  ['Quill, Vale & Partners', 'Quill, Vale & Partners'],
  ['Quill, Vale, Reyes', 'Quill, Vale, Reyes'],
  ['The Low Water', 'Low Water, The'],
  ['Ministry of Tides', 'Tides, Ministry of'],
  ['Tobin Reeve', 'Reeve, Jr.'],
  ['Tobin Reeve', 'Reeve,'],
  ['Tobin Reeve', ', Tobin'],
])('%s under %s stays whole', (name, sortName) => {
  expect(nameParts({ name, sortName })).toEqual({ literal: name })
})

test.each([
  ['Gate, Charles de', 'Charles de Gate'],
  ['van der Berg, Ai-Jun', 'Ai-Jun van der Berg'],
  ['Gate, Charles d’', 'Charles d’Gate'],
  ['Reeve, Tobin, Jr.', 'Tobin Reeve Jr.'],
])('%s is %s in reading order', (sortName, name) => {
  expect(nameInOrder(nameParts({ name: '', sortName }))).toBe(name)
})
