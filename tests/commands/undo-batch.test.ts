import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { changeRecords } from '@/db/commands/change/records'
import { mergeRecord } from '@/db/commands/records/merge'
import { renameRecord } from '@/db/commands/records/rename'
import { saveRecord } from '@/db/commands/records/save'
import { undoBatch } from '@/db/commands/records/undo-batch'
import { findDataVersion } from '@/db/queries/library/data-version'
import { findMergeBatch } from '@/db/queries/records/batch'
import { allRecords } from '@/db/queries/records/bundle-records'
import { findEditable } from '@/db/queries/records/editable'
import { findFormerName } from '@/db/queries/records/former-names'
import { listReferring } from '@/db/queries/records/referring'
import { findTakeBack } from '@/db/queries/records/take-back'
import type { Change } from '@/lib/editing/change'
import { sealOf } from '@/lib/editing/take-back'
import { RECORD_TYPES } from '@/lib/records/record-type'
import { nastyLibrary } from '../fixtures/nasty/library'
import { asEditor, asReader, done, fieldsOf, formOf, NOW, refused } from '../support/context'
import { freshDatabase } from '../support/database'

let db: Db
beforeEach(async () => {
  ;({ db } = await freshDatabase(nastyLibrary()))
})

const [GONE, STAYS] = ['edwin-marlow', 'ada-marlow']

/** Every record, by type; the order in which rows are stored does not matter. */
async function recordsOf(): Promise<unknown> {
  return Promise.all(
    RECORD_TYPES.map(async (type) => [type, (await db.values<[string]>(allRecords(type))).flat().toSorted()]),
  )
}

async function mergeThem(): Promise<string> {
  const dataVersion = String((await findDataVersion(db))?.dataVersion)
  const form = fieldsOf({ into: STAYS, dataVersion, by: 'Ada Coder', answer: 'same', because: 'one byline' })
  done(await mergeRecord(asEditor(db), { type: 'actor', name: GONE, form }))
  return (await findMergeBatch(db, 'actor', GONE)) ?? ''
}

async function takeItBack(batch: string, changes: Record<string, string> = {}, who = asEditor) {
  const seal = sealOf((await findTakeBack(db, batch))?.kept ?? [])
  return undoBatch(who(db), { batch, form: fieldsOf({ by: 'Ada Coder', seal, ...changes }) })
}

test('a merge is taken back whole, and once more merged by taking that back', async () => {
  const before = await recordsOf()
  const batch = await mergeThem()
  const merged = await recordsOf()
  expect(merged).not.toEqual(before)
  done(await takeItBack(batch))
  expect(await recordsOf()).toEqual(before)
  expect(await findFormerName(db, 'actor', GONE)).toBeUndefined()
  expect(refused(await takeItBack(batch)).kind).toBe('invalid')
  const [[undone] = ['']] = await db.values<[string]>(sql`select batch from revision order by id desc limit 1`)
  done(await takeItBack(undone))
  expect(await recordsOf()).toEqual(merged)
})

test('what was edited since keeps its edit and goes back all the same, and is named before', async () => {
  const moved = (await listReferring(db, 'actor', GONE)).find(
    ({ type, record }) => type === 'position' && record.actor === GONE,
  )
  const id = moved?.type === 'position' ? moved.record.id : ''
  const batch = await mergeThem()
  const edited = await formOf(db, 'position', id, { summary: 'Says something else.' })
  done(await saveRecord(asEditor(db), { type: 'position', name: id, form: edited }))
  expect((await findTakeBack(db, batch))?.kept).toEqual([
    { type: 'position', name: id, why: 'edited', fields: ['summary'] },
  ])
  expect(refused(await takeItBack(batch, { seal: '' })).kind).toBe('conflict')
  done(await takeItBack(batch))
  expect((await findEditable(db, 'position', id))?.record).toMatchObject({
    actor: GONE,
    summary: 'Says something else.',
  })
})

