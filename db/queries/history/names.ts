import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { nameColumn } from '@/db/records/names'
import { RECORD_TABLES } from '@/db/records/registry'
import { claim } from '@/db/schema/claims'
import { coding } from '@/db/schema/codings'
import { quotation } from '@/db/schema/quotations'
import { listed } from '@/db/sql-json'
import { RECORD_TYPES, type RecordType } from '@/lib/records/record-type'
import type { NameOf } from '@/lib/revisions/field-words'

/** Which records of a list exist, and their names where their type has names. */
export type Existing = { nameOf: NameOf; exists: (type: string, record: string) => boolean }

/** Looks up the records that some revisions name, and no others. */
export async function findExisting(db: Db, wanted: readonly (readonly [string, string])[]): Promise<Existing> {
  const found = await Promise.all(
    RECORD_TYPES.map(async (type) => {
      const names = new Set(wanted.flatMap(([of, name]) => (of === type ? [name] : [])))
      if (names.size === 0) return []
      const { table, names: named } = RECORD_TABLES[type]
      const key = nameColumn(table)
      const name = named?.name ?? WORDS[type]
      const rows = await db.values<[string, string]>(
        sql`select ${key}, ${name ?? key} from ${table} where ${key} in ${listed([...names])}`,
      )
      return rows.map(([record, words]) => [idOf(type, record), name ? words : undefined] as const)
    }),
  )
  const known = new Map(found.flat())
  return {
    nameOf: (type: RecordType, record: string) => known.get(idOf(type, record)),
    exists: (type, record) => known.has(idOf(type === 'source-text' ? 'source' : type, record)),
  }
}

/** What records without a name say instead. */
const WORDS: { [T in RecordType]?: SQL } = {
  coding: sql`${coding.coder}`,
  claim: sql`${claim.statement}`,
  quotation: sql`'“' || (select group_concat(segment.value ->> 'exact', ' … ') from json_each(${quotation.segments}) segment) || '”'`,
}

const idOf = (type: string, record: string) => `${type} ${record}`
