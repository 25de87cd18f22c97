import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Bundle } from '@/lib/bundle/schema'
import { buildSearchEntries } from '@/lib/search/entries'
import { insertRows, type Write } from './rows'

export function insertSearchEntries(db: Db, bundle: Bundle): Write[] {
  return [
    insertRows(
      db,
      buildSearchEntries(bundle),
      sql`search_entry (kind, record, title, body)`,
      sql`value ->> 'kind', value ->> 'record', value ->> 'title', value ->> 'body'`,
    ),
  ]
}
