import { beforeAll, describe, expect, test } from 'vitest'
import type { Library } from '@/db/library'
import { findActorList, suggestActor } from '@/db/queries/actors/list'
import { ACTORS_SHOWN, type ActorsFilter } from '@/lib/filter/actors'
import { cursorProblems } from '@/lib/page-of-list'
import { nastyLibrary } from '../fixtures/nasty/library'
import { smallLibrary } from '../fixtures/small'
import { freshDatabase } from '../support/database'

const list = (db: Library, filter: Partial<ActorsFilter> = {}) =>
  findActorList(db, { q: undefined, of: undefined, after: undefined, ...filter })
const slugs = (found: Awaited<ReturnType<typeof list>>) => found.shown.map(({ actor }) => actor.slug)

describe('the list of actors', () => {
  let db: Library
  beforeAll(async () => {
    db = (await freshDatabase(nastyLibrary())).db
  })

  test('files everybody once, by what they are at their latest words', async () => {
    const found = await list(db)
    expect(found.shown).toHaveLength(40)
    expect(found.counts).toEqual({ analysts: 12, officials: 4, organizations: 9, others: 10, groups: 5 })
    const of = (slug: string) => found.shown.find(({ actor }) => actor.slug === slug)?.class
    expect(of('ada-marlow')).toBe('analysts')
    expect(of('mirka-ostrow')).toBe('officials')
    expect(of('nam-ga-on')).toBe('others')
  })

  test('counts what each page counts', async () => {
    const found = await list(db, { q: 'council' })
    expect(found.shown).toHaveLength(1)
    expect(found.shown[0]).toMatchObject({ positions: 19, claims: 2, people: 2 })
    const {
      topics,
      against,
      mixed,
      for: inFavour,
      review,
    } = found.shown[0]?.sides ?? { topics: 0, against: 0, mixed: 0, for: 0, review: 0 }
    expect([topics, against + mixed + inFavour + review, review]).toEqual([13, 13, 2])
  })

  test.each([
    ['marlow', ['ada-marlow', 'edwin-marlow']],
    ['MARL ada', ['ada-marlow']],
    ['한서윤', ['han-seo-yun']],
    ['seo yun', ['han-seo-yun']],
    ['angstrom', ['zoe-angstrom-nunez']],
    ['Ángström', ['zoe-angstrom-nunez']],
    ["O'Dub", ['sean-o-dubhlaing']],
    ['Calder OR', []],
    ['"*" - NEAR(', []],
    ['negotiator', []],
    ['\u0000', []],
  ])('the name “%s” finds %j', async (q, expected) => {
    expect(slugs(await list(db, { q }))).toEqual(expected)
  })

  test('one class of it, with the counts of all', async () => {
    const found = await list(db, { q: 'marlow', of: 'others' })
    expect(slugs(found)).toEqual(['edwin-marlow'])
    expect(found.counts).toMatchObject({ analysts: 1, others: 1 })
    expect(found.page.total).toBe(1)
  })

  test('a name that is nearly right is guessed', async () => {
    expect((await suggestActor(db, 'tomas rayes'))?.slug).toBe('tomas-reyes')
    expect(await suggestActor(db, 'qqqqqqqq')).toBeUndefined()
  })

  test('a place in the list that is not there is told, and the list begins at its start', async () => {
    const found = await list(db, { q: 'marlow', after: 'nobody' })
    expect(slugs(found)).toEqual(['ada-marlow', 'edwin-marlow'])
    expect(cursorProblems('nobody', found.page).map(({ parameter, value }) => [parameter, value])).toEqual([
      ['after', 'nobody'],
    ])
  })
})

test('thousands of actors come page by page, each once, and names are found in them', async () => {
  const library = smallLibrary()
  const pattern = library.actors[0] as (typeof library.actors)[number]
  for (let at = 0; at < 2000; at++)
    library.actors.push({
      ...pattern,
      slug: `many-${at}`,
      name: `Many ${at}`,
      sortName: `Many ${at}`,
      aliases: [],
      affiliations: [],
    })
  const { db } = await freshDatabase(library)
  const seen: string[] = []
  let after: string | undefined
  do {
    const page: Awaited<ReturnType<typeof list>> = await list(db, { after })
    expect(page.shown.length).toBeLessThanOrEqual(ACTORS_SHOWN)
    expect(page.page.skipped).toBe(seen.length)
    seen.push(...slugs(page))
    after = page.page.next ?? undefined
  } while (after !== undefined)
  expect(seen).toHaveLength(2003)
  expect(new Set(seen).size).toBe(2003)
  expect(slugs(await list(db, { q: 'many 1999' }))).toEqual(['many-1999'])
})
