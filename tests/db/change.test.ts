import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { findChangeView, shownStatements } from '@/db/queries/change/change'
import { listStatements } from '@/db/queries/change/statements'
import { readChangeView } from '@/db/queries/change/view'
import type { Bundle } from '@/lib/bundle/schema'
import { courseKey } from '@/lib/change/course'
import type { Statement } from '@/lib/change/statement'
import { CHANGE_PARAMETERS } from '@/lib/filter/change'
import { parseFilter } from '@/lib/filter/parse'
import { naivePassages } from '../change/naive'
import { smallLibrary } from '../fixtures/small'
import { freshDatabase, type TestDatabase } from '../support/database'
import { withLibrary } from './borrowed'
import { ACTORS, aCrowdedLibrary, DATES, DAYS, heldPositions, TOPICS } from './counting-library'

vi.setConfig({ testTimeout: 180_000 })

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.engine.close())

/** The statements of a library, read off its bundle. */
function plainly(library: Bundle): Statement[] {
  return heldPositions(library).map(({ id, holder }) => {
    const position = library.positions.find((one) => one.id === id) as Bundle['positions'][number]
    const held = heldPositions(library).find((one) => one.id === id) as { statedFrom: string; statedTo: string }
    const inForce = library.topics.find(({ slug }) => slug === position.topic)?.wording
    return {
      id,
      holder,
      topic: position.topic,
      summit: position.summit,
      stance: position.stance,
      conditions: position.conditions,
      basis: position.basis,
      reportedBy: position.reportedBy === null ? null : { slug: position.reportedBy, name: '' },
      outdated: position.wording < (inForce ?? 1),
      statedOn: position.statedOn,
      statedFrom: held.statedFrom,
      statedTo: held.statedTo,
    }
  })
}

const aDay = fc.constantFrom(...DAYS, ...DATES.filter((date) => /^\d{4}-\d\d-\d\d$/.test(date)))

test('the view of any two days gives what the bundle gives, read off record by record', async () => {
  await fc.assert(
    fc.asyncProperty(
      aCrowdedLibrary,
      fc.array(fc.tuple(aDay, aDay), { minLength: 4, maxLength: 4 }),
      async (library, pairs) => {
        await withLibrary(database, library, async () => {
          for (const pair of pairs) {
            const [against, asOf] = pair.toSorted() as [string, string]
            if (against === asOf) continue
            const { filter } = parseFilter(CHANGE_PARAMETERS, new URLSearchParams({ against, asOf }))
            const found = await findChangeView(database.db, filter, { whole: true })
            if ('refused' in found) throw new Error(found.refused)
            const { changes, records } = found.view
            const told = changes.passages.map(({ course, fate, before, after }) => ({
              course: courseKey(course),
              fate,
              before: (before?.statements ?? []).map(({ id }) => id).toSorted(),
              after: (after?.statements ?? []).map(({ id }) => id).toSorted(),
            }))
            const order = (a: { course: string }, b: { course: string }) => (a.course < b.course ? -1 : 1)
            expect(told.toSorted(order)).toEqual(naivePassages(plainly(library), against, asOf).toSorted(order))
            for (const statement of shownStatements(changes, true)) {
              const record = records.get(`${statement.holder} ${statement.id}`)
              expect(record?.stance).toBe(statement.stance)
              expect(statement.statedTo <= asOf).toBe(true)
            }
          }
        })
      },
    ),
    { numRuns: 60 },
  )
})

test('statements are those of the scope, and no more than asked for', async () => {
  await fc.assert(
    fc.asyncProperty(aCrowdedLibrary, fc.subarray(ACTORS), fc.subarray(TOPICS), async (library, actors, topics) => {
      await withLibrary(database, library, async () => {
        const name = ({ id, holder }: Statement) => `${id} ${holder}`
        const expected = plainly(library).filter(
          ({ holder, topic }) => actors.includes(holder) && topics.includes(topic),
        )
        const found = await listStatements(database.db, { actors, topics }, 1000)
        expect(found.map(name).toSorted()).toEqual(expected.map(name).toSorted())
        expect(await listStatements(database.db, { actors, topics }, 2)).toEqual(found.slice(0, 2))
      })
    }),
    { numRuns: 40 },
  )
})

test('an address whose days are the wrong way round is told', async () => {
  await withLibrary(database, smallLibrary(), async () => {
    const read = (query: string) => readChangeView(database.db, new URLSearchParams(query))
    expect((await read('against=2019-03-01&asOf=2019-02-01')).problems.map(({ parameter }) => parameter)).toEqual([
      'against',
    ])
    expect((await read('around=no-such&against=2019-03-01')).problems.map(({ parameter }) => parameter)).toContain(
      'around',
    )
    expect((await read('around=round-2')).filter.around).toBe('round-2')
    expect((await read('around=2019-02-30')).problems).toHaveLength(1)
  })
})
