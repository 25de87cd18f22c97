import { spawnSync } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { Sqlite } from '@/db/engine/driver'
import { writePlainDatabase } from '@/db/files/plain-database'
import { recordsOf } from '@/lib/bundle/schema'
import { LIBRARY_TABLES } from '@/lib/library-tables/tables'
import { RECORDS } from '@/lib/records/registry'
import { findProgram } from '../exports/programs'
import { nastyLibrary } from '../fixtures/nasty/library'
import { freshDatabase } from '../support/database'
import { freshFolder } from '../support/folders'
import { libraryFile } from '../support/library-file'
import { storeText } from '../support/store-text'
import { shownBundle } from './shown-bundle'

const SECRET = 'A sentence of the text that nobody quoted.'
const shown = shownBundle(nastyLibrary())
const path = join(freshFolder(), 'library.sqlite')
let bytes: Uint8Array
beforeAll(async () => {
  const { db } = await freshDatabase(nastyLibrary())
  await storeText(db, shown.sources[0]?.slug ?? '', SECRET)
  bytes = await libraryFile(db, 'sqlite', 'https://parley.example')
  writeFileSync(path, bytes)
})
const all = <R>(sql: string): R[] => {
  const sqlite = new Sqlite(path, { readonly: true })
  try {
    return sqlite.prepare(sql).all() as R[]
  } finally {
    sqlite.close()
  }
}
const count = (sql: string) => all<{ n: number }>(`select count(*) as n from ${sql}`)[0]?.n

describe('a library as a SQLite file', () => {
  test('is whole, and every key that names a row of another table finds it', () => {
    expect(all('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }])
    expect(all('pragma foreign_key_check')).toEqual([])
    expect(all('pragma foreign_key_list(positions)').length).toBe(6)
  })

  test('has tables, keys and views and nothing else: no trigger, no table of the app, no text of a source', () => {
    const things = all<{ type: string; name: string; sql: string | null }>('select type, name, sql from sqlite_schema')
    expect(new Set(things.map(({ type }) => type))).toEqual(new Set(['table', 'index', 'view']))
    const tables = things.flatMap(({ type, name }) => (type === 'table' ? [name] : []))
    expect(tables).toEqual(['codes', ...LIBRARY_TABLES.map(({ name }) => name), 'about', 'contents'])
    for (const { sql } of things) expect(sql ?? '').not.toMatch(/generated|strict|without rowid|json_|->/i)
    expect(Buffer.from(bytes).includes(SECRET)).toBe(false)
  })

  test('has as many records of each type as the bundle of what is shown', () => {
    for (const { name, of } of LIBRARY_TABLES)
      if (name === RECORDS[of].list) expect(count(name), name).toBe(recordsOf(shown, of).length)
    const responses = shown.claims.reduce((sum, claim) => sum + claim.responses.length, 0)
    expect(count('responses')).toBe(responses)
    expect(responses).toBeGreaterThan(0)
  })

  test('shows each position with its quotations, word for word and in order', () => {
    const rows = all<Record<string, string>>('select * from position_with_quotation')
    const published = shown.positions.filter(({ status }) => status === 'published')
    expect(rows.map(({ position, quotation }) => `${position} ${quotation}`).sort()).toEqual(
      published.flatMap(({ id, quotations }) => quotations.map((quotation) => `${id} ${quotation}`)).sort(),
    )
    const names = new Map(shown.actors.map(({ slug, name }) => [slug, name]))
    for (const row of rows) {
      const quotation = shown.quotations.find(({ id }) => id === row.quotation)
      expect(row.words).toBe(quotation?.segments.map(({ exact }) => exact).join(' … '))
      expect(row.speakers).toBe(quotation?.speakers.map((slug) => names.get(slug)).join(', '))
      const position = published.find(({ id }) => id === row.position)
      const joined = position?.conditions?.join === 'any' ? ' or ' : ' and '
      const terms = position?.conditions?.items.map(({ kind, text }) => `${kind} ${text}`).join(joined)
      expect(row.conditions ?? undefined).toBe(terms)
    }
  })

  test('shows each claim with the outcome in force, and the silences in words', () => {
    const outcomes = new Map(
      all<{ claim: string; outcome: string | null }>('select claim, outcome from claim_with_quotation').map((row) => [
        row.claim,
        row.outcome,
      ]),
    )
    const published = shown.claims.filter(({ status }) => status === 'published')
    expect(Object.fromEntries(outcomes)).toEqual(
      Object.fromEntries(published.map(({ id, outcomes }) => [id, outcomes.at(-1)?.outcome ?? null])),
    )
    expect(count('silence')).toBe(shown.absences.length)
  })

  test('says what it is, and what every table and column is', () => {
    const about = new Map(
      all<{ name: string; value: string }>('select * from about').map(({ name, value }) => [name, value]),
    )
    expect(about.get('library')).toBe(shown.title)
    expect(about.get('address')).toBe('https://parley.example/')
    expect(about.get('rights')).toContain('No licence is given')
    for (const { name, columns } of LIBRARY_TABLES)
      for (const column of columns) {
        const described = `contents where table_name = '${name}' and column_name = '${column.name}' and description <> ''`
        expect(count(described), `${name}.${column.name}`).toBe(1)
      }
  })

  test('leaves nothing behind, also where its reader goes away or its records cannot be read', async () => {
    const folder = freshFolder()
    vi.stubEnv('TMPDIR', folder)
    try {
      const { db } = await freshDatabase(nastyLibrary())
      await libraryFile(db, 'sqlite')
      const about = { title: 'A', identity: '', codebook: '1', dataVersion: 1, dataDate: '', address: () => undefined }
      for await (const _ of writePlainDatabase(async function* () {}, about)) break
      const unreadable = async function* (): AsyncGenerator<object> {
        yield Promise.reject(new Error('cannot be read'))
      }
      await expect(writePlainDatabase(unreadable, about).next()).rejects.toThrow('cannot be read')
      expect(readdirSync(folder)).toEqual([])
    } finally {
      vi.unstubAllEnvs()
    }
  })

  test('is not written where a row names one that is missing', async () => {
    const [position] = shown.positions
    const about = { title: 'A', identity: '', codebook: '1', dataVersion: 1, dataDate: '', address: () => undefined }
    const records = async function* (type: string): AsyncGenerator<object> {
      if (type === 'position' && position) yield position
    }
    await expect(writePlainDatabase(records, about).next()).rejects.toThrow(/names one of \w+ that is missing/)
  })

  test.skipIf(!findProgram('sqlite3', 'the SQLite file is read by the sqlite3 shell'))(
    'is read by the sqlite3 shell',
    () => {
      const run = spawnSync('sqlite3', ['-json', path, 'select count(*) as n from position_with_quotation'], {
        encoding: 'utf8',
      })
      expect(JSON.parse(run.stdout)).toEqual([{ n: count('position_with_quotation') }])
    },
  )
})
