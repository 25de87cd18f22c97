import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { connect } from '@/db/client'
import { loadBundle } from '@/db/commands/load-bundle'
import { openEmbedded } from '@/db/engine/embedded'
import type { Engine } from '@/db/engine/engine'
import { assertSqliteVersion } from '@/db/engine/sqlite-version'
import { migrate } from '@/db/migrate'
import { findBundle } from '@/db/queries/records/bundle'
import { TRIGGERS, VIEWS } from '@/db/triggers'
import { serializeBundle } from '@/lib/bundle/serialize'
import { nastyLibrary } from '../fixtures/nasty/library'
import { freshFolder } from '../support/folders'
import { corrected, everything, migrationsWith, rebuildAsDrizzleDoes } from './migrations'
import { rawAccess } from './raw'

vi.setConfig({ testTimeout: 60_000 })

const PROJECT = 'db/migrations'
const PRAGMAS = ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout']
const pragmas = async (engine: Engine) => {
  const { run } = rawAccess(engine)
  return (await Promise.all(PRAGMAS.map((name) => run(`pragma ${name}`)))).flat(2)
}

let engine: Engine
let file: string
beforeEach(async () => {
  file = join(freshFolder(), 'deeper/parley.db')
  engine = openEmbedded(file)
  return () => engine.close()
})
const filled = async () => {
  await migrate(engine, PROJECT)
  await loadBundle(connect(engine), nastyLibrary(), { by: 'test', at: '2026-01-01T00:00:00Z' })
}

describe('every connection', () => {
  const wanted = ['wal', 2, 1, 5000]

  test('waits, syncs fully, checks references and writes ahead', async () => {
    expect(await pragmas(engine)).toEqual(wanted)
    await migrate(engine, PROJECT)
    expect(await pragmas(engine)).toEqual(wanted)
  })

  test('so does a second one, and one that only reads', async () => {
    await filled()
    const [second, reader] = [openEmbedded(file), openEmbedded(file, { readonly: true })]
    expect([await pragmas(second), await pragmas(reader)]).toEqual([wanted, wanted])
    expect(await rawAccess(reader).failure('delete from alias')).toMatch(/readonly/)
    expect((await findBundle(connect(reader)))?.actors).toHaveLength(40)
    for (const one of [second, reader]) one.close()
  })

  test.each(['3.51.3', '3.51.4', '3.52.0', '3.100.0', '4.0.0'])('takes SQLite %s', (version) => {
    expect(() => assertSqliteVersion(version)).not.toThrow()
  })
  test.each(['3.51.2', '3.45.1', '3.9.100', '2.99.99', '3.51', ''])('refuses SQLite “%s”', (version) => {
    expect(() => assertSqliteVersion(version)).toThrow('write-ahead log')
  })
  test('is of a SQLite that it takes', async () => {
    const [[version]] = (await rawAccess(engine).run('select sqlite_version()')) as [[string]]
    expect(() => assertSqliteVersion(version)).not.toThrow()
  })
})

describe('migrating', () => {
  test('makes everything from nothing, and nothing the second time', async () => {
    await migrate(engine, PROJECT)
    const made = await everything(engine)
    for (const name of [...Object.keys(TRIGGERS), ...Object.keys(VIEWS), 'search', 'position', 'position_actor'])
      expect(made.objects.map((object) => object.name)).toContain(name)
    const version = () =>
      rawAccess(engine).run('select total_changes(), (select schema_version from pragma_schema_version)')
    const then = await version()
    await migrate(engine, PROJECT)
    expect(await version()).toEqual(then)
    expect(await everything(engine)).toEqual(made)
  })

  test('lays this version’s triggers again after another version’s', async () => {
    await migrate(engine, PROJECT)
    const ours = await everything(engine)
    TRIGGERS.of_another_version = 'create trigger of_another_version before delete on theme begin select 1; end'
    try {
      await migrate(engine, PROJECT)
      expect(await everything(engine)).not.toEqual(ours)
    } finally {
      delete TRIGGERS.of_another_version
    }
    await migrate(engine, PROJECT)
    expect(await everything(engine)).toEqual(ours)
  })

  test('takes a file that ends in a breakpoint, or holds only a remark', async () => {
    await migrate(engine, migrationsWith(['-- nothing yet', 'create table extra (id integer)', '']))
    expect(await rawAccess(engine).run(`select count(*) from extra`)).toEqual([[0]])
  })
})

