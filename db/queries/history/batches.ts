import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { aliased } from '@/db/aliased'
import { type Db, readShaped } from '@/db/client'
import type { Library } from '@/db/library'
import { revision } from '@/db/schema/history'
import { jsonBoolean } from '@/db/sql-json'
import { historyShown, seenByReaders, shownToReaders } from '@/db/visibility'
import { upgradeRecord } from '@/lib/bundle/upgrade'
import type { HistoryFilter } from '@/lib/filter/history'
import { type Batch, type Counted, PARTS_READ, REVISIONS_COUNTED } from '@/lib/history/model'

export type ChangeFilter = Pick<HistoryFilter, 'by' | 'kind' | 'since' | 'show'>

/** The ids of the first and last revision of a batch. */
const spanSchema = z.strictObject({ first: z.int(), last: z.int() })
export type Span = z.infer<typeof spanSchema>

const NEWEST = Number.MAX_SAFE_INTEGER

/**
 * Steps back from batch to batch, at most `most`. Each step is two look-ups in an index, so it takes as long in a
 * library of any size. A revision without a batch is one of its own.
 *
 * @param before the id that the first batch ends below; undefined for the newest
 */
export function listSpans(db: Db, filter: ChangeFilter, before = NEWEST, most = 60): Promise<Span[]> {
  const { by, kind, since } = filter
  const wanted = sql.join(
    [
      by === '' ? undefined : sql`and r."by" = ${by}`,
      kind && sql`and r.record_type = ${kind}`,
      // By the id as well, below which nothing is to be looked for. A clock may have been set back, so it is the least.
      since && sql`and r.at >= ${since} and r.id >= coalesce((select min(s.id) from revision s where s.at >= ${since}), ${NEWEST})`,
    ].filter((part) => part !== undefined),
    sql` `,
  ) // biome-ignore format: a line a condition
  const last = (below: SQL) =>
    sql`(select r.id from revision r where r.id < ${below} ${wanted} order by r.id desc limit 1)`
  const first = sql`coalesce((select f.id from revision f
    where f.batch = (select l.batch from revision l where l.id = step.last) order by f.id limit 1), step.last)`
  return readShaped(
    db,
    spanSchema,
    sql`with recursive step (last, depth) as (
        select ${last(sql`${before}`)}, 1
        union all
        select ${last(first)}, depth + 1 from step where step.last is not null and depth < ${most}
      )
      select json_object('first', ${first}, 'last', (select l.id from revision l
          where l.batch = (select o.batch from revision o where o.id = step.last) or l.id = step.last
          order by l.id desc limit 1))
        from step where step.last is not null`,
  )
}

/** The newest batches that changed one of some records, given as SQL that selects their types and names. */
export function listSpansOf(db: Db, records: SQL, most: number): Promise<Span[]> {
  return readShaped(
    db,
    spanSchema,
    sql`select json_object('first', min(b.id), 'last', max(b.id)) from (
        select distinct r.batch from revision r where r.id in (
          select o.id from (${records}) wanted
            join revision o on o.record_type = wanted.record_type and o.record = wanted.record order by o.id desc limit ${most})
      ) named join revision b on b.batch = named.batch group by b.batch order by max(b.id) desc`,
  )
}

const partSchema = z.strictObject({
  id: z.int(),
  batch: z.string(),
  type: z.string(),
  record: z.string(),
  version: z.int(),
  at: z.string(),
  by: z.string(),
  reason: z.string().nullable(),
  before: z.record(z.string(), z.unknown()).nullable(),
  after: z.record(z.string(), z.unknown()).nullable(),
  shape: z.int(),
  seen: z.boolean(),
})

const countedSchema = z.strictObject({
  first: z.int(),
  type: z.string(),
  added: z.int(),
  changed: z.int(),
  removed: z.int(),
  listed: z.int(),
})

/** The batches of some spans with what the viewer is shown of them; those of which that is nothing are left out. */
export async function listBatches(library: Library, spans: Span[], show: ChangeFilter['show']): Promise<Batch[]> {
  if (spans.length === 0) return []
  const r = aliased(revision, 'r')
  const list = sql`(select value ->> 'first' as first, value ->> 'last' as last from json_each(${JSON.stringify(spans)})) span`
  const [stored, counted] = await Promise.all([
    readShaped(
      library,
      partSchema,
      sql`select json_object('id', ${r.id}, 'batch', coalesce(${r.batch}, 'revision-' || ${r.id}),
          'type', ${r.recordType}, 'record', ${r.record}, 'version', ${r.version}, 'at', ${r.at}, 'by', ${r.by},
          'reason', ${r.reason}, 'before', json(${r.before}), 'after', json(${r.after}), 'shape', ${r.shape},
          'seen', ${jsonBoolean(seenByReaders(r))})
        from ${list} cross join ${revision} ${r}
        where ${r.id} between span.first and min(span.last, span.first + ${PARTS_READ - 1})
          and ${historyShown(library, r)}
        order by ${r.id}`,
    ),
    readShaped(
      library,
      countedSchema,
      sql`select json_object('first', span.first, 'type', ${r.recordType},
          'added', sum(${r.before} is null), 'removed', sum(${r.after} is null),
          'changed', sum(${r.before} is not null and ${r.after} is not null), 'listed', sum(${listed(r, show)}))
        from ${list} cross join ${revision} ${r}
        where ${r.id} between span.first and min(span.last, span.first + ${REVISIONS_COUNTED - 1})
          and ${historyShown(library, r)}
        group by span.first, ${r.recordType}`,
    ),
  ])
  return spans.flatMap(({ first, last }): Batch[] => {
    const parts = stored.filter(({ id }) => id >= first && id <= last)
    const counts = counted.filter((one) => one.first === first)
    const [part] = parts
    if (!part || !counts.some((one) => one.listed > 0)) return []
    return [
      {
        batch: part.batch,
        first,
        last,
        at: part.at,
        by: part.by,
        parts: parts.map(({ shape, at, by, batch, type, before, after, ...rest }) => ({
          ...rest,
          type: type as Counted['type'],
          before: before && upgradeRecord(type, before, shape),
          after: after && upgradeRecord(type, after, shape),
        })),
        counts: counts.map(({ first, listed, type, ...rest }) => ({ ...rest, type: type as Counted['type'] })),
      },
    ]
  })
}

/** SQL: whether a revision is of the changes that a scope lists. */
function listed(r: typeof revision, show: ChangeFilter['show']): SQL {
  if (show === 'readers') return shownToReaders(r)
  // That words were looked up is no correction of them.
  if (show === 'corrections')
    return sql`(${seenByReaders(r)} and ${r.after} is not null and coalesce(${r.reason}, '') not like 'checked%'
      and ${r.recordType} <> 'source-text')`
  return sql`true`
}
