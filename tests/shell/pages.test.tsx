import { sql } from 'drizzle-orm'
import { isValidElement, type ReactElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { Frame } from '@/components/shell/frame'
import { writeMarkup } from '@/components/shell/markup'
import { ReadingPage } from '@/components/shell/reading-page'
import type { Db } from '@/db/client'
import type { Bundle } from '@/lib/bundle/schema'
import { readDataset } from '../dataset/bundle'
import { nastyLibrary } from '../fixtures/nasty/library'
import { freshDatabase } from '../support/database'
import { inOrder } from './in-order'

// What stands between a page and a request.
const world: { db?: Db } = {}
vi.mock('server-only', () => ({}))
vi.mock('@/app/database', () => ({ database: () => world.db }))
vi.mock('next/headers', () => ({ headers: async () => new Headers() }))
vi.mock('next/server', () => ({ connection: async () => undefined }))

type Route = {
  default: (props: {
    params: Promise<{ slug: string; id: string }>
    searchParams: Promise<Query>
  }) => Promise<ReactNode>
}
type Query = Record<string, string>

/** Every page that is read, and some records of those kinds of which each shows one. */
const PAGES: { name: string; route: () => Promise<unknown>; of?: string; queries?: Query[] }[] = [
  { name: 'overview', route: () => import('@/app/page') },
  {
    name: 'comparison',
    route: () => import('@/app/compare/page'),
    queries: [{}, { cells: 'stance' }, { cells: 'summary', transpose: '1' }, { actors: 'no-one' }],
  },
  {
    name: 'positions',
    route: () => import('@/app/positions/page'),
    queries: [{}, { sort: 'actor' }, { sort: 'newest', show: '200' }, { q: '<b>"&\'' }, { stance: 'wrong' }],
  },
  { name: 'position', route: () => import('@/app/positions/[id]/page'), of: 'select uid from position limit 12' },
  { name: 'topics', route: () => import('@/app/topics/page'), queries: [{}, { theme: 'trades' }] },
  { name: 'topic', route: () => import('@/app/topics/[slug]/page'), of: 'select slug from topic limit 12' },
  { name: 'actors', route: () => import('@/app/actors/page') },
  { name: 'actor', route: () => import('@/app/actors/[slug]/page'), of: 'select slug from actor limit 12' },
  { name: 'claims', route: () => import('@/app/claims/page') },
  { name: 'claim', route: () => import('@/app/claims/[slug]/page'), of: 'select slug from claim limit 12' },
  { name: 'summits', route: () => import('@/app/summits/page') },
  { name: 'summit', route: () => import('@/app/summits/[slug]/page'), of: 'select slug from summit limit 12' },
  { name: 'sources', route: () => import('@/app/sources/page') },
  { name: 'source', route: () => import('@/app/sources/[slug]/page'), of: 'select slug from source limit 12' },
  { name: 'search', route: () => import('@/app/search/page'), queries: [{}, { q: 'the' }, { q: '<b>"&\'' }] },
  { name: 'codebook', route: () => import('@/app/codebook/page') },
]

const LIBRARIES: [string, () => Bundle][] = [
  ['the bundled library', () => readDataset().bundle],
  ['the nasty library', nastyLibrary],
]
describe.each(LIBRARIES)('of %s', (_, bundle) => {
  beforeAll(async () => {
    world.db = (await freshDatabase(bundle())).db
  })

  test.each(PAGES)(
    'each page of kind $name is written as React would write it',
    async ({ route, of, queries = [{}] }) => {
      const page = ((await route()) as Route).default
      const names = (await world.db?.values<[string]>(sql.raw(of ?? 'select null'))) ?? []
      for (const [name] of names) {
        for (const query of queries) {
          const params = Promise.resolve({ slug: name, id: name })
          const { section, children } = readingPage(await page({ params, searchParams: Promise.resolve(query) }))
          const content = <Frame section={section}>{children}</Frame>
          expect(inOrder(writeMarkup(content)), `${name} ${JSON.stringify(query)}`).toBe(
            inOrder(renderToStaticMarkup(content)),
          )
        }
      }
    },
  )
})

/** What an element comes to once its components are asked, down to the page that is read. */
function readingPage(node: ReactNode): Parameters<typeof ReadingPage>[0] {
  if (!isValidElement(node) || typeof node.type !== 'function') throw new Error('This is no page that is read.')
  if (node.type === ReadingPage) return (node as ReactElement<Parameters<typeof ReadingPage>[0]>).props
  return readingPage((node.type as (props: unknown) => ReactNode)(node.props))
}
