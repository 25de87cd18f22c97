import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Change } from '@/lib/editing/change'
import type { RecordType } from '@/lib/records/record-type'
import { SEARCH_KINDS, type SearchEntry, type SearchKind, searchEntry } from '@/lib/search/entries'
import type { Write } from '../insert/rows'
import { insertSearchEntries } from '../insert/search'

/** Deletes the search entries of the records before the changes and inserts those of the records after. */
export function searchWrites(db: Db, changes: Change[]): Write[] {
  const gone = changes.flatMap(({ type, before }) => entriesOf(type, before))
  return [
    db.run(sql`delete from search_entry where (kind, record) in
      (select value ->> 'kind', value ->> 'record' from json_each(${JSON.stringify(gone)}))`),
    ...insertSearchEntries(
      db,
      changes.flatMap(({ type, after }) => entriesOf(type, after)),
    ),
  ]
}

function entriesOf(type: RecordType, record: Change['after']): SearchEntry[] {
  const kind = SEARCH_KINDS.find((one): one is SearchKind => one === type)
  return kind && record ? [searchEntry(kind, record as never)] : []
}
