import { sql } from 'drizzle-orm'
import { type Db, readRecords } from '@/db/client'
import type { AbsenceAtSummit, EarlierPosition } from '@/lib/actor/model'
import type { PositionRecord } from '@/lib/records'
import { counting, keys } from './counting'
import { evidenceJson, named, positionJson } from './record-json'

/** Positions of an actor that do not count at a date, because later or stronger words do; the latest first. */
export async function listEarlier(db: Db, actor: string, asOf: string | undefined): Promise<EarlierPosition[]> {
  return readRecords(
    db,
    sql`with ${counting({ actors: [actor], asOf })},
      cell as (select *, min(tier) over (partition by topic_id, summit_id) as best from ranked where bearing = 'counts')
      select json_object('id', c.uid, 'topic', topic.slug, 'summit', summit.slug, 'stance', c.stance, 'basis', c.basis,
        'reportedBy', ${sql.raw(named('c.reported_by_id'))}, 'statedOn', c.stated_on, 'summary', c.summary,
        'outranked', json(iif(c.tier > c.best, 'true', 'false')))
      from cell c join topic on topic.id = c.topic_id left join summit on summit.id = c.summit_id
      where c.place > 1 order by c.place, c.id`,
  )
}

/** What an actor reports of others: positions known through this actor, superseded ones among them. */
export async function listReported(db: Db, actor: string, asOf: string | undefined): Promise<PositionRecord[]> {
  return readRecords(
    db,
    sql`select ${positionJson('h')} from holding h
      where h.shown = 1 and h.spoken_by_id is null and h.reported_by_id in ${keys('actor', [actor])}
        and ${asOf ? sql`h.stated_to <= ${asOf}` : sql`true`}
      order by h.holder_id, h.topic_id, h.stated_from desc, h.id`,
  )
}

/** What an actor would not say, or said so that it cannot be coded, at one summit. */
export async function listAbsencesAtSummits(
  db: Db,
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
