import { sql } from 'drizzle-orm'
import type { Library } from '@/db/library'
import { recordsWhere } from '@/db/queries/records/bundle-records'
import { nameColumn, tableOf } from '@/db/records/names'
import { coding } from '@/db/schema/codings'
import { codingShown, recordLeaves } from '@/db/visibility'
import type { RecordType } from '@/lib/records/record-type'
import { type RecordOf, recordName } from '@/lib/records/registry'

/** Records read with one statement. */
const PAGE = 500

/**
 * The shown records of a type, in the order of loading and in the shape of the bundle. They are read page by page, so the
 * handle must see one state of the library until the last, see `Engine.snapshot`.
 */
export async function* readShownRecords<T extends RecordType>(library: Library, type: T): AsyncGenerator<RecordOf<T>> {
  const codings = type === 'claim' ? await shownCodings(library) : undefined
  const [table, leaves] = [tableOf(type), recordLeaves(library, type)]
  for (let last = ''; ; ) {
    const after = sql`${table.id} > coalesce((select one.id from ${table} one where ${nameOf(type)} = ${last}), 0)`
    const page = sql`${table.id} in (select ${table.id} from ${table} where ${after} and ${leaves}
      order by ${table.id} limit ${PAGE}) order by ${table.id}`
    const rows = await library.values<[string]>(recordsWhere(type, page))
    for (const [json] of rows) {
      const record = JSON.parse(json) as RecordOf<T>
      yield codings ? withoutHidden(record, codings) : record
      last = recordName(record)
    }
    if (rows.length < PAGE) return
  }
}

const nameOf = (type: RecordType) => sql.raw(`one.${nameColumn(tableOf(type)).name}`)

/** A claim without the responses of codings that are not shown. */
function withoutHidden<R>(record: R, codings: Set<string>): R {
  const { responses } = record as RecordOf<'claim'>
  return { ...record, responses: responses.filter((response) => codings.has(response.coding)) }
}

async function shownCodings(library: Library): Promise<Set<string>> {
  const rows = await library.values<[string]>(
    sql`select ${coding.uid} from ${coding} where ${codingShown(library, coding)}`,
  )
  return new Set(rows.map(([id]) => id))
}
