import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { loadBundle } from '@/db/commands/load-bundle'
import { findWriteProblem } from '@/db/problems'
import { RULE_WORDS } from '@/db/rules/words'
import { TRIGGERS } from '@/db/triggers'
import { bundleSchema } from '@/lib/bundle/schema'
import { smallLibrary } from '../fixtures/small'
import { freshDatabase, type TestDatabase } from '../support/database'
import { type RawAccess, rawAccess, updateOf } from './raw'
import {
  ENUMERATIONS,
  insertImports,
  REFERENCES,
  REFUSED_STATEMENTS,
  ROW_RULES,
  SPANNING_RULES,
  STANCE_RULES,
} from './refused-writes'

let database: TestDatabase
let raw: RawAccess
beforeAll(async () => {
  database = await freshDatabase(smallLibrary())
  raw = rawAccess(database.engine)
  await insertImports(raw)
})
beforeEach(async () => {
  await raw.run('begin')
  return async () => void (await raw.run('rollback'))
})

const caught = async (work: () => Promise<unknown>) => {
  try {
    await work()
  } catch (error) {
    return findWriteProblem(error)
  }
  throw new Error('the write went through')
}

describe('a refused write is a problem in words', () => {
  const writes = [ENUMERATIONS, STANCE_RULES, ROW_RULES, REFERENCES, SPANNING_RULES].flat()
  test.each(writes.filter(({ only }) => only !== 'insert'))('$table $changes', async ({ table, where, changes }) => {
    const problem = await caught(() => raw.run(...updateOf(table, changes, where)))
    expect(problem?.message).toMatch(/\w+ \w+/)
    expect(problem?.message).not.toMatch(/constraint|sqlite|_id\b/i)
  })

  test.each(REFUSED_STATEMENTS)('%s', async (statement) => {
    expect((await caught(() => raw.run(statement)))?.message).toMatch(/\w+ \w+/)
  })

  test('for every check and every rule there are words, and for nothing else', async () => {
    const schema = (await raw.run(`select sql from sqlite_schema where type = 'table'`)).flat().join('\n')
    const checks = [...schema.matchAll(/CONSTRAINT "(\w+)" CHECK/g)].map(([, name]) => name)
    const rules = Object.values(TRIGGERS).flatMap((trigger) => trigger.match(/raise\(abort, '(\w+)'\)/)?.[1] ?? [])
    expect(Object.keys(RULE_WORDS).toSorted()).toEqual([...new Set([...checks, ...rules])].toSorted())
  })

  test('its field is one that a bundle has', () => {
    const fields = new Set(JSON.stringify(shapeOf(bundleSchema)).match(/\w+/g))
    for (const [name, [field]] of Object.entries(RULE_WORDS)) expect(field === '' || fields.has(field), name).toBe(true)
  })
})

describe('the field to put right', () => {
  const cases: [string, object][] = [
    [`update position set quotation_id = null`, { table: 'position', field: 'quotations' }],
    [`update position set reported_by_id = actor_id`, { table: 'position', field: 'reportedBy' }],
    [`update position set stated_on = null`, { table: 'position', field: 'statedOn' }],
    [
      `update position set uid = 'p-1'`,
      { table: 'position', field: 'id', message: 'this name is taken by another record' },
    ],
    [`update actor set slug = 'ada-marlow'`, { table: 'actor', field: 'slug' }],
    [
      `insert into speaker values (1, 5, 1)`,
      { table: 'speaker', field: 'speakers', message: 'names the same one twice' },
    ],
    [`insert into position_quotation values (1, 5, 1)`, { field: 'quotations', message: 'names the same one twice' }],
    [`insert into coding_actor values (1, 5, 1)`, { field: 'actors' }],
    [`update quotation set speaker_id = null`, { table: 'quotation', field: 'speakers' }],
    [`update position set stance = 'for'`, { field: 'stance', message: expect.stringContaining('opposes_unless') }],
    [`update position set actor_id = 9999`, { field: 'quotations' }],
    [`update coding set source_id = 9999`, { field: '', message: expect.stringContaining('not there') }],
  ]
  test.each(cases)('%s', async (statement, problem) => {
    expect(await caught(() => raw.run(statement))).toMatchObject(problem)
  })
})

describe('the refusal is found', () => {
  test('under what a query builder wraps around it, whatever the values say', async () => {
    const { db } = database
    const text = 'CHECK constraint failed: position_stance'
    const write = () => db.run(sql`update actor set name = '', description = ${text} where slug = 'ada-marlow'`)
    expect(await caught(async () => write())).toMatchObject({ table: 'actor', field: 'name' })
  })

  test('of a whole batch', async () => {
    const { db } = await freshDatabase()
    const library = smallLibrary()
    for (const position of library.positions) position.summary = ' '
    const authorship = { by: 'test', at: '2026-01-01T00:00:00Z' }
    expect(await caught(() => loadBundle(db, library, authorship))).toMatchObject({
      table: 'position',
      field: 'summary',
    })
    const whole = await freshDatabase(smallLibrary())
    expect(await caught(() => loadBundle(whole.db, smallLibrary(), authorship))).toMatchObject({
      table: 'library',
      message: 'a database holds one library',
    })
  })

  test.each([['select * from nowhere'], ['not sql'], ['select json(1, 2, 3)']])(
    'in no other error: %s',
    async (statement) => {
      expect(await caught(() => raw.run(statement))).toBeUndefined()
    },
  )

  test('in nothing that is no error of the engine', () => {
    for (const thrown of [undefined, null, 'position_stance', new Error('CHECK constraint failed: position_stance')])
      expect(findWriteProblem(thrown)).toBeUndefined()
  })
})

/** The keys of a schema and of everything inside it. */
function shapeOf(schema: unknown, seen = new Set<unknown>()): unknown {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return []
  seen.add(schema)
  const { shape, element, unwrap } = schema as { shape?: object; element?: unknown; unwrap?: () => unknown }
  if (shape) return Object.entries(shape).map(([key, inner]) => [key, shapeOf(inner, seen)])
  if (element) return shapeOf(element, seen)
  return typeof unwrap === 'function' ? shapeOf(unwrap.call(schema), seen) : []
}
