import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, test, vi } from 'vitest'
import { PreviewPage } from '@/components/imports/preview-page'
import type { Db } from '@/db/client'
import { decideImport } from '@/db/commands/imports/decide'
import { previewImport } from '@/db/commands/imports/preview'
import { startImport } from '@/db/commands/imports/start'
import { findImportView } from '@/db/queries/imports/page'
import { importsEnded } from '@/db/queries/imports/under-way'
import { bundle } from '@/scripts/bundle.mjs'
import { smallLibrary } from '../../fixtures/small'
import { writeDna } from '../../record-imports/dna/files'
import { SAMPLE } from '../../record-imports/dna/sample'
import { packageOf } from '../../record-imports/qdpx/package'
import { sentFields } from '../../record-imports/sent-form'
import { COASTAL_PANEL } from '../../record-imports/tables/tables'
import { panelWorkbook } from '../../record-imports/tables/workbooks'
import { done, draftOf, refused } from '../../support/context'
import { freshDatabase } from '../../support/database'
import { freshFolder } from '../../support/folders'
import { importing } from './import-of'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })
// The bundled job, as the server starts it.
beforeAll(() => bundle(['read-records']))

const FILES: Record<string, () => Uint8Array | Promise<Uint8Array>> = {
  'strait.dna': () => {
    const path = join(freshFolder(), 'strait.dna')
    writeDna(path, 3, SAMPLE)
    return readFileSync(path)
  },
  'strait.qdpx': () => packageOf(),
  'panel.csv': () => new TextEncoder().encode(COASTAL_PANEL),
  // Heads of two lines, as workbooks have them.
  'two lines.csv': () =>
    new TextEncoder().encode(
      'Name,"Q1 The ban should\nbe eased.","Placeholders\nof all"\nMara Quill,Agree,a\nJo Tern,"Dis\nagree",b\n',
    ),
  'panel.xlsx': panelWorkbook,
  'library.bib': () =>
    new TextEncoder().encode('@article{castellan, title = {Harbor talks}, journaltitle = {Quay}, date = {2019-01-22}}'),
  '2019-01-22 Wren Castellan - Harbor talks.txt': () =>
    new TextEncoder().encode('Harbor talks\n\nThe talks were held at the quay, and nobody was glad of them.\n'),
}

/** A file as its preview page shows it. */
async function shown(db: Db, name: string) {
  const bytes = await FILES[name]?.()
  if (!bytes) throw new Error(`There is no file ${name}.`)
  const chunks = (async function* () {
    yield bytes
  })()
  const { id } = done(await startImport(importing(db), { file: { name, chunks }, kind: undefined }))
  done(await previewImport(importing(db), { id }))
  return { id, ...(await formOf(db, id)) }
}

async function formOf(db: Db, id: number) {
  const view = await findImportView(db, id)
  if (!view) throw new Error('There is no such import.')
  const page = PreviewPage({ view, problem: undefined, sent: new Map(), changed: false })
  return { view, fields: (changes: Record<string, string>) => sentFields(page, changes) }
}

/** Decides as the app does; then the preview that this begins is waited for, which may be longer than the answer. */
async function decide(db: Db, id: number, form: Map<string, string>) {
  const result = await decideImport(importing(db), { id: String(id), form })
  await importsEnded(db)
  return result
}

test.each(Object.keys(FILES))('%s is written by the first click, where nothing was changed', async (name) => {
  const { db } = await freshDatabase(smallLibrary())
  const { id, view, fields } = await shown(db, name)
  expect(view.run.problem).toBeNull()
  expect(view.report.written).toBeGreaterThan(0)
  expect(done(await decide(db, id, fields({ do: 'write' }))).href).toBe(`/import/${id}?written=yes`)
})

test('what was changed is previewed before it is written, and what was previewed is written', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const { id, fields } = await shown(db, 'strait.dna')
  const changes = { 'topic of Trackers': '-', do: 'write' }
  expect(done(await decide(db, id, fields(changes))).href).toBe(`/import/${id}?changed=yes`)
  const again = await formOf(db, id)
  expect(again.view.run.mapping).toMatchObject({ concepts: { Trackers: { leave: true } } })
  // The page that was shown before does not say what would be written now.
  expect(done(await decide(db, id, fields({ do: 'write' }))).href).toBe(`/import/${id}?changed=yes`)
  expect(done(await decide(db, id, (await formOf(db, id)).fields({ do: 'write' }))).href).toContain('written=yes')
  expect(await db.values(sql`select 1 from topic where label = 'Trackers'`)).toEqual([])
})

test('a mapping is saved as it is shown, also where nothing was changed', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const { id, fields } = await shown(db, 'strait.dna')
  const form = fields({ do: 'preview', save: 'yes', mappingName: 'Straits' })
  done(await decide(db, id, form))
  const [[mapping = ''] = []] = await db.values<[string]>(sql`select mapping from import_mapping`)
  expect(JSON.parse(mapping)).toMatchObject({ types: { 'DNA Statement': { variables: { person: 'actor' } } } })
  expect((await formOf(db, id)).view.run.mapping).toBeNull()
})

test('a refused form comes back with all that was chosen in it', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const { id, fields } = await shown(db, 'strait.dna')
  const changes = { 'topic of Trackers': '-', do: 'write', save: 'yes', mappingName: '' }
  const { form } = refused(await decide(db, id, fields(changes)))
  const draft = await draftOf(db, form, `import ${id}`)
  expect(draft.problems[0]?.message).toContain('1 to 120 characters')
  const { view } = await formOf(db, id)
  const page = PreviewPage({ view, problem: 'x', sent: draft.fields, changed: false })
  expect(Object.fromEntries(sentFields(page))).toMatchObject({
    'topic of Trackers': '-',
    'was:topic of Trackers': '',
    save: 'yes',
  })
})
