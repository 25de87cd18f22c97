import { type SQL, sql } from 'drizzle-orm'
import { type Db, readRecords } from '@/db/client'
import { nameColumn } from '@/db/records/names'
import { RECORD_TABLES } from '@/db/records/registry'
import type { Suggestible } from '@/lib/filter/suggest'
import type { NameBook } from '@/lib/forms/name-book'
import type { RecordType } from '@/lib/records/record-type'

/**
 * The names of every record of some types. Records that have no name but an id are too many to list: of those,
 * the ones `wanted` that are there.
 */
export async function findNameBook(db: Db, types: RecordType[], wanted: string[] = []): Promise<NameBook> {
  const book: NameBook = {}
  for (const type of types) book[type] = await readRecords<Suggestible>(db, namesOf(type) ?? idsOf(type, wanted))
  return book
}

/** The names of all records of a type, in the order in which forms list them; undefined for a type without names. */
function namesOf(type: RecordType): SQL | undefined {
  const { table, names } = RECORD_TABLES[type]
  if (!names) return undefined
  const others = names.others ? sql`, 'others', ${names.others}` : sql``
  return sql`select json_object('slug', ${nameColumn(table)}, 'name', ${names.name}${others})
    from ${table} where ${names.where ?? sql`true`} order by ${names.order}`
}

function idsOf(type: RecordType, wanted: string[]): SQL {
  const { table } = RECORD_TABLES[type]
  const id = nameColumn(table)
  return sql`select json_object('slug', ${id}, 'name', ${id}) from ${table}
    where ${id} in (select value from json_each(${JSON.stringify(wanted)}))`
}

/** A name in addresses that no record of a type has or ever had, and none forwards from: the one wanted, or with a number behind it. */
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
