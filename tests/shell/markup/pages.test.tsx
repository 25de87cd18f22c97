import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Db } from '@/db/client'
import type { Bundle } from '@/lib/bundle/schema'
import { ROOT } from '@/tests/architecture/source-files'
import { PAGES } from '@/tests/e2e/support/pages'
import { readDataset } from '../../dataset/bundle'
import { nastyLibrary } from '../../fixtures/nasty/library'
import { freshDatabase } from '../../support/database'
import { readingRoutes } from './routes'
import { sortedAttributes } from './sorted-attributes'

// What stands between a page and a request.
const world: { db?: Db; headers: Headers } = { headers: new Headers() }
vi.mock('server-only', () => ({}))
vi.mock('@/app/database', () => ({ databaseOf: async () => world.db }))
vi.mock('next/headers', () => ({ headers: async () => world.headers }))
vi.mock('next/server', () => ({ connection: async () => undefined }))
afterEach(() => vi.unstubAllEnvs())

/** Records that each have a page, by the address under which it stands. */
const RECORDS = {
  positions: 'select uid from position where shown = 1',
  topics: 'select slug from topic',
  actors: 'select slug from actor',
  claims: 'select slug from claim',
  summits: 'select slug from summit',
  sources: 'select slug from source',
}
/** Choices that change what a page is made of, and texts that have to be escaped. */
const CHOICES = [
  '/codebook',
  '/compare?cells=stance',
  '/compare?cells=summary&transpose=1',
  '/compare?actors=no-one',
  '/positions?sort=newest&show=200',
  '/positions?q=%3Cb%3E%22%26%27',
  '/positions?stance=wrong',
  '/positions?q=xyzzyq',
  '/claims?standing=contested&outcome=came_true&own=1',
  '/sources?type=dataset&lang=ko',
  '/topics?theme=trades',
  '/search',
  '/search?q=the',
  '/search?q=%3Cb%3E%22%26%27',
]
const LIBRARIES: [keyof typeof PAGES, viewer: string, () => Bundle][] = [
  ['bundled', 'a reader', () => readDataset().bundle],
  ['nasty', 'a reader', nastyLibrary],
  // Editors are shown more: forms beside the words.
  ['nasty', 'an editor', nastyLibrary],
]

const routes = await readingRoutes()

describe.each(LIBRARIES)('of the %s library for %s', (library, viewer, bundle) => {
  let addresses: string[] = []
  beforeAll(async () => {
    world.db = (await freshDatabase(bundle())).db
    world.headers = new Headers(viewer === 'an editor' ? { host: '127.0.0.1:3000' } : {})
    addresses = [...PAGES[library], ...CHOICES]
    for (const [folder, select] of Object.entries(RECORDS))
      for (const [name] of await world.db.values<[string]>(sql.raw(select))) addresses.push(`/${folder}/${name}`)
  })

  test.each(routes)(
    'every page of $file is the same with and without the writer',
    { timeout: 60_000 },
    async (route) => {
      const page = (await import(/* @vite-ignore */ join(ROOT, route.file))).default
      let [compared, forms] = [0, viewer !== 'an editor' || !route.file.includes('sources/[slug]/page')]
      for (const address of addresses) {
        const params = route.match(new URL(address, HOST).pathname)
        if (!params) continue
        if (viewer === 'an editor') vi.stubEnv('PARLEY_BOUND', '127.0.0.1')
        const element = await open(page, params, address)
        vi.stubEnv('PARLEY_MARKUP', 'react')
        const byReact = withoutHead(renderToStaticMarkup(element)).replace(TOKEN, 'token')
        vi.stubEnv('PARLEY_MARKUP', undefined)
        const written = /^<div id="markup-[^"]+">(.*)<\/div>$/s
          .exec(withoutHead(renderToStaticMarkup(element)))?.[1]
          ?.replace(TOKEN, 'token')
        expect(byReact, address).toContain('<main id="main">')
        expect(deadFragments(byReact), address).toEqual([])
        expect(sortedAttributes(written ?? 'not written'), address).toBe(sortedAttributes(byReact))
        if (viewer === 'an editor' && address.startsWith('/sources/')) forms ||= byReact.includes('Add a translation')
        compared += 1
      }
      expect(forms, 'editors are shown their forms').toBe(true)
      expect(compared, `addresses of ${route.file}`).toBeGreaterThan(0)
    },
  )
})

/** Links to a place on the page that it does not have. */
function deadFragments(markup: string): string[] {
  const ids = new Set([...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
  return [...markup.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id ?? '').filter((id) => !ids.has(id))
}

/** Without what stands before a page: the link to a feed, which React moves into the head, and its data for engines. */
const withoutHead = (markup: string) =>
  markup.replace(
    /^(?:<link [^>]*>|(?:<div id="markup-[^"]*">)?<script type="application\/ld\+json">.*?<\/script>(?:<\/div>)?)+/s,
    '',
  )

/** The random tokens of forms, which differ at each rendering. */
const TOKEN = /(?<=value=")[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=")/g

const HOST = 'http://library.example'

type Page = (props: { params: Promise<object>; searchParams: Promise<object> }) => Promise<ReactElement>

/** What a page returns at an address, or at the one that it redirects to. */
async function open(page: Page, params: object, address: string): Promise<ReactElement> {
  const query = Object.fromEntries(new URL(address, HOST).searchParams)
  try {
    return await page({ params: Promise.resolve(params), searchParams: Promise.resolve(query) })
  } catch (error) {
    const [kind, , target] = String((error as { digest?: unknown }).digest).split(';')
    if (kind !== 'NEXT_REDIRECT' || target === undefined) throw error
    return open(page, params, target)
  }
}

test('every kind of page that is read has its route', () => {
  expect(routes.length).toBeGreaterThan(15)
})
