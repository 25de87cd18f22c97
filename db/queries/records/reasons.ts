import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Library } from '@/db/library'
import { nameColumn, tableOf } from '@/db/records/names'
import { claim } from '@/db/schema/claims'
import { coding } from '@/db/schema/codings'
import { position } from '@/db/schema/positions'
import { quotation } from '@/db/schema/quotations'
import { source } from '@/db/schema/sources'
import { claimShown, codingShown, positionShown, quotationShown } from '@/db/visibility'
import type { RecordType } from '@/lib/records/record-type'
import { readReason } from '@/lib/revisions/reason'

const OFFERED = 3

/** The last three reasons that an author gave for changes, the latest first, each once. */
export async function listReasons(db: Db, by: string): Promise<string[]> {
  if (by === '') return []
  const rows = await db.values<[string]>(
    sql`select reason from revision where "by" = ${by} and reason like '%: %'
      group by reason order by max(id) desc limit ${OFFERED}`,
  )
  return rows.flatMap(([reason]) => readReason(reason).words ?? [])
}

/**
 * Whether readers may have quoted a record: a position or claim that is published, words on which such a one rests, a
 * source with a published coding, and all that has no drafts.
 */
export async function isSeenByReaders(library: Library, type: RecordType, name: string): Promise<boolean> {
  const table = tableOf(type)
  const rows = await library.values(sql`select 1 from ${table} where ${nameColumn(table)} = ${name} and ${seen()}`)
  return rows.length > 0

  function seen() {
    switch (type) {
      case 'position':
        return positionShown(library, position)
      case 'claim':
        return claimShown(library, claim)
      case 'coding':
        return codingShown(library, coding)
      case 'quotation':
        return quotationShown(library, quotation)
      case 'source':
        return sql`exists (select 1 from ${coding} where ${coding.sourceId} = ${source.id} and ${codingShown(library, coding)})`
      default:
        return sql`true`
    }
  }
}
