import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinList, splitList } from '@/lib/exports/list-cell'

test.each([
  [[], ''],
  [['a', 'b'], 'a; b'],
  [['Kim; Jr.', 'Oh'], 'Kim;; Jr.; Oh'],
])('%j is the cell “%s”', (values, cell) => {
  expect(joinList(values)).toBe(cell)
  expect(splitList(cell)).toEqual(values)
})

test('a list of names comes back from its cell', () => {
  // Names are never empty and have no white space at their ends, see `text` in lib/records/values.ts.
  const name = fc
    .string({ unit: fc.constantFrom('a', ';', ' ', '"', 'é'), minLength: 1 })
    .map((text) => text.trim())
    .filter(Boolean)
  fc.assert(
    fc.property(fc.array(name), (names) => {
      expect(splitList(joinList(names))).toEqual(names)
    }),
  )
})
