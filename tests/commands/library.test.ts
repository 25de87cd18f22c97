import { describe, expect, test, vi } from 'vitest'
import type { Db } from '@/db/client'
import { changeRecords } from '@/db/commands/change/records'
import type { Context } from '@/db/commands/context'
import type { Write } from '@/db/commands/insert/rows'
import { insertText } from '@/db/commands/insert/texts'
import { exportLibrary } from '@/db/commands/library/export'
import { exportAnchors } from '@/db/commands/library/export-anchors'
import { exportTexts } from '@/db/commands/library/export-texts'
import { seedLibrary } from '@/db/commands/library/seed'
import { verifySource } from '@/db/commands/library/verify'
import { addSource } from '@/db/commands/sources/add'
import { findEditable } from '@/db/queries/records/editable'
import { listRevisions } from '@/db/queries/records/revisions'
import { findSourceText } from '@/db/queries/sources/record'
import { hashOfText } from '@/db/text-hash'
import { parseAnchors } from '@/lib/bundle/parse'
import { serializeBundle } from '@/lib/bundle/serialize'
import { anchored } from '@/lib/workbench/spans'
import { smallLibrary } from '../fixtures/small'
import { asEditor, asReader, done, fieldsOf, NOW, refused, rowsOf } from '../support/context'
import { freshDatabase } from '../support/database'

const asCommand = (db: Db): Context => ({ db, viewer: { class: 'editor', name: 'parley test' }, now: NOW })
const SMALL = serializeBundle(smallLibrary())
const seed = (context: Context, text = SMALL, onlyEmpty = false) =>
  seedLibrary(context, { readBundle: () => text, onlyEmpty })

describe('seeding', () => {
  test('loads a bundle into an empty database, signed and dated', async () => {
    const { db } = await freshDatabase()
    expect(done(await seed(asCommand(db))).loaded?.title).toBe('A small library')
    expect((await listRevisions(db, 'topic', 'easing'))[0]).toMatchObject({ by: 'parley test', at: NOW })
    expect(done(await exportLibrary(asReader(db), { progress: () => undefined })).text).toBe(SMALL)
  })

  test('leaves a library as it is, and reads nothing then', async () => {
    const { db } = await freshDatabase(smallLibrary())
    const before = await rowsOf(db)
    const readBundle = vi.fn(() => SMALL)
    expect(done(await seedLibrary(asCommand(db), { readBundle, onlyEmpty: false }))).toMatchObject({
      loaded: undefined,
      library: 'A small library',
    })
    const answer = refused(await seedLibrary(asCommand(db), { readBundle, onlyEmpty: true }))
    expect(answer).toMatchObject({ kind: 'conflict', message: expect.stringContaining('“A small library”') })
    expect(readBundle).not.toHaveBeenCalled()
    expect(await rowsOf(db)).toEqual(before)
  })

  test('of two who load at the same moment one does', async () => {
    const { db } = await freshDatabase()
    const both = await Promise.all([seed(asCommand(db)), seed(asCommand(db))])
    expect(both.map((one) => done(one).loaded !== undefined).sort()).toEqual([false, true])
  })

  test('nothing of an invalid bundle, by a reader, or without a name', async () => {
    const { db } = await freshDatabase()
    const before = await rowsOf(db)
    const library = smallLibrary()
    library.actors = []
    const invalid = refused(await seed(asCommand(db), JSON.stringify(library)))
    expect(invalid.kind).toBe('invalid')
    expect(invalid.problems.length).toBeGreaterThan(0)
    expect(refused(await seed(asCommand(db), 'no')).kind).toBe('invalid')
    expect(refused(await seed(asReader(db))).kind).toBe('forbidden')
    expect(refused(await seed(asEditor(db))).kind).toBe('invalid')
    expect(await rowsOf(db)).toEqual(before)
  })
})

