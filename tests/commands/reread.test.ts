import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { rereadPositions } from '@/db/commands/records/reread'
import { saveRecord } from '@/db/commands/records/save'
import { findEditable } from '@/db/queries/records/editable'
import { countOnWording, findReread } from '@/db/queries/records/outdated'
import { listRevisions } from '@/db/queries/records/revisions'
import { nastyLibrary } from '../fixtures/nasty/library'
import { asEditor, asReader, done, draftOf, fieldsOf, formOf, refused } from '../support/context'
import { freshDatabase } from '../support/database'

const TOPIC = 'binding-arbitration'
let db: Db
beforeEach(async () => {
  ;({ db } = await freshDatabase(nastyLibrary()))
})

const reword = async (changes: Record<string, string>) =>
  saveRecord(asEditor(db), {
    type: 'topic',
    name: TOPIC,
    form: await formOf(db, 'topic', TOPIC, { proposition: 'Arbitration should bind both shores.', ...changes }),
  })
const topic = async () => (await findEditable(db, 'topic', TOPIC))?.record
const again = async (lines: string[], changes: Record<string, string> = {}, who = asEditor) =>
  rereadPositions(who(db), {
    topic: TOPIC,
    form: fieldsOf({ by: 'Ada Coder', position: lines.join('\n'), ...changes }),
  })
const ticked = async () => ((await findReread(db, TOPIC))?.positions ?? []).map(({ id, version }) => `${id} ${version}`)

test('a slip of the pen is put right in place, with its reason, and positions go on counting', async () => {
  const [before, count] = [await topic(), await countOnWording(db, TOPIC)]
  expect(count).toBeGreaterThan(0)
  const refusal = refused(await reword({ rewording: 'same' }))
  expect((await draftOf(db, refusal.form, `topic ${TOPIC}`)).problems).toContainEqual({
    field: 'proposition',
    message: 'say why the meaning stays the same',
  })
  done(await reword({ rewording: 'same', sameBecause: 'a missing word' }))
  expect(await topic()).toEqual({ ...before, proposition: 'Arbitration should bind both shores.' })
  expect(await countOnWording(db, TOPIC)).toBe(count)
  const [latest] = await listRevisions(db, 'topic', TOPIC)
  expect(latest?.reason).toBe('same meaning, a slip of the pen: a missing word')
  expect(latest?.before).toMatchObject({ proposition: before?.proposition })
})

test('another wording puts positions under review, and leads to the list of them', async () => {
  const count = await countOnWording(db, TOPIC)
  const before = (await findReread(db, TOPIC))?.total ?? 0
  expect(done(await reword({ rewording: 'new', sameBecause: 'not used' })).href).toBe(`/edit/topic/${TOPIC}/reread`)
  expect(await countOnWording(db, TOPIC)).toBe(0)
  expect((await findReread(db, TOPIC))?.total).toBe(before + count)
})

test('several read again count again, in one batch', async () => {
  done(await reword({}))
  const lines = await ticked()
  expect(lines.length).toBeGreaterThan(1)
  expect(done(await again(lines)).href).toBe(`/edit/topic/${TOPIC}/reread?read=${lines.length}`)
  expect(await ticked()).toEqual([])
  expect(await countOnWording(db, TOPIC)).toBe(lines.length)
  const batches = await db.values(sql`select distinct batch from revision where reason = 'read again'`)
  expect(batches).toHaveLength(1)
})

test('nothing is read again without a tick or a name, by a reader, of another topic or past an edit', async () => {
  done(await reword({}))
  const lines = await ticked()
  const [first = ''] = lines
  expect(refused(await again([])).kind).toBe('invalid')
  expect(refused(await again(lines, { by: ' ' })).kind).toBe('invalid')
  expect(refused(await again(lines, {}, asReader)).kind).toBe('forbidden')
  expect(refused(await again([...lines, 'no-such-position 1'])).kind).toBe('conflict')
  expect(refused(await again([first.replace(/ \d+$/, ' 0')])).kind).toBe('conflict')
  expect(await ticked()).toEqual(lines)
})
