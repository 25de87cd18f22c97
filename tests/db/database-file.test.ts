import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { Sqlite } from '@/db/engine/driver'
import { openEmbedded } from '@/db/engine/embedded'
import { migrate } from '@/db/migrate'
import { findStorageFault } from '@/db/storage-fault'
import { freshFolder } from '../support/folders'
import { migrationsWith } from './migrations'
import { rawAccess } from './raw'

const MIGRATIONS = 'db/migrations'
const fresh = (name = 'parley.db') => join(freshFolder(), name)
const modeOf = (path: string) => statSync(path).mode & 0o777

/** A database of another program. */
function foreign(statements: string): string {
  const file = fresh('other.db')
  const sqlite = new Sqlite(file)
  sqlite.exec(statements)
  sqlite.close()
  return file
}

function faultOf(work: () => unknown): string | undefined {
  try {
    work()
  } catch (error) {
    return findStorageFault(error)
  }
  return undefined
}

const OTHERS: [string, () => string, string][] = [
  ['with tables', () => foreign('create table bookmark (url text)'), 'another program'],
  ['with a table of our name', () => foreign('create table migration (id integer, name text)'), 'another program'],
  ['with an id', () => foreign('pragma application_id = 252006675'), 'another program'],
  ['that writes ahead', () => foreign('pragma journal_mode = wal; create table t (a)'), 'another program'],
]

test.each(OTHERS)('a database of another program, %s, is refused as it was', (_, make, words) => {
  const file = make()
  const before = readFileSync(file)
  chmodSync(file, 0o644)
  expect(faultOf(() => openEmbedded(file))).toContain(words)
  expect(readFileSync(file).equals(before)).toBe(true)
  // Reading a database that writes ahead leaves empty files of SQLite's own beside it.
  const beside = readdirSync(dirname(file)).filter((name) => !/-(wal|shm)$/.test(name))
  expect([modeOf(file), beside]).toEqual([0o644, ['other.db']])
})

test.each(['', 'words', 'SQLite format 3\0', 'x'.repeat(5000)])('a file that begins “%.20s”', (text) => {
  const file = fresh()
  writeFileSync(file, text)
  const fault = faultOf(() => openEmbedded(file).close())
  if (text === '') expect(fault).toBeUndefined()
  else {
    expect(fault).toBe('it is not a SQLite database')
    expect(readFileSync(file, 'latin1')).toBe(text)
  }
})

test('a database of a newer version is refused as it was', async () => {
  const file = fresh()
  const newer = openEmbedded(file)
  await migrate(newer, migrationsWith(['create table of_tomorrow (id integer)']))
  newer.close()
  const before = readFileSync(file)
  const engine = openEmbedded(file)
  const refused = await migrate(engine, MIGRATIONS).catch((error: unknown) => error)
  engine.close()
  expect(findStorageFault(refused)).toContain('newer version of Parley')
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('one of an earlier version, without an id, is taken and gets it', async () => {
  const file = fresh()
  const first = openEmbedded(file)
  await migrate(first, MIGRATIONS)
  await rawAccess(first).run('pragma application_id = 0')
  first.close()
  const second = openEmbedded(file)
  await migrate(second, MIGRATIONS)
  second.close()
  expect(readFileSync(file).toString('latin1', 68, 72)).toBe('PRLY')
})

test('only the owner may read a database and the files beside it', async () => {
  const file = fresh()
  const engine = openEmbedded(file)
  await migrate(engine, MIGRATIONS)
  expect(['', '-wal', '-shm'].map((ending) => modeOf(file + ending))).toEqual([0o600, 0o600, 0o600])
  engine.close()
  chmodSync(file, 0o664)
  const again = openEmbedded(file)
  await migrate(again, MIGRATIONS)
  expect(['', '-wal', '-shm'].map((ending) => modeOf(file + ending))).toEqual([0o600, 0o600, 0o600])
  again.close()
  chmodSync(file, 0o400)
  if (process.getuid?.() !== 0) expect(faultOf(() => openEmbedded(file))).toBe('it cannot be written to')
  expect(modeOf(file)).toBe(0o400)
})
