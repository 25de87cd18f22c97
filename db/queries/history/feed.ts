import { type SQL, sql } from 'drizzle-orm'
import type { Library } from '@/db/library'
import { findDataVersion } from '@/db/queries/library/data-version'
import { actor } from '@/db/schema/actors'
import { claim } from '@/db/schema/claims'
import { revision } from '@/db/schema/history'
import { position } from '@/db/schema/positions'
import { quotation } from '@/db/schema/quotations'
import { absence } from '@/db/schema/silences'
import { source } from '@/db/schema/sources'
import { topic } from '@/db/schema/topics'
import { historyShown } from '@/db/visibility'
import type { HistoryFilter } from '@/lib/filter/history'
import type { ChangeLine } from '@/lib/history/line'
import type { RecordType } from '@/lib/records/record-type'
import { findHistory, findHistoryOf } from './page'

/** What a feed is made of. `library` is the UUID of the library's first batch. */
export type FeedContent = { title: string; library: string; updated: string; lines: ChangeLine[] }

type Of = { type: RecordType; name: string }

/**
 * The newest changes that a filter lists; of one record where `of` names it, and of what rests on it where that is an
 * actor, topic or source. Undefined without a library, or where the record has no history that the viewer is shown.
 */
export async function findFeed(library: Library, filter: HistoryFilter, of?: Of): Promise<FeedContent | undefined> {
  const [version, [[batch, at] = ['', '']], shown] = await Promise.all([
    findDataVersion(library),
    library.values<[string, string]>(sql`select f.batch, l.at from ${revision} f, ${revision} l
      where f.id = (select min(id) from ${revision}) and l.id = (select max(id) from ${revision})`),
    of ? isHistoryShown(library, of.type, of.name) : true,
  ])
  if (!version || !shown) return undefined
  const lines = of
    ? (await findHistoryOf(library, recordsAround(of), filter.show)).filter(
        ({ by, at }) => (filter.by === '' || by === filter.by) && (filter.since === undefined || at >= filter.since),
      )
    : (await findHistory(library, { ...filter, before: undefined })).lines
  return { title: version.library, library: batch, updated: at, lines }
}

/** Whether a record has a history that the viewer is shown. */
export async function isHistoryShown(library: Library, type: string, name: string): Promise<boolean> {
  const r = { recordType: sql.raw('one.record_type'), record: sql.raw('one.record') }
  const rows = await library.values(
    sql`select 1 from (select ${type} as record_type, ${name} as record) one where ${historyShown(library, r)}
      and exists (select 1 from ${revision} where ${revision.recordType} = ${type} and ${revision.record} = ${name})`,
  )
  return rows.length > 0
}

/** SQL: a record, and the records whose subject it is. */
function recordsAround({ type, name }: Of): SQL {
  const key = (table: typeof actor | typeof topic | typeof source) =>
    sql`(select k.id from ${table} k where k.slug = ${name})`
  const further: SQL[] = []
  if (type === 'actor') {
    const id = key(actor)
    further.push(
      sql`select 'position', uid from ${position} where actor_id = ${id}`,
      sql`select 'position', uid from ${position} where on_behalf_of_id = ${id}`,
      sql`select 'claim', uid from ${claim} where claimant_id = ${id}`,
      sql`select 'absence', uid from ${absence} where actor_id = ${id}`,
    )
  }
  if (type === 'topic') {
    const id = key(topic)
    further.push(
      sql`select 'position', uid from ${position} where topic_id = ${id}`,
      sql`select 'absence', uid from ${absence} where topic_id = ${id}`,
    )
  }
  if (type === 'source') {
    further.push(
      sql`select 'source-text', ${name}`,
      sql`select 'quotation', uid from ${quotation} where source_id = ${key(source)}`,
    )
  }
  return sql.join([sql`select ${type} as record_type, ${name} as record`, ...further], sql` union `)
}
