import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from '@/db/client'
import { loadBundle } from '@/db/commands/load-bundle'
import type { Engine } from '@/db/engine/engine'
import { openLibsql } from '@/db/engine/libsql/engine'
import { cutLongLists, LONGEST_LIST } from '@/db/engine/libsql/long-lists'
import { migrate } from '@/db/migrate'
import { findBundle } from '@/db/queries/records/bundle'
import { serializeBundle } from '@/lib/bundle/serialize'
import { smallLibrary } from '../fixtures/small'
import { freshPrimary, type TestPrimary } from '../support/primary'

describe('a list that is too long', () => {
  const sql = `select 'json_each(?)' as "?", -- json_each(?)
    value, ? from json_each(?) as outer join json_each( ? ) e /* ? */ where [?] < ?`
  const params = ['one', JSON.stringify(['aa', { b: 'ü"?' }, ['cc'], null]), '[1,2,3,4,5,6,7,8,9,10]', 'four']

  test('is cut where it stands, and nothing else is', () => {
    const cut = cutLongLists({ sql, params, method: 'all' }, 12)
    expect(cut.sql).toBe(`select 'json_each(?)' as "?", -- json_each(?)
    value, ? from (select key + 0 as key, value from json_each(?) union all select key + 1 as key, value from json_each(?) union all select key + 2 as key, value from json_each(?)) as outer join (select key + 0 as key, value from json_each(?) union all select key + 6 as key, value from json_each(?)) e /* ? */ where [?] < ?`)
    expect(cut.params).toEqual([
      'one',
      '["aa"]',
      '[{"b":"ü\\"?"}]',
      '[["cc"],null]',
      '[1,2,3,4,5,6]',
      '[7,8,9,10]',
      'four',
    ])
    expect(cut.method).toBe('all')
  })

  test('is left whole where it fits, and so is a text that is no list', () => {
    expect(cutLongLists({ sql, params })).toEqual({ sql, params })
    const object = JSON.stringify({ a: 'x'.repeat(40) })
    expect(cutLongLists({ sql: 'select * from json_each(?)', params: [object] }, 12).params).toEqual([object])
  })
})

describe('at a server', () => {
  let primary: TestPrimary
  let engine: Engine
  beforeAll(async () => {
    primary = await freshPrimary()
    engine = openLibsql(primary.address)
    await migrate(engine, 'db/migrations')
  })
  afterAll(async () => {
    engine?.close()
    await primary?.stop()
  })

  test('a library with 6 MB of text in one list comes back as it went in', async () => {
    const bundle = smallLibrary()
    const [first] = bundle.quotations
    if (!first) throw new Error('no quotation')
    const words = 'Ähnlich — “quoted” '.repeat(2_000)
    const more = Array.from({ length: 150 }, (_, index) => ({
      ...first,
      id: `q-long-${index}`,
      segments: first.segments.map((segment) => ({ ...segment, exact: `${index} ${words}` })),
    }))
    bundle.quotations.push(...more)
    const text = serializeBundle(bundle)
    expect(Buffer.byteLength(text)).toBeGreaterThan(6_000_000)
    expect(Buffer.byteLength(text)).toBeGreaterThan(LONGEST_LIST)
    const db = connect(engine)
    await loadBundle(db, bundle, { by: 'test', at: '2026-01-01T00:00:00Z' })
    // Compared as a whole: a difference of 6 MB is not to be printed.
    expect(serializeBundle((await findBundle(db)) ?? smallLibrary()) === text).toBe(true)
    const [[count]] = (
      await engine.run({
        sql: `select count(*) from revision where record like 'q-long-%'`,
        params: [],
        method: 'values',
      })
    ).rows
    expect(count).toBe(150)
  })

  test('a single text over its limit is refused, and nothing of the write is left', async () => {
    const long = 'x'.repeat(5_100_000)
    const statements = [
      { sql: `update library set title = 'changed'`, params: [] },
      { sql: 'update library set title = ?', params: [long] },
    ]
    await expect(engine.batch(statements)).rejects.toMatchObject({ code: expect.stringMatching(/TOOBIG|ARGS_INVALID/) })
    const { rows } = await engine.run({ sql: 'select title from library', params: [], method: 'values' })
    expect(rows[0]?.[0]).not.toBe('changed')
  })
})
