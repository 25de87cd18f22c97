import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Library } from '@/db/library'
import { countFacets, countWithout } from '@/db/queries/positions/facets'
import { findPositionList, findPositionPage } from '@/db/queries/positions/list'
import { listBuckets } from '@/db/queries/positions/order'
import { isChosen } from '@/lib/filter/position-facets'
import { POSITION_SORTS, type PositionFilter } from '@/lib/filter/positions'
import type { CountedFacet } from '@/lib/positions/facets'
import { rowsOf } from '@/lib/positions/model'
import { nastyLibrary } from '../fixtures/nasty/library'
import { freshDatabase } from '../support/database'
import { arbitraryFilter, filterOf } from './arbitrary'
import { NaiveLibrary } from './naive'

const library = nastyLibrary()
const naive = new NaiveLibrary(library)
const filters = arbitraryFilter(library)
const RUNS = { numRuns: 150 }
const PATIENCE = 120_000

let db: Library
beforeAll(async () => {
  ;({ db } = await freshDatabase(library))
})

describe('a list of positions', () => {
  test('is what plain filtering gives, whatever is asked', { timeout: PATIENCE }, async () => {
    let full = 0
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const expected = naive.list(filter)
        const list = await findPositionList(db, filter)
        expect([...new Set(rowsOf(list).map(({ id }) => id))].toSorted()).toEqual(
          expected.map(({ id }) => id).toSorted(),
        )
        expect([list.total, list.matching]).toEqual([naive.shown.length, expected.length])
        full += expected.length > 0 ? 1 : 0
      }),
      RUNS,
    )
    expect(full).toBeGreaterThan(RUNS.numRuns / 4)
  })

  test('counts for each option what choosing it alone in its facet would show', { timeout: PATIENCE }, async () => {
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const counts = await countFacets(db, filter)
        for (const facet of Object.keys(counts) as CountedFacet[]) {
          const expected = new Map<string, number>()
          for (const position of naive.list(filter, facet))
            for (const option of naive.options(position, facet)) expected.set(option, (expected.get(option) ?? 0) + 1)
          expect([facet, [...(counts[facet] ?? [])].toSorted()]).toEqual([facet, [...expected].toSorted()])
        }
      }),
      RUNS,
    )
  })

  test('says how many are left without each choice', { timeout: PATIENCE }, async () => {
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        for (const { facet, count } of await countWithout(db, filter)) {
          expect(isChosen(filter, facet)).toBe(true)
          expect(count).toBe(naive.list(filter, facet).length)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('paging', () => {
  test.each(POSITION_SORTS)('by %s gives every row once, forward and back', { timeout: PATIENCE }, async (sort) => {
    const filter = filterOf({ sort, show: '10' })
    const whole = rowsOf(await findPositionList(db, filter)).map(entry)
    const pages = await readAll(filter)
    expect(pages.flatMap(({ rows }) => rows)).toEqual(whole)
    expect(new Set(whole).size).toBe(whole.length)
    expect(whole.length).toBeGreaterThan(300)
    for (const [at, page] of pages.entries()) {
      const first = at * 10 + 1
      expect(page.paging).toMatchObject({ first, last: first + page.rows.length - 1, entries: whole.length })
      if (at === 0) expect(page.paging.previous).toBeUndefined()
      else expect(page.paging.previous).toEqual({ after: at === 1 ? undefined : pages[at - 2]?.paging.next?.after })
    }
  })

  test('is whole under any filter', { timeout: PATIENCE }, async () => {
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const whole = rowsOf(await findPositionList(db, filter)).map(entry)
        const pages = await readAll({ ...filter, show: '10' })
        expect(pages.flatMap(({ rows }) => rows)).toEqual(whole)
      }),
      { numRuns: 40 },
    )
  })

  test('by actor lists a position under its speaker and under the one spoken for', async () => {
    const spoken = naive.shown.filter(({ onBehalfOf }) => onBehalfOf !== null)
    expect(spoken.length).toBeGreaterThan(0)
    const rows = rowsOf(await findPositionList(db, filterOf({ sort: 'actor' }))).map(entry)
    for (const { id, actor, onBehalfOf } of spoken)
      expect(rows.filter((row) => row.startsWith(`${id} `)).toSorted()).toEqual(
        [`${id} ${actor}`, `${id} ${onBehalfOf}`].toSorted(),
      )
    const [one] = spoken
    const only = await findPositionList(db, filterOf({ sort: 'actor', actor: [one?.onBehalfOf ?? ''] }))
    expect(new Set(rowsOf(only).map(({ holder }) => holder))).toEqual(new Set([one?.onBehalfOf]))
  })
})

describe('order', () => {
  test('by topic groups what is judged together, from against to for', async () => {
    const list = await findPositionList(db, filterOf({}))
    const keys = list.groups.map(({ head }) => (head?.kind === 'topic' ? `${head.topic} ${head.summit}` : ''))
    expect(new Set(keys).size).toBe(keys.length)
    for (const { head, rows } of list.groups) {
      if (head?.kind !== 'topic') throw new Error('a group without a topic')
      expect(rows.every(({ topic, summit }) => topic === head.topic && summit === head.summit)).toBe(true)
      expect(head.count).toBe(rows.length)
      const scores = rows.map(({ stance }) =>
        ['opposes', 'opposes_unless', 'mixed', 'supports_if', 'supports'].indexOf(stance),
      )
      expect(scores).toEqual(scores.toSorted((a, b) => a - b))
    }
  })

  test('the newest first goes by the first day a date can mean', async () => {
    const days = rowsOf(await findPositionList(db, filterOf({ sort: 'newest' }))).map(({ statedFrom }) => statedFrom)
    expect(days).toEqual(days.toSorted().toReversed())
  })

  test('counts of buckets are counts of rows', async () => {
    for (const sort of POSITION_SORTS) {
      const filter = filterOf({ sort })
      const buckets = await listBuckets(db, filter)
      expect(buckets.every(({ count }) => count > 0)).toBe(true)
      expect(buckets.reduce((sum, { count }) => sum + count, 0)).toBe(rowsOf(await findPositionList(db, filter)).length)
    }
  })
})

/** Every page, by going on from one to the next. */
async function readAll(filter: PositionFilter) {
  const pages = []
  let after: string | undefined
  do {
    const { list, paging } = await findPositionPage(db, { ...filter, after })
    pages.push({ rows: rowsOf(list).map(entry), paging })
    after = paging.next?.after
  } while (after !== undefined && pages.length < 200)
  return pages
}

const entry = ({ id, holder }: { id: string; holder: string }) => `${id} ${holder}`
