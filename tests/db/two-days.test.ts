import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { findComparison } from '@/db/queries/comparison/comparison'
import { readCompareView } from '@/db/queries/comparison/view'
import { isChange } from '@/lib/change/changes'
import { recordKey } from '@/lib/change/model'
import { rowKey } from '@/lib/comparison/model'
import { movementText } from '@/lib/comparison/movement-words'
import { COMPARE_PARAMETERS } from '@/lib/filter/compare'
import { parseFilter } from '@/lib/filter/parse'
import { freshDatabase, type TestDatabase } from '../support/database'
import { withLibrary } from './borrowed'
import { ACTORS, aCrowdedLibrary, DAYS, TOPICS } from './counting-library'

vi.setConfig({ testTimeout: 180_000 })

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.engine.close())

const compare = (query: Record<string, string>) =>
  findComparison(
    database.db,
    parseFilter(
      COMPARE_PARAMETERS,
      new URLSearchParams({ actors: ACTORS.join(','), topics: TOPICS.join(','), summit: 'all', ...query }),
    ).filter,
  )

test('the numbers of two days add up to all cells, and the rows that changed are those with a change', async () => {
  const aDay = fc.constantFrom(...DAYS)
  await fc.assert(
    fc.asyncProperty(aCrowdedLibrary, fc.tuple(aDay, aDay), async (library, pair) => {
      const [against, asOf] = pair.toSorted() as [string, string]
      await withLibrary(database, library, async () => {
        const [whole, changed] = await Promise.all([
          compare({ against, asOf }),
          compare({ against, asOf, rows: 'changed' }),
        ])
        const { between } = whole
        if (!between) throw new Error('no two days')
        const told = Object.values(between.counts.fates).reduce((sum, count) => sum + count, 0)
        expect(told + between.unheard).toBe(between.cells)
        expect(between.cells).toBe(whole.rows.length * whole.actors.length)
        const moved = between.passages.filter(({ passage }) => isChange(passage))
        expect(new Set(changed.rows.map(rowKey))).toEqual(new Set(moved.map(({ row }) => rowKey(row))))
        expect(changed.between?.counts).toEqual(between.counts)
        for (const { passage } of moved)
          for (const answer of [passage.before, ...passage.between, passage.after])
            for (const one of answer?.statements ?? []) expect(between.records.get(recordKey(one))?.id).toBe(one.id)
        expect(movementText(whole)).toContain(`Of the ${between.cells} cells`)
      })
    }),
    { numRuns: 60 },
  )
})

test('a second day that is not the earlier one is told and left out', async () => {
  const read = (query: string) => readCompareView(database.db, new URLSearchParams(query))
  expect((await read('asOf=2019-01-20&against=2019-01-20')).problems).toMatchObject([{ parameter: 'against' }])
  expect((await read('asOf=2019-01-20&against=2019-01-20')).filter.against).toBeUndefined()
  expect((await read('asOf=2019-01-20&against=2019-01-19')).problems).toEqual([])
})
