import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { holding, holdingAs } from '@/db/holding'
import { libraryFor } from '@/db/library'
import { rowReader } from '@/db/named-rows'
import { coding } from '@/db/schema/codings'
import { position } from '@/db/schema/positions'
import { sqlText, sqlTextFor } from '@/db/sql-text'
import { EDITOR, READER } from '@/lib/viewer'
import { freshDatabase } from '../support/database'

test('a fragment is rendered with its columns, and refused where it has values', () => {
  const chunks = sqlText(sql`${position.uid} is not null`).queryChunks
  expect(chunks).toEqual([expect.objectContaining({ value: ['"position"."uid" is not null'] })])
  expect(() => sqlText(sql`${position.uid} = ${'p-1'}`)).toThrow('values')
})

test('what depends on the viewer is rendered once for each class', async () => {
  const { db } = await freshDatabase()
  const classes: string[] = []
  const text = sqlTextFor((library) => {
    classes.push(library.viewer.class)
    return sql.raw(`'${library.viewer.class}'`)
  })
  const editors = libraryFor(db, EDITOR)
  const readers = libraryFor(db, READER)
  expect(text(editors)).toBe(text(editors))
  expect(text(readers)).not.toBe(text(editors))
  expect(classes).toEqual(['editor', 'reader'])
})

test('the columns of the view holding are those that the database gives it', async () => {
  const { db } = await freshDatabase()
  const rows = await db.values<[string]>(sql`select name from pragma_table_info('holding')`)
  const names = Object.values(holdingAs('h')).map(({ name }) => name)
  // pragma_table_info leaves out what is generated in a table, and shows it in a view.
  expect(names.sort()).toEqual(rows.map(([name]) => name).sort())
  const h = holdingAs('h')
  await expect(db.values(sql`select ${sql.join(Object.values(h), sql`, `)} from ${holding} h`)).resolves.toEqual([])
})

test('rows of bare values are read by the names of their columns', async () => {
  const { db } = await freshDatabase()
  const reader = rowReader({
    day: coding.day,
    published: coding.published,
    complete: coding.complete,
    note: coding.note,
  })
  const query = sql`select ${reader.columns} from (select 'd' as day, 1 as published, 0 as complete, null as note) coding`
  expect(await reader.read(db, query)).toEqual([{ day: 'd', published: true, complete: false, note: null }])
})
