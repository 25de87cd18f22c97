import { expect, test } from 'vitest'
import { mutantsOf, seededRandom } from './mutants.mjs'

const after = (line: string) => mutantsOf(line).map((mutant: { after: string }) => mutant.after)

test.each([
  ['  return a === b', ['  return a !== b']],
  [
    '  if (rows.length > LIMIT) return all',
    ['  if (rows.length >= LIMIT) return all', '  if (false && rows.length > LIMIT) return all'],
  ],
  ['const KEPT = 1_000', ['const KEPT = 1001']],
  [
    '    where p.shown = 1 and p.stated_from <= day',
    [
      '    where p.shown = 1 and p.stated_from < day',
      '    where p.shown = 2 and p.stated_from <= day',
      '    where p.shown = 1 or p.stated_from <= day',
    ],
  ],
  ['order by id desc', ['order by id']],
])('changes %s', (line, expected) => {
  expect(after(line).toSorted()).toEqual(expected.toSorted())
})

test.each([
  "import { a } from 'b1 === c'",
  '// a === b',
  ' * a === b',
  'export type A = 1 | 2',
  'type A = Map<string, 2>',
])('leaves %s alone', (line) => expect(after(line)).toEqual([]))

test('the same seed draws the same', () => {
  const [one, same, other] = [seededRandom(1), seededRandom(1), seededRandom(2)]
  const draw = (random: () => number) => Array.from({ length: 5 }, random)
  const first = draw(one)
  expect(draw(same)).toEqual(first)
  expect(draw(other)).not.toEqual(first)
  for (const number of first) expect(number).toBeGreaterThanOrEqual(0)
})
