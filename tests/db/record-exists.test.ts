import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { recordExists } from '@/db/queries/records/record-exists'
import { smallLibrary } from '../fixtures/small'
import { freshDatabase } from '../support/database'

const { db } = await freshDatabase(smallLibrary())
const APP = join(process.cwd(), 'app')

/** Parts of addresses that name what does not exist, by their place in the folder of a page. */
const UNKNOWN: Record<string, string> = {
  '[slug]': 'nobody-of-this-name',
  '[id]': '999999',
  '[name]': 'nothing-of-this-name',
  '[batch]': 'no-batch',
  '[type]': 'topic',
}

/** Addresses of the pages that may find nothing. The framework leaves their body to scripts, so they must not be reached. */
const addresses = readdirSync(APP, { recursive: true, encoding: 'utf8' })
  .filter(
    (file) => /(^|\/)page\.tsx$/.test(file) && /\bnotFound\(\)|editRecord/.test(readFileSync(join(APP, file), 'utf8')),
  )
  .map((file) => `/${relative(APP, join(APP, dirname(file)))}`)
  // The page of a refused request is told apart by `proxy.ts`.
  .filter((folder) => folder !== '/refused')
  .map((folder) => folder.replace(/\[\w+\]/g, (part) => UNKNOWN[part] ?? part))

test('pages that may find nothing are there', () => {
  expect(addresses.length).toBeGreaterThan(15)
  expect(addresses.filter((path) => path.includes('['))).toEqual([])
})

test.each(addresses)('%s is known to name nothing', async (path) => {
  expect(await recordExists(db, path)).toBe(false)
})

test('an import is there, and its pages', async () => {
  await db.run(
    sql`insert into import_run (id, at, by, file_name, kind, bytes, state) values (1, '2019-02-01T00:00:00.000Z', 'Ada', 'a.csv', 'csv', 1, 'reading')`,
  )
  for (const path of ['/import/1', '/import/1/rows', '/import/1/conflicts'])
    expect(await recordExists(db, path)).toBe(true)
  expect(await recordExists(db, '/import/2')).toBe(false)
  expect(await recordExists(db, '/import')).toBeUndefined()
})
