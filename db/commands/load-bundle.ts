import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Bundle } from '@/lib/bundle/schema'
import { insertCodings, insertQuotations, insertSourceAuthors, insertSources } from './insert/evidence'
import { insertActors } from './insert/people'
import { insertAbsences, insertClaims, insertPositions } from './insert/records'
import { insertRows, type Write } from './insert/rows'
import { insertSearchEntries } from './insert/search'
import { insertSubjects } from './insert/subjects'

/** Who does it and when (an ISO 8601 instant): commands never read the clock. */
export type Authorship = { by: string; at: string }

/**
 * Loads a whole library into an empty database, in one batch: all of it or nothing. The bundle has been
 * through `parseBundle`. Every record starts its history with a revision.
 */
export async function loadBundle(db: Db, bundle: Bundle, authorship: Authorship): Promise<void> {
  const statements: [Write, ...Write[]] = [
    // An insert that fails where the row is there: of two loaders that start at once, one loads.
    db.run(sql`insert into library (id, title, codebook) values (1, ${bundle.title}, ${bundle.codebook})`),
    ...insertBundle(db, bundle, authorship),
  ]
  await db.batch(statements)
}

/**
 * Every record of a bundle with its first revision, to be run in one batch. What the records name is in the
 * bundle or in the database already, so that a library too large for one bundle is loaded in several.
 */
export function insertBundle(db: Db, bundle: Bundle, { by, at }: Authorship): Write[] {
  return [
    ...insertSources(db, bundle.sources),
    ...insertActors(db, bundle.actors),
    ...insertSourceAuthors(db, bundle.sources),
    ...insertSubjects(db, bundle),
    ...insertCodings(db, bundle.codings),
    ...insertQuotations(db, bundle.quotations),
    ...insertPositions(db, bundle.positions),
    ...insertClaims(db, bundle.claims),
    ...insertAbsences(db, bundle.absences),
    ...insertSearchEntries(db, bundle),
    insertRows(
      db,
      firstRevisions(bundle),
      sql`revision (record_type, record, version, at, by, reason, after)`,
      sql`value ->> 'type', value ->> 'record', 1, ${at}, ${by}, 'loaded', value -> 'after'`,
    ),
  ]
}

function firstRevisions(bundle: Bundle) {
  const of = <T extends object>(type: string, records: T[], name: (record: T) => string) =>
    records.map((after) => ({ type, record: name(after), after }))
  return [
    ...of('source', bundle.sources, (record) => record.slug),
    ...of('actor', bundle.actors, (record) => record.slug),
    ...of('theme', bundle.themes, (record) => record.slug),
    ...of('topic', bundle.topics, (record) => record.slug),
    ...of('summit', bundle.summits, (record) => record.slug),
    ...of('coding', bundle.codings, (record) => record.id),
    ...of('quotation', bundle.quotations, (record) => record.id),
    ...of('position', bundle.positions, (record) => record.id),
    ...of('claim', bundle.claims, (record) => record.id),
    ...of('absence', bundle.absences, (record) => record.id),
  ]
}
