import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { connect, type Db } from '@/db/client'
import { writeImport } from '@/db/commands/imports/write'
import { smallLibrary } from '../../fixtures/small'
import { done } from '../../support/context'
import { freshDatabase } from '../../support/database'
import { failingEngine } from '../../support/failing-engine'
import { importing, preview } from './import-of'

const BUNDLE = { ...smallLibrary(), summits: [{ ...smallLibrary().summits[0], slug: 'round-3', name: 'Round 3', shortName: 'Round 3', date: '2020' }] } as ReturnType<typeof smallLibrary> // biome-ignore format: one value
const filesIn = async (db: Db) => (await db.values<[number]>(sql`select count(*) from import_file`))[0]?.[0]

test('an import that is written is told so where its file cannot be deleted; the next import deletes it', async () => {
  const { db, engine } = await freshDatabase(smallLibrary())
  const failing = failingEngine(engine)
  const { id } = await preview(db, BUNDLE)
  const [[statements = 0] = []] = await db.values<[number]>(
    sql`select count(*) from import_line where import_id = ${id}`,
  )
  expect(statements).toBeGreaterThan(0)
  // From whichever statement on there is no room: it was written and is told so, or it was not and is told so.
  let answer = await tryFrom(1)
  for (let n = 2; answer.kind !== 'done'; n += 1) answer = await tryFrom(n)
  expect(failing.failed()).toBeGreaterThan(0)
  expect(done(answer).run.state).toBe('done')
  expect(await db.values(sql`select name from summit where slug = 'round-3'`)).toEqual([['Round 3']])
  expect(await filesIn(db)).toBe(1)
  failing.mend()
  await preview(db, smallLibrary())
  expect(await db.values(sql`select import_id <> ${id} from import_file`)).toEqual([[1]])

  async function tryFrom(n: number) {
    failing.failFrom(n)
    return writeImport(importing(connect(failing.engine)), { id })
  }
})
