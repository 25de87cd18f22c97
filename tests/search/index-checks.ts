import { expect } from 'vitest'
import type { Engine } from '@/db/engine/engine'
import { rawAccess } from '../db/raw'

/** What is to be found, read from the records themselves: kind and name of each, its key, and whether it is shown. */
const RECORDS = `
  select 'actor' as kind, slug as record, id as key, 1 as shown from actor
  union all select 'topic', slug, id, 1 from topic
  union all select 'summit', slug, id, 1 from summit
  union all select 'source', slug, id, 1 from source
  union all select 'quotation', uid, id, 1 from quotation
  union all select 'position', p.uid, p.id, p.status = 'published' and k.published
    from position p join coding k on k.id = p.coding_id
  union all select 'claim', c.slug, c.id, c.status = 'published' and k.published
    from claim c join coding k on k.id = c.coding_id
  order by 1, 2`

/** Every record has its entry at its place, and the full-text index holds exactly those that are shown. */
export async function expectIndexInOrder(engine: Engine): Promise<void> {
  const { run, failure } = rawAccess(engine)
  const entries = `select kind, record, id % (1 << 40), shown from search_entry order by 1, 2`
  expect(await run(entries)).toEqual(await run(RECORDS))
  // Held against the view that the index is built from, row by row.
  expect(await failure(`insert into search (search, rank) values ('integrity-check', 1)`)).toBeUndefined()
}
