import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { findFileView, MOST_HELD } from '@/db/files/file-views'
import type { Library } from '@/db/library'
import { findPositionList } from '@/db/queries/positions/list'
import { exportFileName } from '@/lib/exports/file-name'
import { unguard } from '@/lib/exports/formula-guard'
import type { ExportOptions } from '@/lib/exports/options'
import { findFormat, formatsFor, parametersOf, serializeView } from '@/lib/exports/registry'
import { type PositionList, rowsOf } from '@/lib/positions/model'
import { nastyLibrary } from '../fixtures/nasty/library'
import { filterOf } from '../positions/arbitrary'
import { freshDatabase } from '../support/database'
import { asModelled } from './as-modelled'
import { askView } from './ask-view'
import { nastyComparison } from './fixture'
import { textOf } from './text-of'

let db: Library
let whole: PositionList
beforeAll(async () => {
  ;({ db } = await freshDatabase(nastyLibrary()))
  whole = await findPositionList(db, filterOf({}), 'https://parley.example/positions')
})

async function write(extension: string, model = whole, options: Partial<ExportOptions> = {}) {
  const format = findFormat('positions', extension)
  if (!format) throw new Error(`no ${extension}`)
  return textOf(await serializeView(format, { name: 'positions', model }, options))
}

async function records(options: Partial<ExportOptions> = {}, model = whole) {
  return parse(await write('csv', model, options), { columns: true, bom: true }) as Record<string, string>[]
}

describe('a list of positions as CSV', () => {
  test('has a row for each position, in the order of the list', async () => {
    const rows = await records()
    expect(rows.map(({ id }) => id)).toEqual(rowsOf(whole).map(({ id }) => id))
    expect(rows.every(({ record }) => record === 'position')).toBe(true)
  })

  test('has the first columns of a comparison’s long layout, so that both can be put together', async () => {
    const format = findFormat('comparison', 'csv')
    const comparison =
      format && (await serializeView(format, { name: 'comparison', model: nastyComparison() }, { layout: 'long' }))
    const own = Object.keys((await records())[0] ?? {})
    expect(own).toEqual(String(comparison).split('\r\n')[0]?.split(',').slice(0, own.length))
    expect(own).not.toContain('counted')
  })

  test('gives every text back once the guard is taken off', async () => {
    const raw = await records({ raw: true })
    const guarded = await records()
    expect(guarded).not.toEqual(raw)
    const bare = guarded.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, text]) => [name, unguard(text)])),
    )
    expect(bare).toEqual(raw)
    expect(raw.map(({ summary }) => summary)).toEqual(rowsOf(whole).map(({ summary }) => summary))
  })

  test('by actor says of each row whom it stands under and who spoke', async () => {
    const list = await findPositionList(db, filterOf({ sort: 'actor' }))
    const rows = await records({ raw: true }, list)
    expect(rows.map(({ actor, id }) => `${actor} ${id}`)).toEqual(
      rowsOf(list).map(({ holder, id }) => `${holder} ${id}`),
    )
    expect(rows.some(({ actor, speaker, on_behalf_of }) => actor !== speaker && actor === on_behalf_of)).toBe(true)
  })
})

describe('a list of positions as JSON', () => {
  test('holds every position word for word, with what it names', async () => {
    const file = JSON.parse(await write('json'))
    expect([file.format, file.version, file.total, file.matching]).toEqual(['parley-positions', 1, 345, 345])
    // That a topic is still to be worded is said once, by its proposition.
    const rows = rowsOf(whole).map(({ unworded, ...row }) => row)
    expect(asModelled(file.positions)).toEqual(JSON.parse(JSON.stringify(rows)))
    expect(new Set(file.topics.map(({ slug }: { slug: string }) => slug))).toEqual(
      new Set(rowsOf(whole).map(({ topic }) => topic)),
    )
    expect(file.key).toHaveLength(5)
    expect(file.groups).toBeUndefined()
  })
})

