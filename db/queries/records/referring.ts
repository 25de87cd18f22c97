import { sql } from 'drizzle-orm'
import { type Db, readShaped } from '@/db/client'
import { nameColumn, tableOf } from '@/db/records/names'
import { namingConditions } from '@/db/records/naming-columns'
import type { Referring } from '@/lib/editing/merge'
import type { RecordType } from '@/lib/records/record-type'
import { type RecordOf, recordName, schemaOf } from '@/lib/records/registry'
import { recordsWhere } from './bundle-records'
import { lastVersions } from './editable'

/** A record of one of the types. */
export type AnyRecord = { [T in RecordType]: { type: T; record: RecordOf<T> } }[RecordType]

/** Every record that names another; of each type at most `most`, where a caller needs no more. */
export async function listNaming(db: Db, type: RecordType, name: string, most?: number): Promise<AnyRecord[]> {
  // Most records have a type that no other can name.
  if (namingConditions(type, '0').length === 0) return []
  const table = tableOf(type)
  const [row] = await db.values<[number]>(sql`select id from ${table} where ${nameColumn(table)} = ${name}`)
  if (!row) return []
  const found = await Promise.all(
    namingConditions(type, String(row[0])).map(async ([of, condition]) => {
      const records = await readShaped(
        db,
        schemaOf(of),
        most === undefined
          ? recordsWhere(of, sql.raw(condition))
          : sql`select * from (${recordsWhere(of, sql.raw(condition))}) limit ${most}`,
      )
      // Records of the type `of`; TypeScript cannot tell.
      return records.map((record) => ({ type: of, record }) as AnyRecord)
    }),
  )
  return found.flat()
}

/** Every record that names another, with the number of its last revision. */
export async function listReferring(db: Db, type: RecordType, name: string): Promise<Referring[]> {
  const naming = await listNaming(db, type, name)
  const types = [...new Set(naming.map((one) => one.type))]
  const versions = new Map(await Promise.all(types.map(async (of) => [of, await lastVersions(db, of)] as const)))
  return naming.map(
    (one) => ({ ...one, version: versions.get(one.type)?.get(recordName(one.record)) ?? 0 }) as Referring,
  )
}
