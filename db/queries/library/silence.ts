import { sql } from 'drizzle-orm'
import { readRecords } from '@/db/client'
import type { Library } from '@/db/library'
import { evidenceJson } from '@/db/queries/records/json'
import type { LookedAt } from '@/lib/comparison/cell'
import { keys } from './counting'

export type SilenceScope = {
  /** Slugs; `undefined` for everybody. */
  actors?: string[] | undefined
  topics: string[]
  summit?: string | undefined
  asOf?: string | undefined
}

/**
 * What is known about silences of some actors on some topics: absences recorded by hand, and published
 * complete codings that cover both ("looked and found nothing"). Whether an actor is silent at all is for
 * the caller to know; where nothing is listed, nobody looked.
 */
export async function listLooked(db: Library, scope: SilenceScope): Promise<LookedAt[]> {
  const summit = sql`(select id from summit where slug = ${scope.summit ?? null})`
  const among = (key: string) => (scope.actors ? sql`${sql.raw(key)} in ${keys('actor', scope.actors)}` : sql`true`)
  const before = (bound: string) => (scope.asOf ? sql`${sql.raw(bound)} <= ${scope.asOf}` : sql`true`)
  const recorded = await readRecords<LookedAt>(
    db,
    sql`select json_object('actor', actor.slug, 'topic', topic.slug, 'kind', a.kind, 'source', source.slug,
        'issued', source.issued, 'by', a.recorded_by, 'on', a.on_date, 'coding', null, 'note', a.note,
        'evidence', ${sql.raw(evidenceJson('absence_quotation', 'absence_id', 'a.id'))})
      from absence a join actor on actor.id = a.actor_id join topic on topic.id = a.topic_id
        join source on source.id = a.source_id
      where ${among('a.actor_id')} and a.topic_id in ${keys('topic', scope.topics)}
        and (a.summit_id is null or ${scope.summit ? sql`a.summit_id = ${summit}` : sql`true`}) and ${before('a.on_to')}
      order by a.on_to desc, a.id`,
  )
  const covered = await readRecords<LookedAt>(
    db,
    sql`select json_object('actor', actor.slug, 'topic', topic.slug, 'kind', 'not_found', 'source', source.slug,
        'issued', source.issued, 'by', c.coder, 'on', c.day, 'coding', c.uid, 'note', null, 'evidence', json('[]'))
      from coding c join coding_actor ca on ca.coding_id = c.id join coding_topic ct on ct.coding_id = c.id
        join actor on actor.id = ca.actor_id join topic on topic.id = ct.topic_id join source on source.id = c.source_id
      where c.complete = 1 and c.published = 1
        and ${among('ca.actor_id')} and ct.topic_id in ${keys('topic', scope.topics)}
        and (topic.scope = 'standing' or exists (select 1 from coding_summit cs where cs.coding_id = c.id
          and ${scope.summit ? sql`cs.summit_id = ${summit}` : sql`true`}))
        and ${before('source.issued_to')}
      order by source.issued_to desc, c.id`,
  )
  return [...recorded, ...covered]
}
