import { sql } from 'drizzle-orm'
import { type Db, readShaped } from '@/db/client'
import { nameColumn, tableOf } from '@/db/records/names'
import { namingConditions } from '@/db/records/naming-columns'
import type { Referring } from '@/lib/editing/merge'
import type { RecordType } from '@/lib/records/record-type'
import { recordName, schemaOf } from '@/lib/records/registry'
import { recordsWhere } from './bundle-records'
import { lastVersions } from './editable'

/** Every record that names another, with the number of its last revision. */
export async function listReferring(db: Db, type: RecordType, name: string): Promise<Referring[]> {
  const table = tableOf(type)
  const [row] = await db.values<[number]>(sql`select id from ${table} where ${nameColumn(table)} = ${name}`)
  if (!row) return []
  const found: Referring[] = []
  for (const [of, condition] of namingConditions(type, String(row[0]))) {
    const records = await readShaped(db, schemaOf(of), recordsWhere(of, sql.raw(condition)))
    if (records.length === 0) continue
    const versions = await lastVersions(db, of)
    // Records of the type `of`; TypeScript cannot tell.
    for (const record of records)
      found.push({ type: of, record, version: versions.get(recordName(record)) ?? 0 } as Referring)
  }
  return found
}
