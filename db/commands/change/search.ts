import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { BUNDLE_FORMAT, BUNDLE_VERSION, type Bundle } from '@/lib/bundle/schema'
import type { Change } from '@/lib/editing/record-types'
import { buildSearchEntries } from '@/lib/search/entries'
import type { Write } from '../insert/rows'
import { insertSearchEntries } from '../insert/search'

/** Search finds what is, and no more what was. */
export function searchWrites(db: Db, changes: Change[]): Write[] {
  const gone = buildSearchEntries(withRecords(changes.map(({ type, before }) => ({ type, record: before }))))
  return [
    db.run(sql`delete from search_entry where (kind, record) in
      (select value ->> 'kind', value ->> 'record' from json_each(${JSON.stringify(gone)}))`),
    ...insertSearchEntries(db, withRecords(changes.map(({ type, after }) => ({ type, record: after })))),
  ]
}

const LIST = {
  source: 'sources',
  actor: 'actors',
  theme: 'themes',
  topic: 'topics',
  summit: 'summits',
  coding: 'codings',
  quotation: 'quotations',
  position: 'positions',
  claim: 'claims',
  absence: 'absences',
} as const

function withRecords(records: { type: Change['type']; record: Change['after'] }[]): Bundle {
  const bundle: Record<string, unknown> = { format: BUNDLE_FORMAT, version: BUNDLE_VERSION, codebook: '', title: '' }
  for (const [type, list] of Object.entries(LIST))
    bundle[list] = records.flatMap(({ type: of, record }) => (of === type && record ? [record] : []))
  // Only lists that `LIST` names are read from it, and each holds records of its own type.
  return bundle as unknown as Bundle
}