describe('verifying', () => {
  const TEXT = 'Perhaps not before inspections. They would open it if three ports reopen.'

  test('records what was found of every quotation of the source', async () => {
    const { db } = await freshDatabase(smallLibrary())
    const { checks } = done(await verifySource(asCommand(db), { source: 'gazette-1', text: TEXT }))
    expect(checks.map(({ id, check }) => [id, check.result])).toEqual([
      ['q-1', 'moved'],
      ['q-2', 'changed'],
      ['q-3', 'missing'],
    ])
    expect((await findEditable(db, 'quotation', 'q-2'))?.record.checked).toMatchObject({
      result: 'changed',
      on: '2026-11-25',
    })
    expect((await listRevisions(db, 'quotation', 'q-2'))[0]).toMatchObject({ by: 'parley test', reason: 'checked' })
  })

  test('line ends count as the import reads them', async () => {
    const { db } = await freshDatabase(smallLibrary())
    const lines = 'One.\r\n\r\nShe said, not before inspections.\rMore.'
    const folded = lines.replace(/\r\n?/g, '\n')
    const places = async (text: string) => {
      const { checks } = done(await verifySource(asCommand(db), { source: 'gazette-1', text }))
      return checks[0]?.check.segments
    }
    expect(await places(lines)).toEqual(await places(folded))
    expect(await places(`\ufeff${lines}`)).toEqual(await places(folded))
  })

  test('the file that the text which is held was read from is that text', async () => {
    const { db } = await freshDatabase(smallLibrary())
    const file = `\ufeffAda Marlow\u00ad spoke.\r\n\r\n\r\n“We wait.”\v“No.”\r\n`
    done(await addSource(asEditor(db), { fields: fieldsOf({ by: 'test', slug: 'gazette-2', text: file }) }))
    const held = await findSourceText(db, 'gazette-2')
    const body = held?.body ?? ''
    const { record: q1 } = (await findEditable(db, 'quotation', 'q-1')) ?? {}
    if (!q1) throw new Error('no quotation')
    const start = body.indexOf('No.')
    const after = { ...q1, id: 'q-9', source: 'gazette-2', segments: [anchored({ start, end: start + 3 }, body)] }
    const change = { type: 'quotation', before: null, after, version: 0 } as const
    await changeRecords(db, [change], { by: 'test', at: NOW, reason: 'coded' })
    const { checks } = done(await verifySource(asCommand(db), { source: 'gazette-2', text: file }))
    expect(checks.map(({ check }) => check.result)).toEqual(['exact'])
    expect((await findEditable(db, 'quotation', 'q-9'))?.record.checked).toMatchObject({ hash: held?.hash })
  })

  test('nothing of a source that is not there, of a text that is too long, by a reader, or without a name', async () => {
    const { db } = await freshDatabase(smallLibrary())
    const before = await rowsOf(db)
    const verify = async (context: Context, source = 'gazette-1', text = TEXT) =>
      refused(await verifySource(context, { source, text }))
    expect(await verify(asCommand(db), 'gazette-9')).toMatchObject({
      kind: 'not-found',
      message: 'No source is called “gazette-9”. Try: gazette-1.',
    })
    expect((await verify(asCommand(db), 'gazette-1', 'x'.repeat(2_000_001))).kind).toBe('too-large')
    expect((await verify(asReader(db))).kind).toBe('forbidden')
    expect((await verify(asEditor(db))).kind).toBe('invalid')
    expect(await rowsOf(db)).toEqual(before)
  })
})

describe('exporting', () => {
  test('an empty database has nothing to export', async () => {
    const { db } = await freshDatabase()
    expect(refused(await exportLibrary(asReader(db), { progress: () => undefined })).kind).toBe('not-found')
    expect(done(await exportTexts(asReader(db), { progress: () => undefined })).text).toBe('')
  })

  test('anchors count in the text that is held, and name it', async () => {
    const { db } = await freshDatabase(smallLibrary())
    const body = `${'-'.repeat(120)}not before inspections, ${'-'.repeat(156)}open it if two ports reopen.`
    const batch = insertText(db, { source: 'gazette-1', version: 1, body }, { by: 't', at: NOW, batch: 'one' })
    await db.batch(batch as [Write, ...Write[]])
    const { text, leftOut } = done(await exportAnchors(asReader(db), { progress: () => undefined }))
    const { anchors } = parseAnchors(text)
    const hashes = anchors?.quotations.map(({ id, textHash }) => [id, textHash])
    // The third has other words there, and nobody checked it.
    expect([hashes, leftOut]).toEqual([
      [
        ['q-1', hashOfText(body)],
        ['q-2', hashOfText(body)],
        ['q-3', null],
      ],
      1,
    ])
    const empty = await freshDatabase()
    expect(refused(await exportAnchors(asReader(empty.db), { progress: () => undefined })).kind).toBe('not-found')
  })

  test('texts leave a line each', async () => {
    const { db } = await freshDatabase(smallLibrary())
    const form = { fields: fieldsOf({ text: 'Toll\n\nThey met.', slug: 'toll', by: 'Ada Coder' }) }
    done(await addSource(asEditor(db), form))
    const { text } = done(await exportTexts(asReader(db), { progress: () => undefined }))
    expect(text.trimEnd().split('\n')).toHaveLength(1)
    expect(JSON.parse(text)).toMatchObject({ body: 'Toll\n\nThey met.' })
  })
})
