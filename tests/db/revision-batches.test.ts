import { expect, test } from 'vitest'
import { changeRecords } from '@/db/commands/change/records'
import { insertText } from '@/db/commands/insert/texts'
import { recordChecks } from '@/db/commands/library/record-checks'
import { renameRecord } from '@/db/commands/records/rename'
import { openEmbedded } from '@/db/engine/embedded'
import { migrate } from '@/db/migrate'
import { findEditable } from '@/db/queries/records/editable'
import { TRIGGERS } from '@/db/triggers'
import { nastyLibrary } from '../fixtures/nasty/library'
import { smallLibrary } from '../fixtures/small'
import { asEditor, done, fieldsOf } from '../support/context'
import { freshDatabase } from '../support/database'
import { migrationsBefore } from './migrations'
import { rawAccess } from './raw'

const BY = { by: 'Ada Coder', at: '2026-11-25T12:00:00.000Z' }
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** A small library with two versions of a text, and what a write after these leaves: its batches with their types. */
async function smallDatabase() {
  const { engine, db } = await freshDatabase(smallLibrary())
  const { run } = rawAccess(engine)
  const batches = async (after = 0) =>
    run(`select batch, group_concat(record_type, ' '), max(id) - min(id) + 1 - count(*) from revision
      where id > ${after} group by batch order by min(id)`) as Promise<[string, string, number][]>
  const last = async () => ((await run('select max(id) from revision')) as [[number]])[0][0]
  const source = smallLibrary().sources[0]?.slug ?? ''
  return { db, batches, last, source, run }
}

test('a library is loaded in one batch', async () => {
  const { engine } = await freshDatabase(nastyLibrary())
  const { run } = rawAccess(engine)
  const [[batch, count]] = (await run('select min(batch), count(distinct batch) from revision')) as [[string, number]]
  expect(batch).toMatch(UUID)
  expect([count, await run('select count(*) from revision where batch is null')]).toEqual([1, [[0]]])
})

test('records that change together, and the text stored with them, are one batch', async () => {
  const { db, batches, last, source } = await smallDatabase()
  const before = await last()
  const changes = await Promise.all(
    (['source', 'actor'] as const).map(async (type) => {
      const name = type === 'source' ? source : (smallLibrary().actors[0]?.slug ?? '')
      const found = await findEditable(db, type, name)
      if (!found) throw new Error(`no ${type}`)
      return { type, before: found.record, after: { ...found.record, lang: 'de' }, version: found.version } as never
    }),
  )
  await changeRecords(db, changes, { ...BY, reason: 'edited' }, (signature) =>
    insertText(db, { source, version: 1, body: 'One.' }, signature),
  )
  const [one, ...others] = await batches(before)
  expect(others).toEqual([])
  expect(one).toEqual([expect.stringMatching(UUID), 'source actor source-text', 0])
  await changeRecords(db, [], { ...BY, reason: 'edited' })
  expect(await batches(before)).toHaveLength(1)
})

test('a renamed source and the versions of its text are one batch', async () => {
  const { db, batches, last, source } = await smallDatabase()
  for (const version of [1, 2])
    await changeRecords(db, [], { ...BY, reason: 'replaced' }, (signature) =>
      insertText(db, { source, version, body: `Version ${version}.` }, signature),
    )
  const before = await last()
  const version = String((await findEditable(db, 'source', source))?.version)
  done(await renameRecord(asEditor(db), { type: 'source', name: source, form: fieldsOf({ slug: 'moved', by: 'Ada', version }) })) // biome-ignore format: one call
  expect(await batches(before)).toEqual([[expect.any(String), 'source source source-text source-text', 0]])
})

test('checks that are stored together are one batch', async () => {
  const { db, batches, last } = await smallDatabase()
  const before = await last()
  const checks = smallLibrary().quotations.slice(0, 2).map((quotation) => ({ quotation, result: 'exact' as const, on: '2026-11-25', hash: 'a'.repeat(64) })) // biome-ignore format: one row
  await recordChecks(db, checks, BY)
  expect(await batches(before)).toEqual([[expect.stringMatching(UUID), 'quotation quotation', 0]])
})

test('older revisions are grouped by time and person as far as they follow each other', async () => {
  const engine = openEmbedded(':memory:')
  // Rules came with their columns and tables.
  const known = Object.entries(TRIGGERS).filter(([name, text]) => !/^import_|outcome/.test(name + text))
  await migrate(engine, migrationsBefore('0009_revision_batches'), Object.fromEntries(known))
  const { run } = rawAccess(engine)
  const rows: [string, string][] = [['09:00', 'A'], ['09:00', 'A'], ['09:00', 'B'], ['10:00', 'B'], ['10:00', 'B'], ['09:00', 'A']] // biome-ignore format: a table
  // The triggers of today know no column that is not there.
  for (const [version, [at, by]] of rows.entries())
    await run(
      `insert into revision (record_type, record, version, at, by, after) values ('actor', 'a', ${version + 1}, ?, ?, '{}')`,
      [at, by],
    )
  await migrate(engine, 'db/migrations')
  const batches = (await run('select batch from revision order by id')).map(([batch]) => String(batch))
  for (const batch of batches) expect(batch).toMatch(UUID)
  expect(batches.map((batch) => batches.indexOf(batch))).toEqual([0, 0, 2, 3, 3, 5])
  engine.close()
})
