import sax from 'sax'
import { describe, expect, test, vi } from 'vitest'
import { GET as listFeed } from '@/app/list-feed/[...list]/route'
import { changeRecords } from '@/db/commands/change/records'
import { renameRecord } from '@/db/commands/records/rename'
import { findEditable } from '@/db/queries/records/editable'
import { ENDPOINT_NAMES, endpointOf } from '@/lib/api/endpoints'
import { listPageLinks } from '@/lib/api/page-links'
import { nastyLibrary } from '../fixtures/nasty/library'
import { shownBundle } from '../library-tables/shown-bundle'
import { asEditor, done, fieldsOf } from '../support/context'
import { ORIGIN, serveFresh } from '../support/served'
import { readData } from './ask-data'

const served = serveFresh(nastyLibrary)
const ask = (path: string, headers: Record<string, string> = {}) => {
  const url = new URL(path, ORIGIN)
  const list = url.pathname.replace(/^\/|\.atom$/g, '').split('/')
  return listFeed(new Request(url, { headers }), { params: Promise.resolve({ list }) })
}

type Thing = { name: string; children: Thing[]; text: string; attributes: Record<string, string> }

/** Reads a feed by an XML parser that knows namespaces. */
function readXml(xml: string): Thing {
  const root: Thing = { name: '', children: [], text: '', attributes: {} }
  const open = [root]
  const parser = sax.parser(true, { xmlns: true })
  parser.onopentag = (tag) => {
    const { local, uri, attributes } = tag as sax.QualifiedTag
    expect(uri).toBe('http://www.w3.org/2005/Atom')
    const values = Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value]))
    const thing = { name: local, children: [], text: '', attributes: values }
    open.at(-1)?.children.push(thing)
    open.push(thing)
  }
  parser.ontext = (text) => {
    const last = open.at(-1)
    if (last) last.text += text
  }
  parser.onclosetag = () => void open.pop()
  parser.onerror = (error) => {
    throw error
  }
  parser.write(xml).close()
  return root.children[0] as Thing
}

const all = (thing: Thing, name: string) => thing.children.filter((child) => child.name === name)
const one = (thing: Thing, name: string) => {
  const found = all(thing, name)
  expect(found.length, `${name} in ${thing.name}`).toBe(1)
  return found[0] as Thing
}
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/
const linkOf = (thing: Thing, rel: string) =>
  all(thing, 'link').find(({ attributes }) => attributes.rel === rel)?.attributes.href

/** Holds a feed to what RFC 4287 asks of feeds and entries. */
async function readFeed(path: string): Promise<Thing> {
  const answer = await ask(path)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/atom+xml; charset=utf-8'])
  const feed = readXml(await answer.text())
  expect(feed.name).toBe('feed')
  const entries = all(feed, 'entry')
  for (const thing of [feed, ...entries]) {
    expect(one(thing, 'id').text).toMatch(/^urn:uuid:[0-9a-f-]{36}$/)
    expect(one(thing, 'title').text.trim()).not.toBe('')
    expect(one(thing, 'updated').text).toMatch(RFC3339)
    expect(linkOf(thing, 'alternate')).toBeDefined()
  }
  // An entry without an author of its own has that of the feed.
  expect(one(one(feed, 'author'), 'name').text).not.toBe('')
  expect(linkOf(feed, 'self')).toBeDefined()
  const ids = [feed, ...entries].map((thing) => one(thing, 'id').text)
  expect(new Set(ids).size).toBe(ids.length)
  const updated = entries.map((entry) => one(entry, 'updated').text)
  expect(updated).toEqual(updated.toSorted().reverse())
  expect(entries.length).toBeLessThanOrEqual(50)
  return feed
}

const shown = shownBundle(nastyLibrary())
const published = shown.positions.filter(({ status }) => status === 'published')
const paths = (feed: Thing) => all(feed, 'entry').map((entry) => linkOf(entry, 'alternate'))

