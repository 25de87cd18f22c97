import { type SQL, sql } from 'drizzle-orm'
import { readRecords } from '@/db/client'
import type { Library } from '@/db/library'
import { and } from '@/db/queries/library/counting'
import { SOURCE_JSON } from '@/db/queries/records/json'
import type { Facet } from '@/lib/facet'
import { SOURCES_PER_PAGE, type SourceFilter, type SourceOrder } from '@/lib/filter/sources'
import type { PageOfList } from '@/lib/page-of-list'
import type { ListedSource, SourceList } from '@/lib/sources/model'
import { ACCESS_LABEL } from '@/lib/sources/words'
import { ACCESSES, SOURCE_TYPE, SOURCE_TYPES } from '@/lib/vocabulary'
import { SHOWN } from './quoted-words'

/** Quotations that are shown, by source. */
const QUOTED = sql`quoted as (select q.source_id, count(*) as quotations from quotation q where ${SHOWN} group by 1)`

const ORDERS: Record<SourceOrder, SQL> = {
  newest: sql`s.issued_to desc, s.id`,
  title: sql`s.title collate nocase, s.id`,
  quotations: sql`coalesce((select quotations from quoted where source_id = s.id), 0) desc, s.issued_to desc, s.id`,
}

/** The sources that a filter finds, one page of them. */
export async function findSourceList(db: Library, filter: SourceFilter): Promise<SourceList> {
  const [found] = await readRecords<PageOfList & { slugs: string[]; all: number }>(
    db,
    sql`with ${QUOTED},
      found as (select s.slug, row_number() over (order by ${ORDERS[filter.sort]}) as place from source s
        where ${and(Object.values(conditions(filter)))}),
      start as (select coalesce((select place from found where slug = ${filter.after ?? null}), 0) as place),
      shown as (select slug, place from found where place > (select place from start) order by place
        limit ${SOURCES_PER_PAGE})
      select json_object('all', (select count(*) from source), 'total', (select count(*) from found),
        'skipped', start.place, 'slugs', (select json_group_array(slug) from (select slug from shown order by place)),
        'previous', (select slug from found where place = start.place - ${SOURCES_PER_PAGE} and start.place > 0),
        'next', (select slug from shown where place = start.place + ${SOURCES_PER_PAGE}
          and place < (select count(*) from found)))
      from start`,
  )
  if (!found) throw new Error('An aggregate always answers one row.')
  const { slugs, all, ...page } = found
  return { filter, sources: await listListed(db, slugs), page, all }
}

/** What the list can be narrowed by; each count is what the other facet leaves of that value. */
export async function listSourceFacets(db: Library, filter: SourceFilter): Promise<Facet<'type' | 'access'>[]> {
  const where = conditions(filter)
  const rows = await db.values<[string, string, number]>(
    sql`select 'type', s.type, count(*) from source s where ${and([where.access])} group by 2
      union all select 'access', s.access, count(*) from source s where ${and([where.type])} group by 2`,
  )
  const count = (facet: string, value: string) => rows.find(([of, is]) => of === facet && is === value)?.[2] ?? 0
  return [
    {
      parameter: 'type',
      label: 'Type',
      options: SOURCE_TYPES.map((value) => ({
        value,
        label: SOURCE_TYPE[value].label,
        count: count('type', value),
        chosen: filter.type.includes(value),
      })).filter(({ count, chosen }) => count > 0 || chosen),
    },
    {
      parameter: 'access',
      label: 'Access',
      options: ACCESSES.map((value) => ({
        value,
        label: ACCESS_LABEL[value],
        count: count('access', value),
        chosen: filter.access.includes(value),
      })),
    },
  ]
}

function conditions({ type, access }: SourceFilter) {
  const among = (values: string[]) => sql`(select value from json_each(${JSON.stringify(values)}))`
  return {
    type: type.length > 0 ? sql`s.type in ${among(type)}` : undefined,
    access: access.length > 0 ? sql`s.access in ${among(access)}` : undefined,
  }
}

/** How many records that are shown rest on the quotations of a source. */
const records = (record: string, shown: string) =>
  `(select count(distinct r.id) from quotation q join ${record}_quotation l on l.quotation_id = q.id
    join ${record} r on r.id = l.${record}_id where q.source_id = source.id and ${shown})`
const CODED = '(select published from coding where id = r.coding_id) = 1'
const LIVE = `(select status from claim where id = r.claim_id) = 'published'`
const RECORDS = sql.raw(
  [
    records('position', 'r.shown = 1'),
    records('claim', `r.status = 'published' and ${CODED}`),
    records('response', `${CODED} and ${LIVE}`),
    records('absence', 'true'),
  ].join(' + '),
)

function listListed(db: Library, slugs: string[]): Promise<ListedSource[]> {
  return readRecords(
    db,
    sql`select json_object('source', ${SOURCE_JSON}, 'records', ${RECORDS},
        'quotations', (select count(*) from quotation q where q.source_id = source.id and ${SHOWN}),
        'codings', (select count(*) from coding where source_id = source.id and published = 1))
      from json_each(${JSON.stringify(slugs)}) as given join source on source.slug = given.value order by given.key`,
  )
}
