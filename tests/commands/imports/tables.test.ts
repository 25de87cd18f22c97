import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { previewImport } from '@/db/commands/imports/preview'
import { startImport } from '@/db/commands/imports/start'
import { writeImport } from '@/db/commands/imports/write'
import { bundle } from '@/scripts/bundle.mjs'
import { askView } from '../../exports/ask-view'
import { smallLibrary } from '../../fixtures/small'
import { COASTAL_PANEL, STATEMENTS_OF_PARTIES } from '../../record-imports/tables/tables'
import { panelWorkbook } from '../../record-imports/tables/workbooks'
import { done } from '../../support/context'
import { freshDatabase } from '../../support/database'
import { importing, plansOf } from './import-of'

// The bundled job, as the server starts it.
beforeAll(() => bundle(['read-records']))

async function preview(
  db: Db,
  name: string,
  content: string | Uint8Array,
  mapping?: unknown,
  choices?: Record<string, string>,
) {
  const chunks = (async function* () {
    yield typeof content === 'string' ? new TextEncoder().encode(content) : content
  })()
  const context = importing(db)
  const { id } = done(
    await startImport(context, { file: { name, chunks }, kind: undefined, mapping, choices: choices ?? {} }),
  )
  return done(await previewImport(context, { id })).run
}

test('a panel comes in with what is decided, is compared, and is on record when it comes again', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const choices = { 'person j-thiele': 'new', 'answer agre': 'supports' }
  const run = await preview(db, 'Coastal panel.csv', COASTAL_PANEL, undefined, choices)
  expect(run).toMatchObject({ kind: 'csv', problem: null })
  expect(plansOf(run)).toMatchObject({
    'position new': 7,
    'absence new': 3,
    'topic new': 3,
    'actor new': 2,
    'source new': 1,
  })
  done(await writeImport(importing(db), { id: run.id }))
  const topics = 'the-fishing-ban-should-be-eased-before-inspections-are'
  const answered = await askView(db as never, 'compare', `actors=ada-marlow,jonas-thiele,tomas-reyes&topics=${topics}`)
  if (!('view' in answered) || answered.view.name !== 'comparison') throw new Error('is compared')
  const [row] = answered.view.model.rows
  expect(
    row?.cells.map((cell) =>
      cell.kind === 'held' ? cell.positions[0]?.stance : cell.kind === 'silent' && cell.silence,
    ),
  ).toEqual(['opposes', 'supports', 'declined'])
  const again = plansOf(await preview(db, 'Coastal panel.csv', COASTAL_PANEL, undefined, choices))
  expect(Object.keys(again).filter((plan) => plan.endsWith('new'))).toEqual([])
  expect(again).toMatchObject({ 'position same': 7, 'absence same': 3 })
})

test('placeholders of a voting-advice site are no evidence, even where reasons are taken as quotations', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const mapping = { columns: { 'Position: Begründung': { as: 'quotation' } } }
  const run = await preview(db, 'Thesen.csv', STATEMENTS_OF_PARTIES, mapping)
  done(await writeImport(importing(db), { id: run.id }))
  const words = await db.values<[string]>(
    sql`select distinct json_extract(segments, '$[0].exact') from quotation where mode = 'authored'`,
  )
  expect(words.map(([text]) => text).sort()).toEqual([
    'Weniger Unfälle und weniger Lärm.',
    'Zu teuer; und "kaum" genutzt.',
  ])
})

test('a workbook comes in by its largest shown sheet', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const run = await preview(db, 'Coastal panel.xlsx', await panelWorkbook())
  expect(run.kind).toBe('xlsx')
  expect(plansOf(run)).toMatchObject({ 'position new': 5, 'absence new': 1 })
  expect(done(await writeImport(importing(db), { id: run.id }))).toBeDefined()
})
