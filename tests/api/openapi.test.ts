import { createRequire } from 'node:module'
import Ajv from 'ajv/dist/2020'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { openData } from '@/db/commands/files/open-data'
import { ENDPOINT_NAMES, endpointOf } from '@/lib/api/endpoints'
import { findEndpoint } from '@/lib/api/find-endpoint'
import { openApiDocument } from '@/lib/api/openapi'
import { config } from '@/next.config.js'
import { readDataset } from '../dataset/bundle'
import { nastyLibrary } from '../fixtures/nasty/library'
import { asReader } from '../support/context'
import { freshDatabase } from '../support/database'

/** How Next reads the sources of rewrites. */
const { pathToRegexp } = createRequire(import.meta.url)('next/dist/compiled/path-to-regexp') as {
  pathToRegexp: (source: string) => RegExp
}

type Operation = {
  operationId: string
  parameters: { name: string; in: string; schema: object }[]
  responses: Record<string, { $ref?: string; content?: Record<string, { schema: { $ref: string } }> }>
}
type Document = { paths: Record<string, { get: Operation }>; components: { schemas: Record<string, object> } }

const DOCUMENT = openApiDocument({ title: 'A library', dataVersion: 1, root: '' }) as Document
const PATHS = Object.entries(DOCUMENT.paths)

test('operations have names of their own, and every reference leads somewhere', () => {
  const ids = PATHS.map(([, { get }]) => get.operationId)
  expect(new Set(ids).size).toBe(ids.length)
  const text = JSON.stringify(DOCUMENT)
  const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) => path)
  expect(references.length).toBeGreaterThan(100)
  const lost = references.filter(
    (path) =>
      path.split('/').reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], DOCUMENT) === undefined,
  )
  expect(lost).toEqual([])
})

test('every address of data is described, and every described one is an address', () => {
  for (const [path] of PATHS) expect(findEndpoint(path.replace(/\.(json|csv)$/, '')), path).toBeDefined()
  const csv = ENDPOINT_NAMES.filter((name) => endpointOf(name).csv)
  expect(PATHS).toHaveLength(ENDPOINT_NAMES.length + csv.length)
})

test('every described address is rewritten to its data', async () => {
  const rewrites = await config.rewrites?.()
  const before = rewrites && 'beforeFiles' in rewrites ? (rewrites.beforeFiles ?? []) : []
  const data = before.filter(({ destination }) => destination.startsWith('/data/'))
  const patterns = data.map(({ source }) => pathToRegexp(source))
  expect(patterns.length).toBeGreaterThan(4)
  const paths = ['/openapi.json', '/schemas/actors.json', ...PATHS.map(([path]) => path)]
  const named = paths.map((path) => path.replaceAll(/\{\w+\}/g, 'some-name'))
  expect(named.filter((path) => !patterns.some((pattern) => pattern.test(path)))).toEqual([])
})

describe.each([
  ['the bundled library', () => readDataset().bundle],
  ['the nasty library', nastyLibrary],
])('of %s', (_, bundle) => {
  let db: Db
  const ajv = new Ajv({ strict: false })
  ajv.addSchema({ $id: 'openapi.json', ...DOCUMENT })
  beforeAll(async () => {
    ;({ db } = await freshDatabase(bundle()))
  })

  const ask = (path: string, format: string, query = '') =>
    openData(asReader(db), { path, format, query, root: '', publicBase: undefined })

  test('every described address answers, and as JSON fits the schema that the document names', async () => {
    const names = await namesOfRecords(async (list) => {
      const opened = await ask(`/${list}`, 'json', '?limit=3')
      return JSON.parse(opened.kind === 'done' && 'data' in opened ? opened.data : '{}')
    })
    for (const [path, { get }] of PATHS) {
      const [, address = '', format = ''] = /^(.*)\.(json|csv)$/.exec(path) ?? []
      const filled = fill(address, names)
      const opened = await ask(filled, format, path.startsWith('/search') ? '?q=the' : '')
      if (opened.kind !== 'done') throw new Error(`${filled}.${format}: ${opened.message}`)
      if (format !== 'json') continue
      const { $ref = '' } = get.responses[200]?.content?.['application/json']?.schema ?? {}
      const validate = ajv.getSchema(`openapi.json${$ref}`)
      const fits = validate?.(JSON.parse('data' in opened ? opened.data : '{}'))
      expect([filled, fits, validate?.errors?.slice(0, 3) ?? null]).toEqual([filled, true, null])
    }
  })

  test('every parameter of the document is understood', async () => {
    for (const [path, { get }] of PATHS) {
      const [, address = '', format = ''] = /^(.*)\.(json|csv)$/.exec(path) ?? []
      if (address.includes('{')) continue
      for (const { name, schema } of get.parameters.filter((one) => one.in === 'query')) {
        const opened = await ask(address, format, `?${name}=${encodeURIComponent(valueFor(schema))}`)
        const refused = opened.kind === 'invalid' ? opened.message : ''
        expect(refused, `${path} ${name}`).not.toContain('There is no parameter')
      }
    }
  })
})

const LISTS = ['positions', 'actors', 'topics', 'claims', 'sources', 'summits']

/** A record of each list that a path may name. */
async function namesOfRecords(read: (list: string) => Promise<Record<string, unknown>>) {
  const names = new Map<string, string>()
  for (const list of LISTS) {
    const file = await read(list)
    const [first] = file[list] as Record<string, unknown>[]
    const record = (first?.[list.slice(0, -1)] ?? first) as { slug?: string; id?: string }
    names.set(list, record.slug ?? record.id ?? '')
  }
  return names
}

function fill(path: string, names: Map<string, string>): string {
  if (path.startsWith('/history/')) return `/history/actor/${names.get('actors')}`
  const [, list = ''] = path.split('/')
  return path.replace(/\{\w+\}/, names.get(list) ?? '')
}

function valueFor(schema: object): string {
  const { items, enum: words } = schema as { items?: { enum?: string[] }; enum?: string[] }
  return (words ?? items?.enum)?.[0] ?? '1'
}
