import { closeSync, fsyncSync, openSync } from 'node:fs'
import { Sqlite } from '@/db/engine/driver'
import { findStorageFault } from '@/db/storage-fault'

/** Standard output of `build/copy-database.mjs`, as JSON: what the copy holds, or why there is none. */
export type CopyAnswer = CopiedDatabase | { fault: string }
export type CopiedDatabase = { library: string | null; dataVersion: number; texts: number }

// The arguments are a database and an empty file for the copy, which one state of the database is written to.
const [from = '', to = ''] = process.argv.slice(2)
process.stdout.write(JSON.stringify(copy()))

function copy(): CopyAnswer {
  try {
    const database = new Sqlite(from, { readonly: true, timeout: 60_000 })
    database.prepare('vacuum into ?').run(to)
    database.close()
    const answer = inspect()
    sync()
    return answer
  } catch (error) {
    const fault = findStorageFault(error)
    if (!fault) throw error
    return { fault }
  }
}

function inspect(): CopyAnswer {
  const copied = new Sqlite(to, { readonly: true })
  try {
    const one = (sql: string) => copied.prepare(sql).pluck().get()
    const [problem] = copied.pragma('integrity_check(1)') as { integrity_check: string }[]
    if (problem?.integrity_check !== 'ok') return { fault: 'it is damaged' }
    if ((copied.pragma('foreign_key_check') as unknown[]).length > 0)
      return { fault: 'it is damaged: rows name others that are missing' }
    const library = `select count(*) from sqlite_schema where name = 'library'`
    if (one(library) === 0) return { library: null, dataVersion: 0, texts: 0 }
    return {
      library: (one('select title from library') as string | undefined) ?? null,
      dataVersion: Number(one('select coalesce(max(id), 0) from revision')),
      texts: Number(one('select count(*) from source_text')),
    }
  } finally {
    copied.close()
  }
}

/** `vacuum into` does not sync what it writes. */
function sync(): void {
  const file = openSync(to, 'r+')
  fsyncSync(file)
  closeSync(file)
}
