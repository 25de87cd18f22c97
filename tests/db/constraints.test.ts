import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Engine } from '@/db/engine/engine'
import { TRIGGERS } from '@/db/triggers'
import { smallLibrary } from '../fixtures/small'
import { freshDatabase } from '../support/database'
import { insertOf, type RawAccess, type Row, rawAccess, updateOf } from './raw'
import {
  ENUMERATIONS,
  insertImports,
  REFERENCES,
  REFUSED_STATEMENTS,
  type RefusedWrite,
  ROW_RULES,
  SPANNING_RULES,
  STANCE_RULES,
} from './refused-writes'

let engine: Engine
let raw: RawAccess
beforeAll(async () => {
  engine = (await freshDatabase(smallLibrary())).engine
  raw = rawAccess(engine)
  await insertImports(raw)
})
// Refused or not, no write of a test outlives it.
beforeEach(async () => {
  await raw.run('begin')
  return async () => void (await raw.run('rollback'))
})

/** What may not be there twice, changed, so that a copy fails for the reason under test alone. */
function copyOf(table: string, row: Row): Row {
  const copy = { ...row }
  if (copy.uid) copy.uid = `${copy.uid}-copy`
  if (copy.slug) copy.slug = `${copy.slug}-copy`
  const key = { topic_wording: 'wording', revision: 'version' }[table] ?? 'ordinal'
  const inner = [
    'alias',
    'affiliation',
    'topic_wording',
    'translation',
    'source_author',
    'outcome_source',
    'revision',
  ].includes(table)
  return inner ? { ...copy, [key]: Number(copy[key]) + 50 } : copy
}

function refuses(name: string, writes: RefusedWrite[]) {
  describe(name, () => {
    for (const { table, where, changes, fails, only } of writes) {
      const told = `${table} where ${where}: ${JSON.stringify(changes)} fails as ${fails}`
      if (only !== 'update')
        test(`inserting ${told}`, async () => {
          const row = copyOf(table, await raw.row(table, where))
          if (table !== 'library') expect(await raw.failure(...insertOf(table, row)), 'the copy itself').toBeUndefined()
          const again = copyOf(table, copyOf(table, row))
          expect(await raw.failure(...insertOf(table, { ...again, ...changes }))).toContain(fails)
        })
      if (only !== 'insert')
        test(`updating ${told}`, async () => {
          expect(await raw.failure(...updateOf(table, changes, where))).toContain(fails)
        })
    }
  })
}

refuses('an enumeration', ENUMERATIONS)
refuses('a stance', STANCE_RULES)
refuses('a row', ROW_RULES)
refuses('a reference', REFERENCES)
refuses('a rule that spans rows', SPANNING_RULES)

describe('the database refuses', () => {
  test.each(REFUSED_STATEMENTS)('%s as %s', async (statement, message) => {
    expect(await raw.failure(statement)).toContain(message)
  })
})

describe('these tables of refused writes', () => {
  const expected = [
    ...[...ENUMERATIONS, ...STANCE_RULES, ...ROW_RULES, ...REFERENCES, ...SPANNING_RULES].map(({ fails }) => fails),
    ...REFUSED_STATEMENTS.map(([, message]) => message),
  ]

  test('try every check of every table', async () => {
    const schema = (await raw.run(`select sql from sqlite_schema where type = 'table'`)).flat().join('\n')
    const checks = [...schema.matchAll(/CONSTRAINT "(\w+)" CHECK/g)].map(([, name]) => name)
    expect(checks.length).toBeGreaterThan(40)
    expect(checks.filter((name) => !expected.includes(name ?? ''))).toEqual([])
  })

  test('try every rule that a trigger keeps', () => {
    const rules = Object.values(TRIGGERS).flatMap((trigger) => trigger.match(/raise\(abort, '(\w+)'\)/)?.[1] ?? [])
    expect(rules.length).toBeGreaterThan(40)
    const tried = new Set([...expected, 'speaker_needed']) // see evidence.test.ts
    expect([...new Set(rules)].filter((name) => !tried.has(name))).toEqual([])
  })
})
