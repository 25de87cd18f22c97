import { type SQL, sql } from 'drizzle-orm'
import { type Db, readRecords } from '@/db/client'
import type { RecordType } from '@/lib/editing/record-types'
import type { Suggestible } from '@/lib/filter/suggest'
import type { NameBook } from '@/lib/forms/name-book'

/** Claims that can be named by their words; others by their ids. */
const CLAIMS_NAMED = 2000

const NAMED: Partial<Record<RecordType, SQL>> = {
  claim: sql`select json_object('slug', uid, 'name', statement) from claim where status = 'published' order by id desc limit ${CLAIMS_NAMED}`,
  actor: sql`select json_object('slug', slug, 'name', name, 'others', (select json_group_array(other) from (
      select name as other from alias where actor_id = actor.id
      union all select native_name from actor own where own.id = actor.id and native_name is not null)))
    from actor order by sort_name, id`,
  topic: sql`select json_object('slug', slug, 'name', label) from topic order by ordinal, id`,
  theme: sql`select json_object('slug', slug, 'name', label) from theme order by ordinal, id`,
  summit: sql`select json_object('slug', slug, 'name', name, 'others', json_array(short_name)) from summit order by date_from desc, id`,
  source: sql`select json_object('slug', slug, 'name', title, 'others', json_array(abbreviation)) from source order by issued_from desc, id`,
}

/**
 * The names of every record of some types. Records that have no name but an id are too many to list: of those,
 * the ones `asked` for that are there.
 */
export async function findNameBook(db: Db, types: RecordType[], asked: string[] = []): Promise<NameBook> {
  const book: NameBook = {}
  for (const type of types) {
    const query =
      NAMED[type] ??
      sql`select json_object('slug', uid, 'name', uid) from ${sql.raw(type)}
        where uid in (select value from json_each(${JSON.stringify(asked)}))`
    book[type] = await readRecords<Suggestible>(db, query)
  }
  return book
}

/** A name in addresses that no record of a type has or ever had: the one wanted, or with a number behind it. */
export async function findFreeName(db: Db, type: RecordType, wanted: string): Promise<string> {
  const rows = await db.values<[string]>(
    sql`select distinct record from revision where record_type = ${type} and (record = ${wanted} or record like ${`${wanted}-%`})`,
  )
  const taken = new Set(rows.map(([record]) => record))
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}-${number}`
    if (!taken.has(name)) return name
  }
}
