import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect, type Engine, openEmbedded } from '@/db/client'
import { loadBundle } from '@/db/commands/load-bundle'
import { migrate } from '@/db/migrate'
import { findInAll } from '@/db/queries/search/search'
import { aside, setAside } from '@/db/readers/aside'
import { openReaders } from '@/db/readers/open-readers'
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
  await loadBundle(connect(engine), nastyLibrary(), { by: 'test', at: '2026-01-01T00:00:00Z' })
  readers = openReaders(file)
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
    const asked = connect(readers)
    for (const word of ['항만', 'ferry', '"NEAR(', "'; --"])
      expect(await findInAll(asked, word)).toEqual(await findInAll(connect(engine), word))
  })

  test('leave the thread that asks free, and answer several questions at once', async () => {
    const beside = connect(readers)
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
    const [before] = await connect(readers).values<[number]>(count)
    await connect(engine).run(sql`insert into theme (slug, label, ordinal) values ('late', 'Late', 999)`)
    const [after] = await connect(readers).values<[number]>(count)
    expect(after?.[0]).toBe((before?.[0] ?? 0) + 1)
  })

  test('write nothing, say in words what is refused, and go on', async () => {
    const refused = connect(readers).run(sql`delete from theme`)
    await expect(refused).rejects.toMatchObject({ cause: { message: 'attempt to write a readonly database' } })
    const wrong = readers.run({ sql: 'select nonsense', params: [] })
    await expect(wrong).rejects.toThrow('no such column: nonsense')
    await expect(wrong).rejects.toMatchObject({ code: 'SQLITE_ERROR' })
    expect(await connect(readers).values(sql`select 1`)).toEqual([[1]])
  })
})

test('a reader that cannot open its file refuses what it was asked, and the next question finds another', async () => {
  const nowhere = openReaders(join(folder, 'nowhere.db'))
  await expect(nowhere.run({ sql: 'select 1', params: [] })).rejects.toThrow('unable to open database file')
  await expect(nowhere.run({ sql: 'select 1', params: [] })).rejects.toThrow('unable to open database file')
  nowhere.close()
})

test('a handle asks itself until it is given another', () => {
  const [db, other] = [connect(engine), connect(readers)]
  expect(aside(db)).toBe(db)
  setAside(db, other)
  expect(aside(db)).toBe(other)
})
