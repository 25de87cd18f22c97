import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '@/db/engine/engine'
import { openLibsql } from '@/db/engine/libsql/engine'
import { freshPrimary, type TestPrimary } from '../support/primary'

// The engine of libSQL servers against a real one.

let primary: TestPrimary
let engine: Engine
beforeAll(async () => {
  primary = await freshPrimary()
  engine = openLibsql(primary.address)
})
afterAll(async () => {
  engine?.close()
  await primary?.stop()
})

const all = async (sql: string, params: unknown[] = [], on = engine) =>
  (await on.run({ sql, params, method: 'all' })).rows as unknown[][]
const plain = (sql: string, params: unknown[] = []) => ({ sql, params })

describe('values', () => {
  test.each([
    ['null', null, null],
    ['a number', 42, 42],
    ['the largest exact number', Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    ['the smallest', Number.MIN_SAFE_INTEGER, Number.MIN_SAFE_INTEGER],
    ['an integer beyond it', 2n ** 63n - 1n, 2n ** 63n - 1n],
    ['the smallest integer', -(2n ** 63n), -(2n ** 63n)],
    ['a fraction', 0.1, 0.1],
    ['a large fraction', 1.7976931348623157e308, 1.7976931348623157e308],
    ['NaN, which SQLite has not', Number.NaN, null],
    ['nothing', undefined, null],
    ['a text', 'Ωmega “quoted” \0 𝔘', 'Ωmega “quoted” \0 𝔘'],
    ['an empty text', '', ''],
    ['half a surrogate pair', 'a\uD800b\uDC00', 'a\uFFFDb\uFFFD'],
    ['bytes', new Uint8Array([0, 255, 7]), Buffer.from([0, 255, 7])],
    ['no bytes', new Uint8Array(0), Buffer.alloc(0)],
  ])('%s come back as they were sent', async (_, sent, back) => {
    expect(await all('select ?', [sent])).toEqual([[back]])
  })

  test.each([[true], [{}], [Number.POSITIVE_INFINITY]])('%s is no parameter', async (value) => {
    await expect(all('select ?', [value])).rejects.toThrow(TypeError)
  })
})

describe('writes', () => {
  test('are one transaction, and nothing of one that fails is left', async () => {
    await engine.batch([plain('create table pair (a integer primary key, b text not null)')])
    await engine.batch([
      plain('insert into pair values (1, ?)', ['one']),
      plain('insert into pair values (2, ?)', ['two']),
    ])
    const failing = [plain('insert into pair values (3, ?)', ['three']), plain('insert into pair values (4, null)')]
    await expect(engine.batch(failing)).rejects.toMatchObject({
      code: expect.stringMatching(/^SQLITE_CONSTRAINT/),
      message: 'NOT NULL constraint failed: pair.b',
    })
    await expect(engine.rehearse(failing)).rejects.toThrow('NOT NULL constraint failed: pair.b')
    await engine.rehearse([plain(`insert into pair values (5, 'five')`)])
    expect(await all('select a from pair order by a')).toEqual([[1], [2]])
  })

  test('are refused on a read-only connection', async () => {
    const reader = engine.readOnly()
    await expect(reader.run(plain('delete from pair'))).rejects.toThrow('attempt to write a readonly database')
    expect(await all('select count(*) from pair', [], reader)).toEqual([[2]])
    reader.close()
  })
})

test('a snapshot sees one state until it is closed', async () => {
  const snapshot = await engine.snapshot()
  await engine.run(plain(`insert into pair values (9, 'later')`))
  expect(await all('select count(*) from pair where a = 9', [], snapshot)).toEqual([[0]])
  expect(await all('select count(*) from pair where a = 9')).toEqual([[1]])
  snapshot.close()
})
