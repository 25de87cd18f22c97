import { describe, expect, test } from 'vitest'
import { findGuideExamples } from '@/db/queries/guide/examples'
import { findBeginnings } from '@/db/queries/overview/beginnings'
import { buildGuide } from '@/lib/guide/tasks'
import { nastyLibrary } from '../fixtures/nasty/library'
import { aPosition, smallLibrary } from '../fixtures/small'
import { freshDatabase } from '../support/database'

const linksOf = async (db: Parameters<typeof findGuideExamples>[0], isSample = false) =>
  buildGuide(await findGuideExamples(db), isSample).map(({ tasks }) => tasks.map(({ link }) => link))

describe('the guide', () => {
  test('shows a topic with both sides, and those who hold them', async () => {
    const library = smallLibrary()
    library.positions.push(
      aPosition({
        id: 'p-3',
        actor: 'tomas-reyes',
        stance: 'supports',
        summary: 'Wants it eased.',
        quotations: ['q-2'],
      }),
    )
    const { db } = await freshDatabase(library)
    expect(await findGuideExamples(db)).toMatchObject({
      topic: { slug: 'easing', label: 'Easing the ban', opposed: true },
      actors: [{ slug: 'tomas-reyes' }, { slug: 'ada-marlow' }],
      position: 'p-3',
      uncoded: null,
    })
  })

  test('says of one side only that somebody says something on it', async () => {
    const { db } = await freshDatabase(smallLibrary())
    const examples = await findGuideExamples(db)
    expect(examples.topic?.opposed).toBe(false)
    const [findOut] = buildGuide(examples, false)
    expect(findOut?.tasks[1]?.link.label).toMatch(/^Who says what on/)
  })

  test('has fifteen things in three columns of five, whatever is on record', async () => {
    for (const bundle of [undefined, smallLibrary(), nastyLibrary()]) {
      const { db } = await freshDatabase(bundle)
      const links = await linksOf(db)
      expect(links.map((column) => column.length)).toEqual([5, 5, 5])
      expect(links.flat().every(({ href, label }) => href.startsWith('/') && label !== '')).toBe(true)
    }
  })

  test('of the sample leads out of it to write', async () => {
    const { db } = await freshDatabase(nastyLibrary())
    const writing = (await linksOf(db, true)).flat().filter(({ editors }) => editors)
    expect(writing.map(({ href, outside }) => [href, outside])).toEqual([
      ['/sources/new', true],
      ['/import', true],
      ['/try/sources/tidewater-week/code', true],
    ])
  })
})

describe('a library at its beginning', () => {
  test('counts what it has until something is on record', async () => {
    const none = { sources: 0, actors: 0, topics: 0, summits: 0, finished: 0 }
    expect(await findBeginnings((await freshDatabase()).db)).toEqual({ ...none, untouched: true })
    const library = { ...smallLibrary(), positions: [], claims: [], absences: [], quotations: [] }
    const { db } = await freshDatabase(library)
    expect(await findBeginnings(db)).toEqual({
      ...{ sources: 1, actors: 3, topics: 2, summits: 1, finished: 1 },
      untouched: false,
    })
    expect(await findBeginnings((await freshDatabase(smallLibrary())).db)).toBeUndefined()
    const claims = { ...smallLibrary(), positions: [] }
    expect(await findBeginnings((await freshDatabase(claims)).db)).toBeUndefined()
  })

  test('counts no record of a coding that is not published', async () => {
    const library = smallLibrary()
    for (const coding of library.codings) coding.published = false
    const { db } = await freshDatabase(library)
    expect(await findBeginnings(db)).toMatchObject({ finished: 0, sources: 1 })
  })
})
