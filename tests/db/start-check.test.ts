import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { answerAwayPage, findUnread } from '@/app/away-page'
import { connect } from '@/db/client'
import { loadBundle } from '@/db/commands/load-bundle'
import { Sqlite } from '@/db/engine/driver'
import { openEmbedded } from '@/db/engine/embedded'
import { migrate } from '@/db/migrate'
import { findDataVersion } from '@/db/queries/library/data-version'
import { checkAtStart } from '@/db/start-check'
import { findStorageFault } from '@/db/storage-fault'
import { smallLibrary } from '../fixtures/small'
import { freshFolder } from '../support/folders'
import { migrationsWith } from './migrations'

afterEach(() => void vi.unstubAllEnvs())

const MIGRATIONS = 'db/migrations'
const SEED = 'npm run -s parley -- seed'
const BY = { by: 'test', at: '2026-01-01T00:00:00Z' }
const fresh = () => join(freshFolder(), 'parley.db')

/** A database file, made with SQL, or with the migrations of a folder. */
async function made({ sql, migrations }: { sql?: string; migrations?: string }): Promise<string> {
  const file = fresh()
  if (migrations) {
    const engine = openEmbedded(file)
    await migrate(engine, migrations)
    engine.close()
  }
  if (sql) {
    const sqlite = new Sqlite(file)
    sqlite.exec(sql)
    sqlite.close()
  }
  return file
}

function written(text: string): string {
  const file = fresh()
  writeFileSync(file, text)
  return file
}

const UNSERVABLE: [string, () => string | Promise<string>, string][] = [
  ['that is not there', fresh, SEED],
  ['that is empty', () => written(''), SEED],
  ['without tables', () => made({ sql: 'pragma user_version = 1' }), SEED],
  [
    'that no version since has opened',
    () => made({ migrations: MIGRATIONS, sql: `delete from migration where hash like 'objects %'` }),
    SEED,
  ],
  ['that is none', () => written('a letter'), 'it is not a SQLite database'],
  ['of another program', () => made({ sql: 'create table bookmark (url text)' }), 'a database of another program'],
  [
    'of a newer version',
    () => made({ migrations: migrationsWith(['create table of_tomorrow (id integer)']) }),
    'newer version of Parley',
  ],
]

test.each(UNSERVABLE)('a server does not start on a database %s, and says why', async (_, make, words) => {
  const file = await make()
  const before = existsSync(file) ? readFileSync(file) : undefined
  vi.stubEnv('PARLEY_DB', file)
  const refused = await checkAtStart().catch((error: Error) => error.message)
  expect(refused).toContain(`the database ${file} cannot be served: `)
  expect(refused).toContain(words)
  if (before === undefined) expect(existsSync(file)).toBe(false)
  else if (before.length > 0 && !words.includes(SEED)) expect(readFileSync(file).equals(before)).toBe(true)
})

test('a server starts on a database of this version', async () => {
  vi.stubEnv('PARLEY_DB', await made({ migrations: MIGRATIONS }))
  expect(await checkAtStart()).toBeUndefined()
})

test('a database that lost its tables while it is served is told as a page, with the command that mends it', async () => {
  const engine = openEmbedded(await made({ sql: 'pragma user_version = 1' }))
  const error = await findDataVersion(connect(engine)).catch((thrown: unknown) => thrown)
  engine.close()
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const page = answerAwayPage(error)
  expect([page?.status, await page?.text()]).toEqual([503, expect.stringContaining(SEED)])
  expect(findUnread(error)?.words).toContain('The library cannot be read just now')
  expect(answerAwayPage(new TypeError('of the program'))).toBeUndefined()
})

test.each([
  ['taken away', (file: string) => rmSync(file)],
  [
    'replaced',
    (file: string) => {
      copyFileSync(file, `${file}.other`)
      rmSync(file)
      copyFileSync(`${file}.other`, file)
    },
  ],
])('nothing is written to a file that is %s while it is open, and it is read on', async (_, change) => {
  const file = await made({ migrations: MIGRATIONS })
  const engine = openEmbedded(file)
  const db = connect(engine)
  await loadBundle(db, smallLibrary(), BY)
  const before = await findDataVersion(db)
  expect(before).toBeDefined()
  change(file)
  const write = { sql: `update library set title = 'lost'`, params: [] }
  for (const attempt of [() => engine.run(write), () => engine.batch([write])]) {
    const refused = await attempt().catch((error: unknown) => error)
    expect(findStorageFault(refused)).toContain('taken away or replaced')
  }
  expect(await findDataVersion(db)).toEqual(before)
  engine.close()
})
