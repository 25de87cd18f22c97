import { sql } from 'drizzle-orm'
import { readRecords } from '@/db/client'
import type { Library } from '@/db/library'
import { counting, keys } from '@/db/queries/library/counting'
import { evidenceJson, named, positionJson } from '@/db/queries/records/json'
import type { AbsenceAtSummit, EarlierPosition } from '@/lib/actors/model'
import type { PositionRecord } from '@/lib/records/read-model'

/** Earlier positions listed of one topic at one summit; the topic's page has the whole history. */
const MOST_EARLIER = 30
/** Positions of an uncertain day, and reported ones, that are listed. */
const MOST_LISTED = 60

/**
 * Positions of an actor on some topics that do not count at a date, because later or stronger words do; the latest
 * first, so many of each topic at one summit.
 */
export async function listEarlier(
  db: Library,
  actor: string,
  { topics, asOf }: { topics: string[]; asOf: string | undefined },
): Promise<EarlierPosition[]> {
  return readRecords(
    db,
    sql`with ${counting({ actors: [actor], topics, asOf })},
      cell as (select *, min(tier) over (partition by topic_id, summit_id) as best from ranked where bearing = 'counts'),
      behind as (select *, row_number() over (partition by topic_id, summit_id order by place, id) as nth
        from cell where place > 1)
      select json_object('id', c.uid, 'topic', topic.slug, 'summit', summit.slug, 'stance', c.stance, 'basis', c.basis,
        'reportedBy', ${sql.raw(named('c.reported_by_id'))}, 'statedOn', c.stated_on, 'summary', c.summary,
        'outranked', json(iif(c.tier > c.best, 'true', 'false')))
      from behind c join topic on topic.id = c.topic_id left join summit on summit.id = c.summit_id
      where c.nth <= ${MOST_EARLIER} order by c.place, c.id`,
  )
}

/** Positions of an actor that may or may not have been taken by a day; the first of them. */
export async function listUncertain(db: Library, actor: string, asOf: string): Promise<PositionRecord[]> {
  return readRecords(
    db,
    sql`with ${counting({ actors: [actor], asOf })} select ${positionJson('r')} from ranked r
      where r.bearing = 'uncertain' order by r.topic_id, r.id limit ${MOST_LISTED}`,
  )
}

/** What an actor reports of others: positions known through this actor, superseded ones among them; the first of them. */
export async function listReported(
  db: Library,
  actor: string,
  asOf: string | undefined,
): Promise<{ positions: PositionRecord[]; total: number }> {
  const found = await readRecords<{ total: number; position: PositionRecord }>(
    db,
    sql`with h as (select *, count(*) over () as total from (
          select actor_id as holder_id, position.* from position
          where shown = 1 and reported_by_id in ${keys('actor', [actor])} and ${asOf ? sql`stated_to <= ${asOf}` : sql`true`})
        order by holder_id, topic_id, stated_from desc, id limit ${MOST_LISTED})
      select json_object('total', h.total, 'position', ${positionJson('h')}) from h
      order by h.holder_id, h.topic_id, h.stated_from desc, h.id`,
  )
  return { positions: found.map(({ position }) => position), total: found[0]?.total ?? 0 }
}

/** What an actor would not say, or said so that it cannot be coded, at one summit. */
export async function listAbsencesAtSummits(
  db: Library,
  actor: string,
  asOf: string | undefined,
): Promise<AbsenceAtSummit[]> {
  return readRecords(
    db,
    sql`select json_object('actor', ${actor}, 'topic', topic.slug, 'summit', summit.slug, 'kind', a.kind,
        'source', source.slug, 'issued', source.issued, 'by', a.recorded_by, 'note', a.note,
        'evidence', ${sql.raw(evidenceJson('absence_quotation', 'absence_id', 'a.id'))})
      from absence a join topic on topic.id = a.topic_id join summit on summit.id = a.summit_id
        join source on source.id = a.source_id
      where a.actor_id in ${keys('actor', [actor])} and a.kind <> 'not_found'
        and ${asOf ? sql`a.on_to <= ${asOf}` : sql`true`}
      order by a.on_to desc, a.id`,
  )
}