test('a field that was edited since is not overwritten', async () => {
  const batch = await mergeThem()
  const form = await formOf(db, 'actor', STAYS, { aliases: 'A. Marlow' })
  done(await saveRecord(asEditor(db), { type: 'actor', name: STAYS, form }))
  done(await takeItBack(batch))
  expect((await findEditable(db, 'actor', STAYS))?.record.aliases).toEqual(['A. Marlow'])
  expect(await findEditable(db, 'actor', GONE)).toBeDefined()
})

test('after the one that stays was renamed, and with the earlier names of the other', async () => {
  const rename = async (name: string, slug: string) =>
    done(
      await renameRecord(asEditor(db), {
        type: 'actor',
        name,
        form: fieldsOf({ slug, by: 'Ada Coder', version: String((await findEditable(db, 'actor', name))?.version) }),
      }),
    )
  await rename(GONE, 'e-marlow')
  await rename('e-marlow', GONE)
  const before = await findEditable(db, 'actor', GONE)
  const batch = await mergeThem()
  await rename(STAYS, 'ada-m')
  done(await takeItBack(batch))
  expect((await findEditable(db, 'actor', GONE))?.record).toEqual(before?.record)
  expect((await findEditable(db, 'actor', 'ada-m'))?.record.aliases).not.toContain('Edwin Marlow')
  expect(await findFormerName(db, 'actor', 'e-marlow')).toMatchObject({ present: GONE, merged: false })
})

test('what a write made goes, but for what was edited or is rested on since, with all that it names', async () => {
  const [theme, topic] = [nastyLibrary().themes[0], nastyLibrary().topics[0]]
  if (!theme || !topic) throw new Error('The fixture has neither.')
  const made = [
    { type: 'theme', before: null, after: { ...theme, slug: 'new-theme', label: 'New' }, version: 0 },
    {
      type: 'topic',
      before: null,
      after: { ...topic, slug: 'new-one', label: 'One', theme: 'new-theme', broader: null },
      version: 0,
    },
    { type: 'theme', before: null, after: { ...theme, slug: 'idle-theme', label: 'Idle' }, version: 0 },
  ] as Change[]
  await changeRecords(db, made, { by: 'Ada Coder', at: NOW, reason: 'imported' })
  const [[batch] = ['']] = await db.values<[string]>(sql`select batch from revision order by id desc limit 1`)
  const form = await formOf(db, 'topic', 'new-one', { label: 'One more' })
  done(await saveRecord(asEditor(db), { type: 'topic', name: 'new-one', form }))
  done(await takeItBack(batch))
  expect(await findEditable(db, 'topic', 'new-one')).toBeDefined()
  expect(await findEditable(db, 'theme', 'new-theme')).toBeDefined()
  expect(await findEditable(db, 'theme', 'idle-theme')).toBeUndefined()
  const named = await findTakeBack(db, batch)
  expect(named?.kept.map(({ name, why }) => [name, why])).toEqual([
    ['new-theme', 'rested on'],
    ['new-one', 'edited'],
  ])
})

test('a change of address is taken back', async () => {
  const before = await recordsOf()
  const version = String((await findEditable(db, 'actor', GONE))?.version)
  const form = fieldsOf({ slug: 'e-marlow', by: 'Ada Coder', version })
  done(await renameRecord(asEditor(db), { type: 'actor', name: GONE, form }))
  const batch = (await findMergeBatch(db, 'actor', GONE)) ?? ''
  done(await takeItBack(batch))
  expect(await recordsOf()).toEqual(before)
})

test('not without a name, not by a reader, and not what was never written', async () => {
  const batch = await mergeThem()
  const merged = await recordsOf()
  expect(refused(await takeItBack(batch, { by: '' })).kind).toBe('invalid')
  expect(refused(await takeItBack(batch, {}, asReader)).kind).toBe('forbidden')
  expect(refused(await takeItBack('no-such-batch')).kind).toBe('not-found')
  expect(await recordsOf()).toEqual(merged)
})
