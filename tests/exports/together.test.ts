import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ExportView } from '@/lib/exports/format'
import { csv } from '@/lib/exports/formats/csv'
import type { ExportOptions } from '@/lib/exports/options'
import { serializeView } from '@/lib/exports/registry'
import { nastyLibrary } from '../fixtures/nasty/library'
import { smallLibrary } from '../fixtures/small'
import { freshDatabase } from '../support/database'
import { askView } from './ask-view'
import { textOf } from './text-of'

const VIEWS = ['compare', 'positions', 'claims', 'change'] as const
const LAYOUTS = { compare: ['long', 'evidence', 'notes'], positions: ['long', 'evidence', 'notes'] } as const

/** Every view of two libraries that have nothing in common. */
const libraries: Record<string, ExportView>[] = []
beforeAll(async () => {
  for (const library of [nastyLibrary(), smallLibrary()]) {
    const { db } = await freshDatabase(library)
    const views: Record<string, ExportView> = {}
    for (const name of VIEWS) {
      const answer = await askView(db, name, '')
      if (!('view' in answer)) throw new Error(`no ${name}: ${JSON.stringify(answer)}`)
      views[name] = answer.view
    }
    libraries.push(views)
  }
})

async function rowsOf(view: ExportView | undefined, options: Partial<ExportOptions>): Promise<string[][]> {
  if (!view) throw new Error('no such view')
  return parse(textOf(await serializeView(csv, view, options)))
}

describe.each([
  ...LAYOUTS.compare.map((layout) => ['compare', layout] as const),
  ...LAYOUTS.positions.map((layout) => ['positions', layout] as const),
  ...LAYOUTS.positions.map((layout) => ['claims', layout] as const),
  ['change', 'long'] as const,
  ['change', 'notes'] as const,
])('%s of two libraries, %s', (name, layout) => {
  test.each([false, true])('have one header, origin %j', async (origin) => {
    const [one, other] = await Promise.all(libraries.map((views) => rowsOf(views[name], { layout, origin })))
    expect(one?.[0]).toEqual(other?.[0])
    expect(new Set(one?.[0]).size).toBe(one?.[0]?.length)
    // SQL has no upper and lower case in names of columns.
    expect(new Set(one?.[0]?.map((column) => column.toLowerCase())).size).toBe(one?.[0]?.length)
    expect(one?.length).toBeGreaterThan(1)
  })
})

test('no column of a list of positions is empty in every row of both libraries', async () => {
  const tables = await Promise.all(libraries.map((views) => rowsOf(views.positions, {})))
  const [names = []] = tables[0] ?? []
  const rows = tables.flatMap(([, ...body]) => body)
  expect(names.filter((_, column) => rows.every((row) => row[column] === ''))).toEqual([])
})

test('files of one library are linked by id', async () => {
  const [views] = libraries
  const table = async (name: string, layout: ExportOptions['layout']) =>
    parse(textOf(await serializeView(csv, views?.[name] as ExportView, { layout, raw: true })), {
      columns: true,
    }) as Record<string, string>[]
  const positions = new Set((await table('positions', 'long')).map(({ id }) => id))
  const quotations = await table('positions', 'evidence')
  expect(quotations.every(({ id }) => positions.has(id))).toBe(true)
  expect(new Set(quotations.map(({ id }) => id))).toEqual(positions)
  for (const { record, id } of await table('compare', 'long'))
    if (record === 'position') expect(positions).toContain(id)
  const wide = (await rowsOf(views?.compare, {})).slice(1).map((row) => row[1])
  expect(wide.length).toBeGreaterThan(1)
  const topics = new Set((await table('positions', 'long')).map(({ topic }) => topic))
  expect(wide.filter((slug) => topics.has(slug ?? '')).length).toBeGreaterThan(1)
})
