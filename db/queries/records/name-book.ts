import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Db, readShaped } from '@/db/client'
import { nameColumn } from '@/db/records/names'
import { RECORD_TABLES } from '@/db/records/registry'
import { quotation } from '@/db/schema/quotations'
import type { NameBook } from '@/lib/forms/name-book'
import type { RecordType } from '@/lib/records/record-type'

/** A record by its slug or id, its name and its other names, where its type has any. */
export const suggestibleSchema = z.strictObject({
  slug: z.string(),
  name: z.string(),
  others: z.array(z.string()).exactOptional(),
})

/**
 * The names of all records of some types. A type whose records have only ids has too many to list: of those, the ids in
 * `wanted` that exist; of quotations, whose names are their words, also those that hold the words in `quoted`.
 */
export async function findNameBook(
  db: Db,
  types: RecordType[],
  wanted: string[] = [],
  quoted: string[] = [],
): Promise<NameBook> {
  const book: NameBook = {}
  for (const type of types)
    book[type] = await readShaped(
      db,
      suggestibleSchema,
      type === 'quotation' ? wordsOf(wanted, quoted) : (namesOf(type) ?? idsOf(type, wanted)),
    )
  return book
}

/** SQL: the names of a type's records in the order of forms; undefined for a type without names. */
function namesOf(type: RecordType): SQL | undefined {
  const { table, names } = RECORD_TABLES[type]
  if (!names) return undefined
  const others = names.others ? sql`, 'others', ${names.others}` : sql``
  return sql`select json_object('slug', ${nameColumn(table)}, 'name', ${names.name}${others})
    from ${table} where ${names.where ?? sql`true`} order by ${names.order}`
}

/** Most quotations found by some of their words. */
const MOST_QUOTED = 20

function wordsOf(wanted: string[], quoted: string[]): SQL {
  const words = sql`(select group_concat(value ->> 'exact', ' … ') from json_each(${quotation.segments}))`
  return sql`select json_object('slug', ${quotation.uid}, 'name', ${words}) from ${quotation}
    where ${quotation.uid} in (select value from json_each(${JSON.stringify(wanted)}))
    or ${quotation.id} in (select ${quotation.id} from ${quotation} where exists (
      select 1 from json_each(${JSON.stringify(quoted)}) typed where instr(lower(${words}), lower(typed.value)) > 0)
      limit ${MOST_QUOTED})`
}

function idsOf(type: RecordType, wanted: string[]): SQL {
  const { table } = RECORD_TABLES[type]
  const id = nameColumn(table)
  return sql`select json_object('slug', ${id}, 'name', ${id}) from ${table}
    where ${id} in (select value from json_each(${JSON.stringify(wanted)}))`
}

/**
 * A slug or id that no record of the type has or ever had, and that none forwards from: the wanted one, or with the first free number appended
 * (`-2`, `-3`, …).
 */
export async function findFreeName(db: Db, type: RecordType, wanted: string): Promise<string> {
  const { table } = RECORD_TABLES[type]
  const rows = await db.values<[string]>(
    sql`select name from (select record as name from revision where record_type = ${type}
        union select name from former_name where record_type = ${type}
        ${'slug' in table ? sql`union select slug from ${table}` : sql``})
      where name = ${wanted} or name like ${`${wanted}-%`}`,
  )
  const taken = new Set(rows.map(([record]) => record))
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}-${number}`
    if (!taken.has(name)) return name
  }
}
