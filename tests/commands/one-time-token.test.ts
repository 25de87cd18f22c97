import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Context } from '@/db/commands/context'
import { saveRecord } from '@/db/commands/records/save'
import { addSource } from '@/db/commands/sources/add'
import { smallLibrary } from '../fixtures/small'
import { asEditor, done, fieldsOf, NOW } from '../support/context'
import { freshDatabase } from '../support/database'

const THEME = { type: 'theme', name: 'New', form: fieldsOf({ label: 'Toll', token: 'one', by: 'Ada' }) }
const themes = async (db: Parameters<typeof asEditor>[0]) =>
  (await db.values(sql`select slug from theme where label = 'Toll'`)).length

test('a form sent again leads to the record that it made, whatever it says by now', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const first = done(await saveRecord(asEditor(db), THEME))
  const changed = new Map([...THEME.form, ['label', 'Another']])
  expect(done(await saveRecord(asEditor(db), { ...THEME, form: changed })).href).toBe(first.href)
  expect(await themes(db)).toBe(1)
  const other = new Map([...THEME.form, ['token', 'two']])
  done(await saveRecord(asEditor(db), { ...THEME, form: other }))
  expect(await themes(db)).toBe(2)
})

test('sent twice at once it makes one record', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const both = await Promise.all([saveRecord(asEditor(db), THEME), saveRecord(asEditor(db), THEME)])
  expect(new Set(both.map((result) => done(result).href)).size).toBe(1)
  expect(await themes(db)).toBe(1)
})

test('a token that is used after the clock was set back is kept, whatever was used before', async () => {
  const { db } = await freshDatabase(smallLibrary())
  await db.run(sql`with recursive used (number) as (select 1 union all select number + 1 from used where number < 5000)
    insert into form_token (token, href, used_at) select 'earlier ' || number, '/', ${NOW} from used`)
  const earlier: Context = { ...asEditor(db), now: '2020-01-01T00:00:00.000Z' }
  for (const _ of [1, 2]) done(await saveRecord(earlier, THEME))
  expect(await themes(db)).toBe(1)
})

test('a refused form has used nothing up', async () => {
  const { db } = await freshDatabase(smallLibrary())
  expect((await saveRecord(asEditor(db), { ...THEME, form: new Map([...THEME.form, ['label', '']]) })).kind).toBe(
    'invalid',
  )
  done(await saveRecord(asEditor(db), THEME))
  expect(await themes(db)).toBe(1)
})

test('a source is added once', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const fields = fieldsOf({ text: 'A headline\n\nA paragraph of the text.', token: 'one', by: 'Ada' })
  const first = done(await addSource(asEditor(db), { fields }))
  expect(done(await addSource(asEditor(db), { fields })).href).toBe(first.href)
})
