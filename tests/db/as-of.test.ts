import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Library } from '@/db/library'
import { findActorProfile } from '@/db/queries/actors/actor'
import { findChangeView } from '@/db/queries/change/change'
import { findComparison } from '@/db/queries/comparison/comparison'
import { findOverview } from '@/db/queries/overview/overview'
import { findPositionPage } from '@/db/queries/positions/list'
import { listSummits } from '@/db/queries/records/subjects'
import { findTopicDetail } from '@/db/queries/topics/detail'
import { findTopicView } from '@/db/queries/topics/topic'
import { parseDate } from '@/lib/dates'
import { toDocument } from '@/lib/exports/document'
import { publicChange } from '@/lib/exports/json/change'
import { publicComparison } from '@/lib/exports/json/comparison'
import { longRows } from '@/lib/exports/long-rows'
import { ACTOR_PARAMETERS } from '@/lib/filter/actor'
import { CHANGE_PARAMETERS } from '@/lib/filter/change'
import { COMPARE_PARAMETERS } from '@/lib/filter/compare'
import { OVERVIEW_PARAMETERS } from '@/lib/filter/overview'
import { parseFilter } from '@/lib/filter/parse'
import { POSITION_PARAMETERS } from '@/lib/filter/positions'
import { TOPIC_PARAMETERS } from '@/lib/filter/topic'
import { freshDatabase, type TestDatabase } from '../support/database'
import { withLibrary } from './borrowed'
import { ACTORS, aCrowdedLibrary, DAYS, TOPICS } from './counting-library'

vi.setConfig({ testTimeout: 180_000 })

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.engine.close())

/** Listed because their date may lie after the day, and said to; menus of other days are other views. */
const APART = new Set(['uncertain', 'days', 'onRecord'])

/** Every date of words or deeds in a model, wherever it stands. */
function datesIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found
  const parts = value instanceof Map ? [...value] : Object.entries(value)
  if (value instanceof Map || Array.isArray(value) || (value as { bearing?: string }).bearing !== 'uncertain')
    for (const [name, part] of parts) {
      if (APART.has(name)) continue
      if (['statedOn', 'stated_on', 'moved_from_on', 'before_on'].includes(name) && part) found.add(String(part))
      datesIn(part, found)
    }
  return found
}

const within = (model: unknown, asOf: string, where: string) =>
  expect(
    [...datesIn(model)].filter((date) => (parseDate(date)?.to ?? '') > asOf),
    where,
  ).toEqual([])

const aDay = fc.constantFrom(...DAYS)

/** Every view of a library, by name, as of a day. */
const VIEWS: Record<string, (db: Library, asOf: string, against: string) => Promise<unknown[]>> = {
  async compare(db, asOf, against) {
    const all = { actors: ACTORS.join(','), topics: TOPICS.join(','), summit: 'all', asOf }
    const queries = [all, { ...all, summit: 'round-2' }, { ...all, against }, { ...all, stated: '1', rows: 'changed' }]
    const comparisons = await Promise.all(
      queries.map((query) => findComparison(db, parseFilter(COMPARE_PARAMETERS, new URLSearchParams(query)).filter)),
    )
    return comparisons.flatMap((comparison) => [
      comparison,
      publicComparison(comparison, ''),
      [...longRows(comparison)].filter(({ record }) => record !== 'date_uncertain'),
    ])
  },
  async change(db, asOf, against) {
    const found = await Promise.all(
      [`asOf=${asOf}&against=${against}`, `asOf=${asOf}&around=round-2`, `asOf=${asOf}`].map((query) =>
        findChangeView(db, parseFilter(CHANGE_PARAMETERS, new URLSearchParams(query)).filter, {
          whole: true,
        }),
      ),
    )
    return found.flatMap((one) => ('view' in one ? [one.view, publicChange(one.view, '')] : []))
  },
  async actor(db, asOf) {
    const { filter } = parseFilter(ACTOR_PARAMETERS, new URLSearchParams({ asOf }))
    return Promise.all(ACTORS.map((slug) => findActorProfile(db, slug, filter)))
  },
  async topic(db, asOf) {
    const { filter } = parseFilter(TOPIC_PARAMETERS, new URLSearchParams({ asOf }))
    const summits = await listSummits(db)
    return Promise.all(
      TOPICS.map(async (slug) => {
        const topic = await findTopicDetail(db, slug)
        const summit = topic?.scope === 'summit' ? summits[0] : undefined
        return topic && findTopicView(db, { topic, filter, summit, summits, address: undefined })
      }),
    )
  },
  async overview(db, asOf) {
    return [await findOverview(db, parseFilter(OVERVIEW_PARAMETERS, new URLSearchParams({ asOf })).filter)]
  },
  // The list itself holds what may have been said by the day; what stands beside its rows must not come after it.
  async positions(db, asOf) {
    const { filter } = parseFilter(POSITION_PARAMETERS, new URLSearchParams({ to: asOf }))
    return [(await findPositionPage(db, filter)).movements]
  },
}

test('nothing in a view as of a day is dated after it, in any cell, line or file', async () => {
  let dates = 0
  await fc.assert(
    fc.asyncProperty(aCrowdedLibrary, fc.tuple(aDay, aDay), async (library, pair) => {
      const [against, asOf] = pair.toSorted() as [string, string]
      await withLibrary(database, library, async () => {
        for (const [name, find] of Object.entries(VIEWS))
          for (const model of await find(database.db, asOf, against)) {
            within(model, asOf, name)
            dates += datesIn(model).size
          }
      })
    }),
    { numRuns: 60 },
  )
  expect(dates).toBeGreaterThan(1000)
})

test('words of a file name no day after that of its view', async () => {
  await fc.assert(
    fc.asyncProperty(aCrowdedLibrary, fc.tuple(aDay, aDay), async (library, pair) => {
      const [against, asOf] = pair.toSorted() as [string, string]
      await withLibrary(database, library, async () => {
        const query = { actors: ACTORS.join(','), topics: TOPICS.join(','), summit: 'all', asOf, against }
        const { filter } = parseFilter(COMPARE_PARAMETERS, new URLSearchParams(query))
        const { lines } = toDocument(await findComparison(database.db, filter))
        const words = lines
          .flatMap(({ cells }) => cells)
          .flatMap((cell) => (cell.kind === 'held' ? cell.positions : []))
          .flatMap(({ said, movement }) => [said ?? '', ...(movement ?? [])])
        for (const [day] of words.join('\n').matchAll(/\d{1,2} [A-Z][a-z]{2} \d{4}/g))
          expect(new Date(`${day} UTC`).toISOString().slice(0, 10) <= asOf, `${day} after ${asOf}`).toBe(true)
      })
    }),
    { numRuns: 40 },
  )
})
