import { sql } from 'drizzle-orm'
import { type Db, readShaped } from '@/db/client'
import type { RecordType } from '@/lib/records/record-type'
import { type RecordOf, schemaOf } from '@/lib/records/registry'
import { oneRecord } from './bundle-records'

/** A record to change, in the shape of the bundle, and the number of its last revision. */
export type Editable<T extends RecordType> = { record: RecordOf<T>; version: number }

/** Undefined where no record has this slug or id. */
export async function findEditable<T extends RecordType>(
  db: Db,
  type: T,
  name: string,
): Promise<Editable<T> | undefined> {
  const [record] = await readShaped(db, schemaOf(type), oneRecord(type, name))
  return record && { record, version: await lastVersion(db, type, name) }
}

/** The number of a record's last revision; 0 where no record ever had the name. */
export async function lastVersion(db: Db, type: RecordType, name: string): Promise<number> {
  const [row] = await db.values<[number | null]>(
    sql`select max(version) from revision where record_type = ${type} and record = ${name}`,
  )
  return row?.[0] ?? 0
}

/** The numbers of the last revisions of all records of a type, by slug or id. */
export async function lastVersions(db: Db, type: RecordType): Promise<Map<string, number>> {
  return new Map(
    await db.values<[string, number]>(
      sql`select record, max(version) from revision where record_type = ${type} group by record`,
    ),
  )
}
