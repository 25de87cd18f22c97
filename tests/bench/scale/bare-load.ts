import { rmSync } from 'node:fs'
import type { Database as SqliteConnection } from 'better-sqlite3'
import { Sqlite } from '@/db/engine/driver'
import { openEmbedded } from '@/db/engine/embedded'
import { migrate } from '@/db/migrate'
import { projectFile } from '@/db/project-file'

/** Tables in the order in which they name each other; those of the second list grow with the positions. */
const SUBJECTS = 'library theme actor alias affiliation summit topic topic_wording source source_author coding'
const CODED = 'coding_actor coding_topic coding_summit'
const GROWING = `quotation speaker translation position position_quotation claim claim_quotation absence
  absence_quotation search_entry revision`
const names = (list: string) => list.split(/\s+/)
const PORTION = 5_000

/**
 * Seconds in which the rows of a library go into a new one by prepared statements and nothing else: with the same
 * indexes, triggers and search index, in transactions of as many rows. What triggers write themselves is left to them.
 */
export async function bareLoadSeconds(file: string, draft: string): Promise<number> {
  const engine = openEmbedded(draft)
  await migrate(engine, projectFile('db/migrations'))
  engine.close()
  const source = new Sqlite(file, { readonly: true })
  const target = new Sqlite(draft)
  for (const setting of ['synchronous = FULL', 'foreign_keys = ON', 'cache_size = -65536']) target.pragma(setting)
  try {
    for (const table of [...names(SUBJECTS), ...names(CODED)]) copy(source, target, table)
    const started = performance.now()
    for (const table of names(GROWING)) copy(source, target, table)
    const seconds = (performance.now() - started) / 1000
    const [there, written] = [source, target].map((one) => one.prepare('select count(*) from position').pluck().get())
    if (there !== written) throw new Error(`Of ${there} positions, ${written} were written.`)
    return seconds
  } finally {
    target.close()
    source.close()
    for (const end of ['', '-wal', '-shm']) rmSync(draft + end, { force: true })
  }
}

function copy(source: SqliteConnection, target: SqliteConnection, table: string): void {
  // Computed columns are none of these.
  const columns = (source.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)
  const insert = target.prepare(
    `insert or ignore into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
  )
  const write = target.transaction((rows: unknown[][]) => {
    target.pragma('defer_foreign_keys = ON')
    for (const row of rows) insert.run(row)
  })
  let rows: unknown[][] = []
  const all = source.prepare(`select ${columns.join(', ')} from ${table}`).raw()
  for (const row of all.iterate() as Iterable<unknown[]>) {
    rows.push(row)
    if (rows.length < PORTION) continue
    write(rows)
    rows = []
  }
  write(rows)
}