describe('a list of positions as Markdown', () => {
  test.each(['topic', 'actor', 'newest'] as const)(
    'by %s keeps every row on one line with the cells of its table',
    async (sort) => {
      const list = await findPositionList(db, filterOf({ sort }))
      const text = await write('md', list)
      const lines = text.split('\n').filter((line) => line.startsWith('|'))
      const cells = { topic: 2, actor: 2, newest: 3 }[sort]
      expect(lines).toHaveLength(rowsOf(list).length + 2 * list.groups.length)
      for (const line of lines) expect(line.match(/(?<!\\)\|/g)).toHaveLength(cells + 1)
      expect(text.split('\n').filter((line) => line.startsWith('### '))).toHaveLength(
        sort === 'newest' ? 0 : list.groups.length,
      )
    },
  )

  test('has a note for each quotation of each row', async () => {
    const text = await write('md')
    const marks = [...text.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, number]) => number)
    const notes = [...text.matchAll(/^\[\^(\d+)\]:/gm)].map(([, number]) => number)
    expect(marks).toEqual(notes)
    expect(notes).toHaveLength(rowsOf(whole).flatMap(({ evidence }) => evidence).length)
  })
})

test('every source of the list is cited once, for reference managers', async () => {
  const used = new Set(rowsOf(whole).flatMap(({ evidence }) => evidence.map(({ source }) => source)))
  expect((await write('bib')).match(/^@/gm)).toHaveLength(used.size)
  expect((await write('ris')).match(/^TY {2}-/gm)).toHaveLength(used.size)
  expect(JSON.parse(await write('csl'))).toHaveLength(used.size)
})

test('nothing that matches still makes a whole file', async () => {
  const none = await findPositionList(db, filterOf({ q: 'xyzzyq' }))
  for (const { extension } of formatsFor('positions'))
    expect((await write(extension, none)).length, extension).toBeGreaterThan(-1)
  expect(await records({}, none)).toEqual([])
})

describe('the views that leave as files', () => {
  const answer = (name: string, query: string) => askView(db, name, query)

  test('answer an address as the page does, without its paging', async () => {
    const found = await answer('positions', 'stance=mixed&show=10')
    if (!('view' in found) || found.view.name !== 'positions') throw new Error('no list')
    expect(rowsOf(found.view.model)).toHaveLength(found.view.model.matching)
    expect(found.view.model.matching).toBeGreaterThan(10)
  })

  test.each([
    ['positions', 'stance=maybe', 'stance'],
    ['positions', 'actor=nobody-at-all', 'actor'],
    ['compare', 'actors=nobody-at-all', 'actors'],
  ])('/%s.csv?%s is refused, and says why', async (name, query, parameter) => {
    expect(await answer(name, query)).toMatchObject({
      problems: expect.arrayContaining([expect.stringContaining(`${parameter}: `)]),
    })
  })

  test('are no others', () => {
    for (const name of ['toString', '__proto__', 'actors']) expect(findFileView(name)).toBeUndefined()
    expect(MOST_HELD).toBe(50_000)
  })

  test('heed only the options that mean something for them', () => {
    const csv = findFormat('positions', 'csv')
    expect(csv && Object.keys(parametersOf(csv, 'positions'))).toEqual(['layout', 'origin', 'bom', 'raw'])
    expect(csv && parametersOf(csv, 'positions').layout?.read(['wide']).misread).toHaveLength(1)
    expect(csv && parametersOf(csv, 'change').layout?.read(['evidence']).misread).toHaveLength(1)
    expect(csv && Object.keys(parametersOf(csv, 'comparison'))).toEqual(['layout', 'origin', 'bom', 'raw'])
  })
})

test.each([
  [{}, 'parley-345-positions.csv'],
  [
    { topic: ['round-worth-holding'], actor: ['ada-marlow'] },
    /^parley-round-worth-holding-ada-marlow-\d-positions\.csv$/,
  ],
])('a file of %j has a name that says what is inside', async (changes, name) => {
  const model = await findPositionList(db, filterOf(changes))
  expect(exportFileName({ name: 'positions', model }, 'csv')).toMatch(name)
})
