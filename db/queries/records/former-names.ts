import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { tableOf } from '@/db/records/names'
import { formerName } from '@/db/schema/history'
import type { FormerName, Renamable } from '@/lib/editing/former-name'
import { isRecordType, RECORD_TYPES, type RecordType } from '@/lib/records/record-type'
import { descriptorOf } from '@/lib/records/registry'

/** What a name that records of a type had stands for now; undefined where it forwards to none. */
export async function findFormerName(db: Db, type: RecordType, name: string): Promise<FormerName | undefined> {
  const [row] = await db
    .select()
    .from(formerName)
    .where(and(eq(formerName.recordType, type), eq(formerName.name, name)))
  return row && { type, name, present: row.present, merged: row.merged }
}

/** Every name that forwards. */
export async function listFormerNames(db: Db): Promise<FormerName[]> {
  const rows = await db.select().from(formerName)
  return rows.flatMap(({ recordType, ...row }) => (isRecordType(recordType) ? [{ ...row, type: recordType }] : []))
}

/** The address to which an old one forwards, with whatever stood behind the name; undefined where it forwards to none. */
export async function findForward(db: Db, path: string): Promise<string | undefined> {
  const [, section = '', name = '', ...rest] = path.split('/')
  const type = RECORD_TYPES.find((one) => descriptorOf(one).address === 'slug' && descriptorOf(one).list === section)
  if (!type) return undefined
  // "/sources/old-name.bib" is the record as a file.
  const [, slug = '', ending = ''] = /^([a-z0-9-]+)(\..+)?$/.exec(name) ?? []
  const former = await findFormerName(db, type, slug)
  return former && ['', section, `${former.present}${ending}`, ...rest].join('/')
}

/**
 * Whether a record may not be called this: another one is, was, or forwards from it. A record may take a name of its own
 * again.
 *
 * @param present the name of the record that is to be called so; undefined for a new one
 */
export async function isNameTaken(db: Db, type: Renamable, name: string, present?: string): Promise<boolean> {
  const former = await findFormerName(db, type, name)
  if (former) return former.present !== present || former.merged
  const table = tableOf(type)
  const rows = await db.values(sql`select 1 from ${table} where slug = ${name}
    union all select 1 from revision where record_type = ${type} and record = ${name}`)
  return rows.length > 0
}
