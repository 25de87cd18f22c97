import { sql } from 'drizzle-orm'
import { type Db, readShaped } from '@/db/client'
import { namingConditions } from '@/db/records/naming-columns'
import type { Mergeable, Referring } from '@/lib/editing/merge'
import { recordName, schemaOf } from '@/lib/records/registry'
import { recordsWhere } from './bundle-records'
import { lastVersions } from './editable'

/** Every record that names an actor or a topic, with the number of its last revision. */
export async function listReferring(db: Db, type: Mergeable, slug: string): Promise<Referring[]> {
  const [row] = await db.values<[number]>(sql`select id from ${sql.raw(type)} where slug = ${slug}`)
  if (!row) return []
  const found: Referring[] = []
  for (const [of, condition] of namingConditions(type, String(row[0]))) {
    const records = await readShaped(db, schemaOf(of), recordsWhere(of, sql.raw(condition)))
    const versions = await lastVersions(db, of)
    // Records of the type `of`; TypeScript cannot tell.
    for (const record of records)
      found.push({ type: of, record, version: versions.get(recordName(record)) ?? 0 } as Referring)
  }
  return found
}
