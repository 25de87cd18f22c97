import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { BUNDLE_FORMAT, BUNDLE_VERSION, type Bundle } from '@/lib/bundle/schema'
import { allRecords } from './bundle-records'

/**
 * The whole library in its public shape, in the order of loading, so that a fresh load gives its file back.
 * Undefined where the database holds no library.
 */
export async function findBundle(db: Db): Promise<Bundle | undefined> {
  // One read transaction: an edit between two of these statements would tear the file.
  const [libraries, actors, themes, topics, summits, sources, codings, quotations, positions, claims, absences] =
    await db.batch([
      list(db, LIBRARY),
      list(db, allRecords('actor')),
      list(db, allRecords('theme')),
      list(db, allRecords('topic')),
      list(db, allRecords('summit')),
      list(db, allRecords('source')),
      list(db, allRecords('coding')),
      list(db, allRecords('quotation')),
      list(db, allRecords('position')),
      list(db, allRecords('claim')),
      list(db, allRecords('absence')),
    ])
  const [library] = parsed<{ title: string; codebook: string }>(libraries)
  if (!library) return undefined
  return {
    format: BUNDLE_FORMAT,
    version: BUNDLE_VERSION,
    codebook: library.codebook,
    title: library.title,
    actors: parsed(actors),
    themes: parsed(themes),
    topics: parsed(topics),
    summits: parsed(summits),
    sources: parsed(sources),
    codings: parsed(codings),
    quotations: parsed(quotations),
    positions: parsed(positions),
    claims: parsed(claims),
    absences: parsed(absences),
  }
}

const list = (db: Db, query: SQL) => db.all(query)
const parsed = <T>(rows: unknown) => (rows as [string][]).map(([json]) => JSON.parse(json) as T)

const LIBRARY = sql.raw(`select json_object('title', title, 'codebook', codebook) from library`)
