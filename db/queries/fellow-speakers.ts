import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { keys } from './counting'

const READ_AT_MOST = 20_000
const CLOSEST = 60

export type FellowSpeakers = {
  /** Slugs of whom the actor is compared with; undefined for everybody. */
  closest: string[] | undefined
  /** How many speak on these topics, where they are not all compared. */
  ofAll: number | undefined
}

/**
 * With whom an actor is compared on some topics. Everybody, in any library that people code by hand; where there
 * is so much that reading it would keep everybody waiting, those who speak on most of the same topics.
 *
 * @param most so many positions on these topics are read
 */
export async function findFellowSpeakers(
  db: Db,
  actor: string,
  topics: string[],
  most = READ_AT_MOST,
): Promise<FellowSpeakers> {
  const on = sql`position p indexed by position_facet where p.topic_id in ${keys('topic', topics)} and p.shown = 1`
  const [count] = await db.values<[number]>(sql`select count(*) from ${on}`)
  if ((count?.[0] ?? 0) <= most) return { closest: undefined, ofAll: undefined }
  const found = await db.values<[string, number]>(sql`
    with fellow as (select p.actor_id, count(distinct p.topic_id) as shared from ${on} group by p.actor_id)
    select actor.slug, count(*) over () from fellow join actor on actor.id = fellow.actor_id
    where actor.slug <> ${actor} order by fellow.shared desc, actor.id limit ${CLOSEST}`)
  return { closest: found.map(([slug]) => slug), ofAll: found[0]?.[1] ?? 0 }
}
