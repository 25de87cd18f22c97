import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Sqlite } from '@/db/engine/driver'
import { UnreadableFile } from '@/lib/imports/extraction'
import { type Random, randomOf } from '../../imports/generated/random'
import { freshFolder } from '../../support/folders'
import { damaged } from '../damaged'
import { writeDna } from './files'
import { linesOf } from './lines'
import { SAMPLE } from './sample'

/** How many damaged files: `npm run check:imports` makes 10,000. */
const FILES = Number(process.env.IMPORT_MUTATIONS ?? 60)
const folder = freshFolder()

// A file that takes forever fails by the limit that every test has.
test(
  'databases with changed bytes or rows are read or refused in words',
  async () => {
    const versions = ([2, 3] as const).map((version) => {
      const path = join(folder, `${version}.dna`)
      writeDna(path, version, SAMPLE)
      return readFileSync(path)
    })
    const outcomes = { read: 0, refused: 0 }
    const path = join(folder, 'damaged.dna')
    for (let seed = 1; seed <= FILES; seed += 1) {
      const random = randomOf(seed * 7919)
      const bytes = random.pick(versions)
      writeFileSync(path, random.chance(0.6) ? damaged(bytes, random) : bytes)
      if (random.chance(0.5)) changeRows(path, random)
      try {
        const lines = await linesOf(path)
        expect(lines[0]?.kind).toBe('layout')
        outcomes.read += 1
      } catch (error) {
        if (!(error instanceof UnreadableFile))
          throw new Error(`File ${seed} broke its reader: ${(error as Error).stack}`)
        outcomes.refused += 1
      }
    }
    expect(outcomes.read).toBeGreaterThan(0)
    expect(outcomes.refused).toBeGreaterThan(0)
  },
  Math.max(60_000, FILES * 300),
)

const VALUES = [
  'null',
  `''`,
  '-1',
  '0',
  '9223372036854775807',
  '1e300',
  `x'ff00'`,
  `'\u{1f41f}'`,
  `printf('%.5000c', 'x')`,
  'char(0, 55357)',
  '1.5',
]

/** Changes some cells, rows, columns or tables, where the database still takes it. */
function changeRows(path: string, random: Random): void {
  const database = (() => {
    try {
      return new Sqlite(path)
    } catch {
      return undefined
    }
  })()
  if (!database) return
  try {
    database.pragma('synchronous = OFF')
    const tables = database.prepare(`select name from sqlite_schema where type = 'table'`).pluck().all() as string[]
    for (let count = 1 + random.below(6); count > 0; count -= 1) {
      const table = random.pick(tables)
      const columns = (database.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)
      const column = random.pick(columns)
      const statements = [
        `update ${table} set ${column} = ${random.pick(VALUES)} where (rowid + ${random.below(2)}) % 2 = 0`,
        `delete from ${table} where (rowid + ${random.below(2)}) % 2 = 0`,
        `alter table ${table} drop column ${column}`,
        `drop table ${table}`,
        `alter table ${table} rename column ${column} to other`,
      ]
      tryRun(() => database.exec(random.chance(0.7) ? (statements[0] ?? '') : random.pick(statements)))
    }
  } catch {
    // A damaged database may refuse any of it.
  } finally {
    tryRun(() => database.close())
  }
}

function tryRun(change: () => void): void {
  try {
    change()
  } catch {
    // A constraint, or a damaged page.
  }
}
