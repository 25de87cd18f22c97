import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { Sqlite } from '@/db/engine/driver'
import { UnreadableFile } from '@/lib/imports/extraction'

/** Offsets in the header of a database: its write and read version; 2 means a write-ahead log. */
const VERSIONS = [18, 19] as const
const HEADER = 100
const MAGIC = 'SQLite format 3\0'

/**
 * Opens a stranger's database for reading. Nothing in it runs: no view, trigger or generated column is read, functions
 * in its schema are not trusted, and nothing can be written.
 *
 * @param path a copy that nobody else has open
 * @throws {UnreadableFile} where it is not a database
 */
export function openStranger(path: string): Database {
  const header = readHeader(path)
  if (header.toString('latin1', 0, MAGIC.length) !== MAGIC) throw new UnreadableFile(notSqlite(header))
  const log = VERSIONS.some((offset) => header[offset] === 2)
  const database = log ? new Sqlite(withoutLog(readFileSync(path))) : new Sqlite(path, { readonly: true })
  try {
    for (const setting of ['trusted_schema = OFF', 'query_only = ON', 'cell_size_check = ON', 'mmap_size = 0'])
      database.pragma(setting)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function readHeader(path: string): Buffer {
  const file = openSync(path, 'r')
  try {
    const header = Buffer.alloc(HEADER)
    return header.subarray(0, readSync(file, header, 0, HEADER, 0))
  } finally {
    closeSync(file)
  }
}

/** The same database without a write-ahead log, which a copy does not have and a reader could not make. */
function withoutLog(bytes: Buffer): Buffer {
  for (const offset of VERSIONS) bytes[offset] = 1
  return bytes
}

function notSqlite(header: Buffer): string {
  if (header.length === 0) return 'This file is empty.'
  const head = header.toString('utf8')
  if (/^\ufeff?\s*<\?xml|^\ufeff?\s*<discourse/i.test(head))
    return 'This file is XML, as Discourse Network Analyzer 1 wrote it. Open it in version 2 or 3 and save it there as a database.'
  return 'This is not a database of Discourse Network Analyzer: its first 16 bytes are not those of SQLite.'
}