describe('feeds of lists', () => {
  test('have the newest positions of the filter, and no other', async () => {
    expect(paths(await readFeed('/positions.atom')).length).toBe(Math.min(50, published.length))
    const enacted = published.filter(({ basis }) => basis === 'enacted').map(({ id }) => `/positions/${id}`)
    expect(enacted.length > 0 && enacted.length <= 50).toBe(true)
    expect(new Set(paths(await readFeed('/positions.atom?basis=enacted')))).toEqual(new Set(enacted))
  })

  test('of a topic and of an actor have their positions', async () => {
    const [position] = published
    const topic = published.filter((other) => other.topic === position?.topic).map(({ id }) => `/positions/${id}`)
    const feed = await readFeed(`/topics/${position?.topic}.atom`)
    expect(new Set(paths(feed))).toEqual(new Set(topic.slice(0, 50)))
    expect(linkOf(feed, 'self')).toBe(`/topics/${position?.topic}.atom`)
    expect(paths(await readFeed(`/actors/${position?.actor}.atom`))).toContain(`/positions/${position?.id}`)
  })

  test('have claims of a filter', async () => {
    const claims = shown.claims.filter(({ status, kind }) => status === 'published' && kind === 'predictive')
    const wanted = claims.map(({ slug }) => `/claims/${slug}`)
    expect(new Set(paths(await readFeed('/claims.atom?kind=predictive')))).toEqual(new Set(wanted))
  })

  test.each([
    ['actors', shown.actors],
    ['topics', shown.topics],
    ['sources', shown.sources],
    ['summits', shown.summits],
  ] as const)('have %s', async (list, records) => {
    const all = paths(await readFeed(`/${list}.atom`))
    const known = new Set(records.map(({ slug }) => `/${list}/${slug}`))
    expect(all.length).toBe(Math.min(50, records.length))
    expect(all.filter((path) => !known.has(path ?? ''))).toEqual([])
  })

  test('are named by the pages of their lists', async () => {
    const lists = ENDPOINT_NAMES.map(endpointOf).filter(({ tag, path }) => tag === 'Lists' || path === '/change')
    expect(lists.length).toBeGreaterThan(6)
    for (const { path } of lists) {
      const named = listPageLinks('', path, '').find(({ type }) => type === 'application/atom+xml')
      expect(linkOf(await readFeed(named?.href ?? path), 'self'), path).toBe(named?.href)
    }
  })

  test('have the records of a filter alone', async () => {
    const theme = shown.topics[0]?.theme ?? ''
    const topics = shown.topics.filter((topic) => topic.theme === theme).map(({ slug }) => `/topics/${slug}`)
    expect(new Set(paths(await readFeed(`/topics.atom?theme=${theme}`)))).toEqual(new Set(topics.slice(0, 50)))
    const speeches = shown.sources.filter(({ type }) => type === 'speech').map(({ slug }) => `/sources/${slug}`)
    expect(speeches.length > 0 && speeches.length <= 50).toBe(true)
    expect(paths(await readFeed('/sources.atom?type=speech')).toSorted()).toEqual(speeches.toSorted())
  })

  test('have changes of stance with the words of both sides, and of a view', async () => {
    const { changes } = (await readData('/change.json?limit=all')) as { changes: { words: string }[] }
    const feed = await readFeed('/change.atom')
    expect(all(feed, 'entry')).toHaveLength(Math.min(50, changes.length))
    expect(changes.length).toBeGreaterThan(3)
    const told = new Set(changes.map(({ words }) => words))
    for (const entry of all(feed, 'entry')) {
      const summary = /<p>([^<]*)<\/p>/.exec(one(entry, 'content').text)?.[1]
      expect([...told]).toContain(summary)
      expect(one(entry, 'content').text).toContain('<blockquote>')
      expect(linkOf(entry, 'alternate')).toMatch(/^\/change\?actors=[^&]+&topics=[^&]+/)
    }
    const actor = new URL(linkOf(all(feed, 'entry')[0] as Thing, 'alternate') ?? '', ORIGIN).searchParams.get('actors')
    const own = await readFeed(`/change.atom?actors=${actor}`)
    expect(linkOf(own, 'self')).toBe(`/change.atom?actors=${actor}`)
    expect(all(own, 'entry').length).toBeGreaterThan(0)
  })

  test('quote word for word with the citation, and never print a paraphrase', async () => {
    const feed = await readFeed('/positions.atom')
    const quotations = new Map(shown.quotations.map((quotation) => [quotation.id, quotation]))
    let quoted = 0
    for (const entry of all(feed, 'entry')) {
      const id = linkOf(entry, 'alternate')?.split('/').at(-1)
      const content = one(entry, 'content')
        .text.replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&')
      for (const name of published.find((position) => position.id === id)?.quotations ?? []) {
        const quotation = quotations.get(name)
        const words = quotation?.segments.map(({ exact }) => exact).join(' … ') ?? 'missing'
        if (quotation?.mode === 'paraphrase') expect(content).toContain('In the reporter’s words, not quoted')
        else expect(content).toContain(`“${words}”`)
        quoted += 1
      }
    }
    expect(quoted).toBeGreaterThan(20)
  })
})