describe('a rebuilt table', () => {
  test('is refused as drizzle-kit writes it where it copies a generated column, and changes nothing', async () => {
    await filled()
    const before = await everything(engine)
    const rebuild = await rebuildAsDrizzleDoes((table, checks) => {
      if (table === 'position') checks.position_stance = { name: 'position_stance', value: 'length(stance) > 0' }
    })
    await expect(migrate(engine, migrationsWith(rebuild))).rejects.toThrow(/generated column "tier"/)
    expect(await everything(engine)).toEqual(before)
    expect(await pragmas(engine)).toEqual(['wal', 2, 1, 5000])
  })

  test('keeps its rows, its children’s, its indexes and triggers where a check is widened', async () => {
    await filled()
    const before = await everything(engine)
    const rebuild = await rebuildAsDrizzleDoes((table, checks) => {
      const stance = checks.position_stance
      if (table === 'position' && stance) stance.value = stance.value.replace(`'mixed'`, `'mixed', 'torn'`)
    })
    await migrate(engine, migrationsWith(corrected(rebuild)))
    const after = await everything(engine)
    expect(after.rows).toEqual(before.rows)
    const widened = before.objects.map((object) => ({
      ...object,
      sql: object.sql.replace(`'mixed'`, `'mixed', 'torn'`),
    }))
    expect(after.objects.filter(({ name }) => name === 'position')).not.toEqual(
      before.objects.filter(({ name }) => name === 'position'),
    )
    expect(after.objects).toEqual(widened)
    const { failure } = rawAccess(engine)
    expect(await failure(`update position set stance = 'torn' where stance = 'mixed'`)).toBeUndefined()
    expect(await failure(`update position set stance = 'nothing'`)).toContain('position_stance')
    expect(await failure('delete from position_quotation')).toBe('position_first_quotation_stays')
  })

  test('of every kind at once leaves every row, index, trigger and view', async () => {
    await filled()
    const before = await everything(engine)
    const exported = serializeBundle((await findBundle(connect(engine))) ?? failed())
    const tables: string[] = []
    const rebuild = await rebuildAsDrizzleDoes((table, checks) => {
      tables.push(table)
      checks[`${table}_any`] = { name: `${table}_any`, value: '1 = 1' }
    })
    expect(tables.length).toBeGreaterThan(25)
    await migrate(engine, migrationsWith(corrected(rebuild)))
    const after = await everything(engine)
    expect(after.rows).toEqual(before.rows)
    const known = (objects: typeof before.objects) =>
      objects.map(({ sql, ...rest }) => ({ ...rest, sql: sql.replace(/,? CONSTRAINT \w+_any CHECK\(1 = 1\)/, '') }))
    expect(known(after.objects)).toEqual(known(before.objects))
    expect(serializeBundle((await findBundle(connect(engine))) ?? failed())).toBe(exported)
    const { run, failure } = rawAccess(engine)
    const clustered = `select name from pragma_table_list where schema = 'main' and wr and name not like 'search%'`
    expect((await run(`${clustered} order by name`)).flat()).toEqual(
      ['absence', 'claim', 'outcome', 'position', 'response'].map((of) => `${of}_quotation`).concat('speaker'),
    )
    expect(await run('pragma integrity_check')).toEqual([['ok']])
    expect(await failure(`insert into search (search) values ('integrity-check')`)).toBeUndefined()
    expect(await failure('delete from revision')).toBe('revision_stays')
    // A revision's number is still never given twice.
    const [[last]] = (await run('select max(id) from revision')) as [[number]]
    await run(`insert into revision (record_type, record, version, at, by, after) values ('x', 'y', 1, '', '', '{}')`)
    expect(await run('select max(id) from revision')).toEqual([[last + 1]])
  })
})

describe('a migration that fails', () => {
  const failing: [string, string[], RegExp][] = [
    ['because it breaks references', ['create table extra (id integer)', 'delete from source'], /breaks references of \w+ to source/],
    ['half way', ['delete from alias', 'drop table theme', 'this is not sql'], /syntax error/],
    ['because rows break a new check', ['create table new (name text check (name = 0))', 'insert into new select name from actor'], /CHECK/],
  ] // biome-ignore format: a table
  test.each(failing)('%s changes nothing and can be tried again', async (_, statements, message) => {
    await filled()
    const before = await everything(engine)
    await expect(migrate(engine, migrationsWith(statements))).rejects.toThrow(message)
    expect(await everything(engine)).toEqual(before)
    expect(await pragmas(engine)).toEqual(['wal', 2, 1, 5000])
    await migrate(engine, migrationsWith(['create table extra (id integer)']))
    expect((await everything(engine)).rows.extra).toEqual([])
  })
})

function failed(): never {
  throw new Error('the library is gone')
}
