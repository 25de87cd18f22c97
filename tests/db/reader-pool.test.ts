import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from '@/db/client'
import { loadBundle } from '@/db/commands/load-bundle'
import { openEmbedded } from '@/db/engine/embedded'
import type { Engine } from '@/db/engine/engine'
import { openReaderPool } from '@/db/engine/reader-pool'
import { libraryFor } from '@/db/library'
import { migrate } from '@/db/migrate'
import { findInAll } from '@/db/queries/search/search'
import { READER } from '@/lib/viewer'
import { bundle } from '@/scripts/bundle.mjs'
import { nastyLibrary } from '../fixtures/nasty/library'

const folder = mkdtempSync(join(tmpdir(), 'parley-readers-'))
const file = join(folder, 'library.db')
let engine: Engine
let readers: Engine
beforeAll(async () => {
  await bundle(['reader'])
  engine = openEmbedded(file)
  await migrate(engine, 'db/migrations')
  await loadBundle(libraryFor(connect(engine), READER), nastyLibrary(), { by: 'test', at: '2026-01-01T00:00:00Z' })
  readers = openReaderPool(engine)
}, 120_000)
afterAll(() => {
  readers.close()
  engine.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Some hundred milliseconds of counting, in which SQLite answers nothing else on that connection. */
const LONG = `with recursive n(i) as (select 1 union all select i + 1 from n where i < 2000000) select count(*) from n`

describe('readers', () => {
  test('answer as the connection itself does', async () => {
    const asked = libraryFor(connect(readers), READER)
    for (const word of ['항만', 'ferry', '"NEAR(', "'; --"])
      expect(await findInAll(asked, word)).toEqual(await findInAll(libraryFor(connect(engine), READER), word))
  })

  test('leave the thread that asks free, and answer several questions at once', async () => {
    const beside = libraryFor(connect(readers), READER)
    let turns = 0
    const turn = setInterval(() => {
      turns += 1
    }, 5)
    const long = Promise.all([beside.values<[number]>(sql.raw(LONG)), beside.values<[number]>(sql.raw(LONG))])
    expect((await long).map(([row]) => row?.[0])).toEqual([2_000_000, 2_000_000])
    clearInterval(turn)
    // On the one thread both together would have let no turn pass.
    expect(turns).toBeGreaterThan(3)
  })

  test('see what was written before they were asked', async () => {
    const count = sql`select count(*) from theme`
    const [before] = await libraryFor(connect(readers), READER).values<[number]>(count)
    await libraryFor(connect(engine), READER).run(
      sql`insert into theme (slug, label, ordinal) values ('late', 'Late', 999)`,
    )
    const [after] = await libraryFor(connect(readers), READER).values<[number]>(count)
    expect(after?.[0]).toBe((before?.[0] ?? 0) + 1)
  })

  test('write nothing, say in words what is refused, and go on', async () => {
    const refused = libraryFor(connect(readers), READER).run(sql`delete from theme`)
    await expect(refused).rejects.toMatchObject({ cause: { message: 'attempt to write a readonly database' } })
    const wrong = readers.run({ sql: 'select nonsense', params: [] })
    await expect(wrong).rejects.toThrow('no such column: nonsense')
    await expect(wrong).rejects.toMatchObject({ code: 'SQLITE_ERROR' })
    expect(await libraryFor(connect(readers), READER).values(sql`select 1`)).toEqual([[1]])
  })
})

test('a reader that cannot open its file refuses what it was asked, and the next question finds another', async () => {
  const nowhere = openReaderPool({ ...engine, address: { kind: 'embedded', file: join(folder, 'nowhere.db') } })
  await expect(nowhere.run({ sql: 'select 1', params: [] })).rejects.toThrow('unable to open database file')
  await expect(nowhere.run({ sql: 'select 1', params: [] })).rejects.toThrow('unable to open database file')
  nowhere.close()
})

test('a database answers long queries itself unless its engine has workers for them', () => {
  const db = libraryFor(connect(engine), READER)
  expect(db.background).toBe(db)
  const served = libraryFor(connect({ ...engine, background: readers }), READER)
  expect(served.background.engine).toBe(readers)
  expect(served.background.viewer).toEqual(READER)
  expect(served.background.background).toBe(served.background)
})
