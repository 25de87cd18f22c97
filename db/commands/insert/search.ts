import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { SEARCH_TABLES, searchIdOf } from '@/db/search-ids'
import { SEARCH_KINDS, type SearchEntry, type SearchKind } from '@/lib/search/entries'
import type { Write } from './rows'

/** Inserts the search entries of records that are in the database. */
export function insertSearchEntries(db: Db, entries: SearchEntry[]): Write[] {
  return SEARCH_KINDS.flatMap((kind) => {
    const some = entries.filter((entry) => entry.kind === kind)
    return some.length > 0 ? [insertKind(db, kind, some)] : []
  })
}

function insertKind(db: Db, kind: SearchKind, entries: SearchEntry[]): Write {
  const { table, name } = SEARCH_TABLES[kind]
  return db.run(sql`insert into search_entry (id, kind, record, title, body)
    select ${sql.raw(searchIdOf(kind, 'r.id'))}, ${kind}, e.value ->> 'record', e.value ->> 'title', e.value ->> 'body'
    from json_each(${JSON.stringify(entries)}) e
      cross join ${sql.raw(table)} r on ${sql.raw(`r.${name}`)} = e.value ->> 'record'`)
}
