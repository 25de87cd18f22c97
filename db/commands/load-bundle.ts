import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { type Bundle, recordsOf } from '@/lib/bundle/schema'
import { RECORD_TYPES } from '@/lib/records/record-type'
import { recordName } from '@/lib/records/registry'
import { buildSearchEntries } from '@/lib/search/entries'
import { insertRecords, type NewRecords } from './insert/records'
import { insertRevisions, type NewRevision, newBatch } from './insert/revisions'
import type { Write } from './insert/rows'
import { insertSearchEntries } from './insert/search'

/** Who writes and when (an ISO 8601 instant): commands never read the clock. */
export type Authorship = { by: string; at: string }

/**
 * Loads a whole library into an empty database in one batch. The bundle has been through `parseBundle`. Every record
 * gets a first revision.
 *
 * @param further writes of the same batch, after the records
 */
export async function loadBundle(db: Db, bundle: Bundle, authorship: Authorship, further: Write[] = []): Promise<void> {
  const statements: [Write, ...Write[]] = [
    // The title of a library without records gives way to the loaded one.
    db.run(sql`delete from library where not exists (select 1 from revision)`),
    // Fails where the row exists: of two loaders that start together, one loads.
    db.run(sql`insert into library (id, title, codebook) values (1, ${bundle.title}, ${bundle.codebook})`),
    ...insertBundle(db, bundle, authorship),
    ...further,
  ]
  await db.batch(statements)
}

/**
 * The statements that insert every record of a bundle with its first revision, for one batch. Names may refer to the
 * bundle or to records already in the database, so a library too large for one bundle can be loaded in several.
 */
export function insertBundle(db: Db, bundle: Bundle, authorship: Authorship): Write[] {
  const records = Object.fromEntries(RECORD_TYPES.map((type) => [type, recordsOf(bundle, type)])) as NewRecords
  return [
    ...insertRecords(db, records),
    ...insertSearchEntries(db, buildSearchEntries(bundle)),
    insertRevisions(db, firstRevisions(bundle), { ...authorship, batch: newBatch(), reason: 'loaded' }, sql`1`),
  ]
}

function firstRevisions(bundle: Bundle): NewRevision[] {
  return RECORD_TYPES.flatMap((type) =>
    recordsOf(bundle, type).map((record) => ({ type, record: recordName(record), after: record })),
  )
}
