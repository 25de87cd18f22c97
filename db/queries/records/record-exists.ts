import { getTableName, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { nameColumn, tableOf } from '@/db/records/names'
import { isNewName } from '@/lib/editing/addresses'
import { RECORD_FORMS } from '@/lib/forms/records/forms'
import { parseImportId } from '@/lib/record-imports/addresses'
import { isRecordType, RECORD_TYPES } from '@/lib/records/record-type'
import { descriptorOf } from '@/lib/records/registry'

/** Table and name column of records, by the first part of their addresses. */
const RECORDS = new Map(
  RECORD_TYPES.flatMap((type) => {
    const { list, address } = descriptorOf(type)
    const column = address === 'id' ? 'uid' : 'slug'
    return address === undefined ? [] : [[list, { table: getTableName(tableOf(type)), column }] as const]
  }),
)

/**
 * Whether what an address names exists, a record or an import, also for pages below its own; undefined where the address
 * names neither.
 */
export async function recordExists(db: Db, path: string): Promise<boolean | undefined> {
  const [, section = '', name, edited = ''] = path.split('/')
  // The page of all changes is one of no record.
  if (section === 'history' && !name) return undefined
  if (section === 'import') return name === undefined ? undefined : isImport(db, name)
  if (section === 'edit' || section === 'history') return hasPage(db, section, name ?? '', edited)
  const record = RECORDS.get(section)
  // A name with a dot asks for a file, which another route answers; "new" is the page for a new record.
  if (!record || !name || name.includes('.') || name === 'new') return undefined
  const rows = await db.values(sql`select 1 from ${sql.raw(record.table)} where ${sql.raw(record.column)} = ${name}`)
  return rows.length > 0
}

/** Whether a record has a form, which it has under the name that never changes where it has two, or a history. */
async function hasPage(db: Db, section: 'edit' | 'history', type: string, name: string): Promise<boolean> {
  if (section === 'edit' && type === 'batch') return isBatch(db, name)
  if (!isRecordType(type)) return false
  if (section === 'edit' && isNewName(name)) return RECORD_FORMS[type].made
  const table = tableOf(type)
  const rows =
    section === 'edit'
      ? await db.values(sql`select 1 from ${table} where ${nameColumn(table)} = ${name}`)
      : await db.values(sql`select 1 from revision where record_type = ${type} and record = ${name} limit 1`)
  return rows.length > 0
}

/** Whether something was written under this name: its page shows what one write changed. */
async function isBatch(db: Db, batch: string): Promise<boolean> {
  return (await db.values(sql`select 1 from revision where batch = ${batch} limit 1`)).length > 0
}

async function isImport(db: Db, name: string): Promise<boolean> {
  const id = parseImportId(name)
  return id !== undefined && (await db.values(sql`select 1 from import_run where id = ${id}`)).length > 0
}
