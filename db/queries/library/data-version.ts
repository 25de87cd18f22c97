import { sql } from 'drizzle-orm'
import { type Db, readRecords } from '@/db/client'
import { CODEBOOK_VERSION } from '@/lib/vocabulary'

export type DataVersion = { library: string; codebook: string; dataVersion: number; dataDate: string }

/**
 * What this library is and how far it has been written: the highest revision and its day, 0 and no day for a
 * library without records. Undefined while nothing is loaded.
 */
export async function findDataVersion(db: Db): Promise<DataVersion | undefined> {
  const [found] = await readRecords<DataVersion>(
    db,
    sql`select json_object('library', library.title, 'codebook', coalesce(library.codebook, ${CODEBOOK_VERSION}),
        'dataVersion', coalesce(revision.id, 0), 'dataDate', coalesce(substr(revision.at, 1, 10), ''))
      from library left join (select id, at from revision order by id desc limit 1) as revision on true`,
  )
  return found
}

/** The last revision and its instant, which together tell two states of a library apart, also of two libraries. */
export async function findLastRevision(db: Db): Promise<{ id: number; at: string }> {
  const [row] = await db.values<[number, string]>(sql`select id, at from revision order by id desc limit 1`)
  return { id: row?.[0] ?? 0, at: row?.[1] ?? '' }
}
