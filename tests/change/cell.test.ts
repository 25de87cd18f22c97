import fc from 'fast-check'
import { expect, test } from 'vitest'
import { movementLines, moverWords, saidText } from '@/lib/change/cell-words'
import { courseBook } from '@/lib/change/course-book'
import type { Statement } from '@/lib/change/statement'
import type { SummitRecord } from '@/lib/records/read-model'
import { aStatement, DAYS, given, someStatements } from './arbitrary'

const summit = (slug: string, shortName: string, dateFrom: string) =>
  ({ slug, name: shortName, shortName, date: dateFrom, dateFrom, dateTo: dateFrom, status: 'held' }) as SummitRecord
const SUMMITS = [summit('second', 'Tidewater', '2019-02-27'), summit('first', 'Quayside', '2018-06-12')]

/** What stands beside the last of some statements, as of a day. */
function beside(statements: Statement[], asOf?: string) {
  const shown = statements.at(-1) as Statement
  const movement = courseBook(statements, SUMMITS, asOf).movementTo(shown, [shown.id])
  return movement && [saidText(shown, movement), ...movementLines(movement)]
}

test('the last different answer stands beside, not the last one, and the same answer with its day', () => {
  expect(
    beside([
      aStatement('supports', '2018-01-02'),
      aStatement('opposes_unless', '2018-03-09', { conditions: given('an agreement is reached') }),
      aStatement('opposes', '2018-03-28'),
      aStatement('opposes', '2019-02-24'),
    ]),
  ).toEqual([
    'Said 24 Feb 2019, the same 28 Mar 2018',
    'Moved from opposes unless, 9 Mar 2018 (if an agreement is reached), and before that supports, 2 Jan 2018',
  ])
})

test.each<[string, Statement[], string[]]>([
  [
    'another summit is no move',
    [aStatement('mixed', '2018-06-12', { summit: 'first' }), aStatement('opposes', '2019-02-28', { summit: 'second' })],
    ['Said 28 Feb 2019', 'On Quayside mixed, 12 Jun 2018: another summit, so no move'],
  ],
  [
    'a deed is no move',
    [aStatement('supports', '2019-03-22', { basis: 'enacted' }), aStatement('opposes', '2019-02-24')],
    ['Said 24 Feb 2019', 'Enacted 22 Mar 2019: supports. A deed stands beside the words, it is no move'],
  ],
  [
    'a bounded day is no answer before',
    [aStatement('supports', '../2019-01-01'), aStatement('opposes', '2019-02-24')],
    ['Said 24 Feb 2019'],
  ],
  [
    'a bounded day does not read like a person',
    [aStatement('opposes', '../2019-02-24')],
    ['Said on or before 24 Feb 2019'],
  ],
])('%s', (_, statements, lines) => {
  expect(beside(statements)).toEqual(lines)
})

test('as of a day before it a deed stands beside nothing', () => {
  const words = aStatement('opposes', '2019-02-24')
  expect(beside([aStatement('supports', '2019-03-22', { basis: 'enacted' }), words], '2019-03-21')).toEqual([
    'Said 24 Feb 2019',
  ])
})

test('a move is told of the last answer alone, from an answer that differs, and of nothing after the day', () => {
  fc.assert(
    fc.property(someStatements, fc.constantFrom(...DAYS), (statements, asOf) => {
      const book = courseBook(statements, SUMMITS, asOf)
      for (const shown of statements.filter(({ statedTo }) => statedTo <= asOf)) {
        const movement = book.movementTo(shown, [shown.id])
        const told = [
          movement?.moved?.before,
          movement?.moved?.earlier,
          movement?.across?.answer,
          ...(movement?.same ?? []),
        ]
        for (const one of [...told.flatMap((answer) => answer?.statements ?? []), ...(movement?.deeds ?? [])])
          expect(one.statedTo <= asOf).toBe(true)
        if (!movement?.moved) continue
        const last = book.find(shown)?.runs.at(-1)
        expect(last?.answers.some((answer) => answer.statements.includes(shown))).toBe(true)
        expect(movement.moved.before.span.to < shown.statedFrom).toBe(true)
      }
    }),
    { numRuns: 2000 },
  )
})

test('who moved is told in neutral words', () => {
  expect([
    moverWords('crossed', 'supports'),
    moverWords('terms', 'supports_if'),
    moverWords('mixed', 'mixed'),
    moverWords('mixed', 'opposes'),
  ]).toEqual(['crossed sides', 'moved to other terms', 'moved to mixed', 'moved from mixed'])
})
