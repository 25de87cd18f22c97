import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { changeRecords } from '@/db/commands/change/records'
import { openData } from '@/db/commands/files/open-data'
import { type EndpointName, endpointOf } from '@/lib/api/endpoints'
import { dataPath } from '@/lib/api/find-endpoint'
import { pageOfItems } from '@/lib/api/page-of-items'
import type { Bundle } from '@/lib/bundle/schema'
import type { Change } from '@/lib/editing/change'
import { nastyLibrary } from '../fixtures/nasty/library'
import { asReader, done } from '../support/context'
import { freshDatabase } from '../support/database'

type Item = Record<string, unknown>
type File = { page: { limit: number | null; next: string | null } } & Record<string, Item[]>

/** Every list, and where a file holds it. */
const LISTS: [EndpointName, string, string][] = [
  ['listPositions', 'positions', ''],
  ['listPositions', 'positions', 'sort=actor&side=against'],
  ['listPositions', 'positions', 'sort=newest&q=the'],
  ['listActors', 'actors', ''],
  ['listActors', 'actors', 'of=groups'],
  ['listTopics', 'topics', ''],
  ['listClaims', 'claims', 'sort=newest'],
  ['listClaims', 'claims', 'sort=outcome'],
  ['listSources', 'sources', 'sort=title'],
  ['listSources', 'sources', 'sort=quotations'],
  ['listSummits', 'summits', ''],
  ['listChanges', 'changes', 'fate=not_heard'],
  ['listChanges', 'changes', ''],
  ['search', 'hits', 'q=the&kind=quotation'],
  ['search', 'hits', 'q=the&kind=position'],
]

const { db } = await freshDatabase(nastyLibrary())

async function read(at: Db, address: string): Promise<File> {
  const [, path = '', query = ''] = /^(.*)\.json(.*)$/.exec(address) ?? []
  const opened = await openData(asReader(at), { path, format: 'json', query, root: '', publicBase: undefined })
  const result = done(opened)
  if ('data' in result) return JSON.parse(result.data)
  if (!('saved' in result)) throw new Error(address)
  return JSON.parse(await new Response(result.saved.body).text())
}

async function walk(at: Db, first: string, list: string, between: () => Promise<void> = async () => undefined) {
  const pages: Item[][] = []
  let next: string | null = first
  while (next !== null) {
    const file: File = await read(at, next)
    pages.push(file[list] ?? [])
    next = file.page.next
    await between()
  }
  return pages
}

const addressOf = (name: EndpointName, query: string) => `${dataPath(endpointOf(name))}.json?${query}`

describe('a walk through the pages', () => {
  test.each(LISTS)('of %s (%s, %s) is the whole list, whatever the size of a page', async (name, list, query) => {
    const whole = await read(db, addressOf(name, `${query}&limit=${endpointOf(name).whole ? 'all' : 500}`))
    expect(whole.page.next).toBeNull()
    const items = whole[list] ?? []
    expect(items.length).toBeGreaterThan(name === 'listSummits' ? 1 : 3)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: Math.ceil(items.length / 12), max: items.length + 1 }), async (size) => {
        const pages = await walk(db, addressOf(name, `${query}&limit=${Math.min(size, 500)}`), list)
        expect(pages.flat()).toEqual(items)
        expect(pages.slice(0, -1).every((page) => page.length === Math.min(size, 500))).toBe(true)
      }),
      { numRuns: 4 },
    )
  })

  test('of the history has every line once', async () => {
    const pages = await walk(db, '/history.json?limit=1', 'lines')
    expect(pages.flat().map(({ id }) => id)).toEqual((await read(db, '/history.json')).lines?.map(({ id }) => id))
  })
})

type Arrival = (library: Bundle, name: string, number: number) => Change

const actorArrives: Arrival = ({ actors }, name, number) => {
  const after = {
    ...(actors[0] as Bundle['actors'][number]),
    slug: `arrived-${number}`,
    name,
    sortName: name,
    aliases: [],
  }
  return { type: 'actor', before: null, after, version: 0 }
}
const sourceArrives: Arrival = ({ sources }, title, number) => {
  const after = { ...(sources[0] as Bundle['sources'][number]), slug: `arrived-${number}`, title }
  return { type: 'source', before: null, after, version: 0 }
}
/** Of a day, and so at a place of the list, that the name decides. */
const positionArrives: Arrival = ({ positions }, name, number) => {
  const statedOn = `20${18 + (name.charCodeAt(0) % 3)}-0${1 + (number % 9)}-11`
  const after = { ...(positions[0] as Bundle['positions'][number]), id: `arrived-${number}`, statedOn }
  return { type: 'position', before: null, after, version: 0 }
}

describe('while records arrive', () => {
  const idOf = (item: Item) => String(item.id)
  const slugIn = (key: string) => (item: Item) => String((item[key] as Item).slug)
  test.each<[EndpointName, string, string, (item: Item) => string, Arrival]>([
    ['listActors', 'actors', 'limit=4', slugIn('actor'), actorArrives],
    ['listSources', 'sources', 'limit=2&sort=title', slugIn('source'), sourceArrives],
    ['listPositions', 'positions', 'limit=40&sort=newest', idOf, positionArrives],
    ['listPositions', 'positions', 'limit=50&sort=topic', idOf, positionArrives],
  ])('%s skips none that was there, and repeats none', async (name, list, query, keyOf, arrival) => {
    const bundle = nastyLibrary()
    const { db: own } = await freshDatabase(bundle)
    const address = addressOf(name, query)
    const before = (await walk(own, address, list)).flat().map(keyOf)
    let added = 0
    const met = await walk(own, address, list, async () => {
      // At the beginning, in the middle and at the end of the list.
      const change = arrival(bundle, `${'AMZ'[added % 3]}rrival ${added}`, added++)
      await changeRecords(own, [change], { by: 'Ada Coder', at: '2026-11-25T12:00:00.000Z', reason: 'edited' })
    })
    const keys = met.flat().map(keyOf)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.filter((key) => before.includes(key))).toEqual(before)
    expect(added).toBeGreaterThan(3)
    expect(keys.length).toBeGreaterThan(before.length)
  })
})

test('a page of items in memory is the list cut at its size', () => {
  const lists = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 30 })
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 12 }), (items, size) => {
      const met: string[] = []
      let after: string | undefined
      do {
        const page = pageOfItems(items, (item) => item, { after, size })
        met.push(...(page?.items ?? []))
        after = page?.next
      } while (after !== undefined)
      expect(met).toEqual(items)
    }),
  )
  expect(pageOfItems(['a', 'b'], (item) => item, { after: 'c', size: 1 })).toBeUndefined()
  expect(pageOfItems(['a', 'b'], (item) => item, { after: 'b', size: 1 })).toEqual({ items: [], next: undefined })
})
