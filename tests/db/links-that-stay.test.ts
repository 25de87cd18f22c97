import { describe, expect, test } from 'vitest'
import { changeRecords } from '@/db/commands/change/records'
import type { Library } from '@/db/library'
import { findChangedSince } from '@/db/queries/comparison/changed-since'
import { findComparison } from '@/db/queries/comparison/comparison'
import { readCompareView } from '@/db/queries/comparison/view'
import { findOverview } from '@/db/queries/overview/overview'
import { findEditable } from '@/db/queries/records/editable'
import { fixedFilter } from '@/lib/comparison/fixed'
import { citationWords } from '@/lib/comparison/words'
import { OVERVIEW_PARAMETERS } from '@/lib/filter/overview'
import { parseFilter } from '@/lib/filter/parse'
import { fixedOverview } from '@/lib/overview/fixed'
import { compareHref, overviewHref } from '@/lib/urls'
import { readDataset } from '../dataset/bundle'
import { nastyLibrary } from '../fixtures/nasty/library'
import { freshDatabase } from '../support/database'

const queryOf = (href: string) => new URLSearchParams(new URL(href, 'http://parley.test').search)

async function ask(db: Library, href: string) {
  const view = await readCompareView(db, queryOf(href))
  expect(view.problems).toEqual([])
  return { ...view, comparison: await findComparison(db, view.filter) }
}

describe('a copied link to a comparison', () => {
  test.each([
    '',
    '?topics=all&rows=opposite&sort=distance',
    '?summit=all&topics=all&recorded=1',
    '?side=for&cells=stance',
  ])('names every actor, topic, summit and day that the address leaves open: %s', async (query) => {
    const { db } = await freshDatabase(nastyLibrary())
    const { comparison } = await ask(db, `/compare${query}`)
    const fixed = compareHref(fixedFilter(comparison))
    for (const name of ['actors', 'topics', 'summit', 'asOf', 'data']) expect(queryOf(fixed).get(name)).toBeTruthy()
    const again = await ask(db, fixed)
    expect(again.comparison.actors).toEqual(comparison.actors)
    expect(again.comparison.rows.map(({ topic }) => topic.slug)).toEqual(comparison.rows.map(({ topic }) => topic.slug))
    expect(compareHref(fixedFilter(again.comparison))).toBe(fixed)
  })

  test('is cited with everybody, every topic, the summit and the day', async () => {
    const { db } = await freshDatabase(readDataset().bundle)
    const { comparison } = await ask(
      db,
      '/compare?actors=victor-cha,bruce-klingner&topics=icbm-only-deal&asOf=2019-02-01',
    )
    expect(citationWords(comparison)).toMatch(/^Victor Cha and Bruce Klingner on .*ICBM.*as of 1 Feb 2019$/)
  })
})

test('a copied link to the overview shows the same actors and rows', async () => {
  const { db } = await freshDatabase(nastyLibrary())
  const read = (href: string) => findOverview(db, parseFilter(OVERVIEW_PARAMETERS, queryOf(href)).filter)
  const overview = await read('/')
  const fixed = overviewHref(fixedOverview(overview))
  const again = await read(fixed)
  expect(again.comparison.actors).toEqual(overview.comparison.actors)
  expect(again.comparison.rows.map(({ topic }) => topic.slug)).toEqual(
    overview.comparison.rows.map(({ topic }) => topic.slug),
  )
  expect(overviewHref(fixedOverview(again))).toBe(fixed)
})

describe('the page of a copied link', () => {
  test('says how many of its records were changed since, and counts no other', async () => {
    const { db } = await freshDatabase(readDataset().bundle)
    const { comparison } = await ask(db, '/compare?actors=victor-cha,bruce-klingner')
    const fixed = compareHref(fixedFilter(comparison))
    const changed = async () => {
      const again = await ask(db, fixed)
      return findChangedSince(db, again.comparison, again.data)
    }
    expect(await changed()).toMatchObject({ records: 0 })
    await reword(db, 'actor', 'china')
    expect(await changed()).toMatchObject({ records: 0 })
    await reword(db, 'actor', 'victor-cha')
    await reword(db, 'actor', 'victor-cha')
    await reword(db, 'topic', comparison.rows[0]?.topic.slug ?? '')
    expect(await changed()).toMatchObject({ records: 2, day: comparison.provenance.dataDate })
  })

  test('says nothing without a data version, or of one that the library never had', async () => {
    const { db } = await freshDatabase(readDataset().bundle)
    const { comparison } = await ask(db, '/compare')
    expect(await findChangedSince(db, comparison, undefined)).toBeUndefined()
    expect(await findChangedSince(db, comparison, '999999999')).toBeUndefined()
  })
})

/** Changes the description or label of a record. */
async function reword(db: Parameters<typeof changeRecords>[0], type: 'actor' | 'topic', slug: string) {
  const found = await findEditable(db, type, slug)
  if (!found) throw new Error(`no ${type} ${slug}`)
  const field = type === 'actor' ? 'description' : 'label'
  const before = found.record as Record<string, unknown>
  const after = { ...before, [field]: `${before[field]}, corrected` }
  await changeRecords(db, [{ type, before, after, version: found.version } as never], {
    by: 'Ada Coder',
    at: '2026-11-27T12:00:00.000Z',
    reason: 'corrected',
  })
}
