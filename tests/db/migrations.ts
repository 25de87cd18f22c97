import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api'
import type { Engine } from '@/db/engine/engine'
import { model as schema } from '@/db/schema/model'
import { freshFolder } from '../support/folders'
import { rawAccess } from './raw'

type Entry = { idx: number; when: number; tag: string }

/** The project's migrations with one more behind them, in a folder of their own. */
export function migrationsWith(statements: string[]): string {
  const folder = copyWith((entries) => {
    const last = entries.at(-1)
    if (!last) throw new Error('there are no migrations')
    return [...entries, { ...last, idx: last.idx + 1, when: last.when + 1, tag: '9999_extra' }]
  })
  writeFileSync(join(folder, '9999_extra.sql'), statements.join('\n--> statement-breakpoint\n'))
  return folder
}

/** The project's migrations as far as there were any before the one of a name. */
export function migrationsBefore(tag: string): string {
  return copyWith((entries) => {
    const at = entries.findIndex((entry) => entry.tag === tag)
    if (at < 0) throw new Error(`there is no migration ${tag}`)
    return entries.slice(0, at)
  })
}

/** The project's migrations without one, which is then applied after the others: an older library with today's columns. */
export function migrationsWithout(tag: string): string {
  return copyWith((entries) => {
    const rest = entries.filter((entry) => entry.tag !== tag)
    if (rest.length === entries.length) throw new Error(`there is no migration ${tag}`)
    return rest
  })
}

function copyWith(change: (entries: Entry[]) => Entry[]): string {
  const folder = freshFolder()
  cpSync('db/migrations', folder, { recursive: true })
  const path = join(folder, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(path, 'utf8')) as { entries: Entry[] }
  writeFileSync(path, JSON.stringify({ ...journal, entries: change(journal.entries) }))
  return folder
}

type Checks = { checkConstraints: Record<string, { name: string; value: string }> }

/** What drizzle-kit writes where the checks of some tables change: each is made anew, filled, dropped and renamed. */
export async function rebuildAsDrizzleDoes(change: (table: string, checks: Checks['checkConstraints']) => void) {
  const before = await generateSQLiteDrizzleJson(schema)
  const changed = { ...structuredClone(before), id: 'changed', prevId: before.id }
  for (const [name, table] of Object.entries(changed.tables)) change(name, (table as Checks).checkConstraints)
  return generateSQLiteMigration(before, changed)
}

/**
 * What it does not know of and whoever generates a migration corrects by hand (docs/database.md): it copies generated
 * columns, which SQLite refuses, and gives row ids to the tables that are stored in the order of their key.
 */
export const corrected = (statements: string[]) =>
  statements.map((sql) => {
    if (/^INSERT INTO `__new_position`/.test(sql)) return sql.replaceAll(', "tier"', '')
    return /^CREATE TABLE `__new_(speaker|\w+_quotation)`/.test(sql)
      ? sql.replace(/\)\s*;\s*$/, ') WITHOUT ROWID;')
      : sql
  })

/** Everything in a database, by name: how each thing was made, and every row of every table in order. */
export async function everything(engine: Engine) {
  const { run } = rawAccess(engine)
  const objects = (await run(
    `select type, name, tbl_name, sql from sqlite_schema where name not like 'sqlite_%' order by type, name`,
  )) as [string, string, string, string][]
  const rows: Record<string, unknown[][]> = {}
  for (const [type, name, , sql] of objects)
    if (type === 'table' && !/^create virtual/i.test(sql) && !/^(migration|search_(config|idx))$/.test(name))
      rows[name] = await run(`select * from "${name}" ${/without rowid/i.test(sql) ? '' : 'order by rowid'}`)
  const text = (sql: string) => sql.replace(/[`"]/g, '').replace(/\s+/g, ' ')
  return { objects: objects.map(([type, name, table, sql]) => ({ type, name, table, sql: text(sql) })), rows }
}