test('what changed comes first, and a feed that is held is not sent again', async () => {
  const { db } = served.current
  const etag = (await ask('/positions.atom')).headers.get('etag') ?? ''
  expect((await ask('/positions.atom', { 'if-none-match': etag })).status).toBe(304)
  const id = published.at(-1)?.id ?? ''
  const before = one(
    all(await readFeed(`/actors/${published.at(-1)?.actor}.atom`), 'entry')[0] as Thing,
    'published',
  ).text
  const found = await findEditable(db, 'position', id)
  if (!found) throw new Error('no position')
  const change = {
    type: 'position',
    before: found.record,
    after: { ...found.record, summary: 'Said again.' },
    version: found.version,
  }
  await changeRecords(db, [change as never], { by: 'Ada', at: '2026-11-25T12:00:00.000Z', reason: 'edited' })
  const [first] = all(await readFeed('/positions.atom'), 'entry')
  expect(linkOf(first as Thing, 'alternate')).toBe(`/positions/${id}`)
  expect([one(first as Thing, 'updated').text, one(first as Thing, 'published').text]).toEqual([
    '2026-11-25T12:00:00Z',
    before,
  ])
})

test('addresses are full ones where the library has a public address, and ids stay', async () => {
  const here = await readFeed('/claims.atom')
  vi.stubEnv('PARLEY_PUBLIC_URL', 'https://parley.example')
  const there = await readFeed('/claims.atom')
  expect(paths(there)[0]).toBe(`https://parley.example${paths(here)[0]}`)
  expect(all(there, 'entry').map((entry) => one(entry, 'id').text)).toEqual(
    all(here, 'entry').map((entry) => one(entry, 'id').text),
  )
})

test('what is not there or not understood is refused in words, and an old address leads on', async () => {
  expect((await ask('/topics/nowhere.atom')).status).toBe(404)
  expect((await ask('/summits/any.atom')).status).toBe(404)
  const wrong = await ask('/positions.atom?stance=maybe')
  expect([wrong.status, wrong.headers.get('content-type')]).toEqual([400, 'application/problem+json'])
  expect(await wrong.json()).toMatchObject({ detail: expect.stringContaining('stance: ') })
  expect((await ask('/change.atom?fate=maybe')).status).toBe(400)
  expect((await ask('/summits.atom?x=1')).status).toBe(400)
  expect((await ask('/positions/a/b.atom')).status).toBe(404)
  const slug = shown.topics[0]?.slug ?? ''
  expect((await ask(`/topics/${slug}.atom?stance=mixed`)).status).toBe(400)
  const form = fieldsOf({ slug: 'another-name', version: '1', by: 'Ada Coder' })
  done(await renameRecord(asEditor(served.current.db), { type: 'topic', name: slug, form }))
  const moved = await ask(`/topics/${slug}.atom`)
  expect([moved.status, moved.headers.get('location')]).toEqual([308, '/topics/another-name.atom'])
})
