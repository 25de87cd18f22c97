import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Passage } from '@/lib/change/between'
import { countPassages } from '@/lib/change/counts'
import { type Answer, courseKey, listCourses } from '@/lib/change/course'
import type { Statement } from '@/lib/change/statement'
import { listAcrossSummits } from '@/lib/change/summits'
import { awayAndBackWords, moveWords } from '@/lib/change/words'
import { aStatement, DAYS, given, someStatements } from './arbitrary'
import { naivePassages } from './naive'
import { listPassages } from './passages'

const ALL_YEARS = '9999-12-31'
const ids = (answer: Answer | undefined) => (answer?.statements ?? []).map(({ id }) => id).toSorted()
const told = ({ course, fate, before, after }: Passage) => ({
  course: courseKey(course),
  fate,
  before: ids(before),
  after: ids(after),
})
const between = (statements: Statement[], against: string, asOf = ALL_YEARS) =>
  listPassages(statements, { against, asOf })[0] as Passage

describe('two days', () => {
  test('give what the codebook’s rules give, read off statement by statement', () => {
    fc.assert(
      fc.property(someStatements, fc.constantFrom(...DAYS), fc.constantFrom(...DAYS), (statements, one, other) => {
        const [against, asOf] = [one, other].toSorted() as [string, string]
        const sorted = (list: { course: string }[]) => list.toSorted((a, b) => (a.course < b.course ? -1 : 1))
        expect(sorted(listPassages(statements, { against, asOf }).map(told))).toEqual(
          sorted(naivePassages(statements, against, asOf)),
        )
      }),
      { numRuns: 3000 },
    )
  })

  test('show nothing that is dated after the later one', () => {
    fc.assert(
      fc.property(someStatements, fc.constantFrom(...DAYS), fc.constantFrom(...DAYS), (statements, against, asOf) => {
        for (const { course, ...passage } of listPassages(statements, { against, asOf })) {
          const shown = [
            passage.before,
            passage.after,
            ...passage.between,
            ...course.runs.flatMap(({ answers }) => answers),
          ].flatMap((answer) => answer?.statements ?? [])
          for (const one of [...shown, ...passage.undated, ...course.deeds, ...course.apart, ...course.undated])
            expect(one.statedTo <= asOf).toBe(true)
        }
      }),
    )
  })

  test('count every actor and topic once', () => {
    fc.assert(
      fc.property(someStatements, fc.constantFrom(...DAYS), (statements, against) => {
        const passages = listPassages(statements, { against, asOf: ALL_YEARS })
        const { fates, kinds, both } = countPassages(passages)
        expect(Object.values(fates).reduce((a, b) => a + b, 0)).toBe(passages.length)
        expect(Object.values(kinds).reduce((a, b) => a + b, 0)).toBe(fates.moved)
        expect(both).toBe(fates.moved + fates.same + fates.away_and_back)
      }),
    )
  })
})

describe('a course', () => {
  const fateOf = (statements: Statement[]) => between(statements, '2019-02-26')?.fate

  test.each<[string, Statement[], string | undefined]>([
    ['two answers on two days', [aStatement('opposes', '2019-01-22'), aStatement('supports', '2019-03-05')], 'moved'],
    [
      'the same words of condition in another spelling',
      [
        aStatement('supports_if', '2019-01-22', { conditions: given('Inspectors are aboard.') }),
        aStatement('supports_if', '2019-03-05', { conditions: given('inspectors are aboard') }),
      ],
      'same',
    ],
    [
      'another condition',
      [
        aStatement('supports_if', '2019-01-22', { conditions: given('inspectors are aboard') }),
        aStatement('supports_if', '2019-03-05', { conditions: given('the ports reopen') }),
      ],
      'moved',
    ],
    ['only words before', [aStatement('opposes', '2019-01-22')], 'not_heard'],
    ['only words after', [aStatement('opposes', '2019-03-05')], 'first_heard'],
    [
      'a bounded date never makes a change',
      [aStatement('opposes', '../2019-01-22'), aStatement('supports', '2019-03-05')],
      'first_heard',
    ],
    [
      'an approximate day whose order is certain does',
      [aStatement('opposes', '2019-01-22~'), aStatement('supports', '2019-03-05')],
      'moved',
    ],
    [
      'an approximate day near the other answer does not',
      [aStatement('opposes', '2019-03-01~'), aStatement('supports', '2019-03-05')],
      'first_heard',
    ],
    [
      'a reported answer does not',
      [
        aStatement('opposes', '2019-01-22'),
        aStatement('supports', '2019-03-05', { reportedBy: { slug: 'c', name: 'C' } }),
      ],
      'not_heard',
    ],
    [
      'a deed does not',
      [aStatement('opposes', '2019-01-22'), aStatement('supports', '2019-03-22', { basis: 'enacted' })],
      'not_heard',
    ],
    [
      'an inferred answer does not',
      [aStatement('opposes', '2019-01-22'), aStatement('supports', '2019-03-22', { basis: 'inferred' })],
      'not_heard',
    ],
    [
      'two answers of one day are none',
      [aStatement('opposes', '2019-01-22'), aStatement('supports', '2019-03-05'), aStatement('mixed', '2019-03-05')],
      'not_heard',
    ],
  ])('%s', (_, statements, fate) => {
    expect(fateOf(statements)).toBe(fate)
  })

  test('a month that holds both sides is on neither', () => {
    expect(between([aStatement('mixed', '2019-02')], '2019-02-10').fate).toBe('uncertain')
  })

  test('goes away and comes back, with the words in the middle', () => {
    const [before, away, back] = [
      aStatement('supports', '2018-05-10'),
      aStatement('opposes', '2018-05-24'),
      aStatement('supports', '2018-06-05'),
    ]
    const passage = between([before, away, back], '2018-05-12')
    expect(passage.fate).toBe('away_and_back')
    expect(passage.between.map(ids)).toEqual([[away.id]])
    expect(awayAndBackWords(passage)).toBe('supports on both days, opposes in between')
  })

  test('moves from the last different answer to the first of the new ones', () => {
    const statements = ['2018-03-09', '2018-03-28', '2019-02-24'].map((day, index) =>
      aStatement(index === 0 ? 'opposes_unless' : 'opposes', day),
    )
    const [course] = listCourses(statements)
    expect(course?.moves.map(({ before, after }) => moveWords(before, after))).toEqual([
      'moved from opposes unless to opposes, by 28 Mar 2018',
    ])
  })

  test('from one summit to the next is no move', () => {
    const courses = listCourses([
      aStatement('mixed', '2018-06-12', { summit: 'quayside' }),
      aStatement('opposes', '2019-02-28', { summit: 'tidewater' }),
    ])
    expect(courses.flatMap(({ moves }) => moves)).toEqual([])
    expect(
      listAcrossSummits(courses, ['quayside', 'tidewater']).map(({ earlier, later }) => [earlier.summit, later.summit]),
    ).toEqual([['quayside', 'tidewater']])
  })
})
