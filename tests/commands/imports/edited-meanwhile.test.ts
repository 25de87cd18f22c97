import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { connect, type Db } from '@/db/client'
import { writeImport } from '@/db/commands/imports/write'
import { saveRecord } from '@/db/commands/records/save'
import type { Engine } from '@/db/engine/engine'
import { smallLibrary } from '../../fixtures/small'
import { asEditor, done, formOf, refused } from '../../support/context'
import { freshDatabase } from '../../support/database'
import { importing, preview } from './import-of'

/** A theme that the library has not, and nothing else: edits of other records do not change what it would do. */
const rest = Object.entries(smallLibrary()).map(([key, value]) => [key, Array.isArray(value) ? [] : value])
const BUNDLE = JSON.stringify({ ...Object.fromEntries(rest), themes: [{ slug: 'tolls', label: 'Tolls' }] })
const themesIn = async (db: Db) => (await db.values<[string]>(sql`select slug from theme order by slug`)).flat()

/** An engine before whose batches, or rehearsals of them, somebody edits a record, so many times. */
function editedBefore(engine: Engine, method: 'batch' | 'rehearse', times: number): Engine {
  const db = connect(engine)
  let left = times
  return {
    ...engine,
    async [method](statements: Parameters<Engine['batch']>[0]) {
      if (statements.some(({ sql }) => /update import_run set state = 'done'/.test(sql)) && left-- > 0) {
        const form = await formOf(db, 'summit', 'round-2', { place: `Place ${left}` })
        done(await saveRecord(asEditor(db), { type: 'summit', name: 'round-2', form }))
      }
      return engine[method](statements)
    },
  }
}

test('an import is written though others edit the library between its plan and its writing', async () => {
  const { db, engine } = await freshDatabase(smallLibrary())
  const { id } = await preview(db, BUNDLE)
  done(await writeImport(importing(connect(editedBefore(engine, 'batch', 3))), { id }))
  expect(await themesIn(db)).toEqual(['fishing', 'tolls'])
})

test('not for ever', async () => {
  const { db, engine } = await freshDatabase(smallLibrary())
  const { id } = await preview(db, BUNDLE)
  const answer = refused(await writeImport(importing(connect(editedBefore(engine, 'batch', 1000))), { id }))
  expect(answer.kind).toBe('conflict')
  expect(await themesIn(db)).toEqual(['fishing'])
})

test('a preview beside edits has no problem for it', async () => {
  const { db, engine } = await freshDatabase(smallLibrary())
  const run = await preview(connect(editedBefore(engine, 'rehearse', 1)), BUNDLE)
  expect(run.problem).toBeNull()
  done(await writeImport(importing(db), { id: run.id }))
  expect(await themesIn(db)).toEqual(['fishing', 'tolls'])
})
