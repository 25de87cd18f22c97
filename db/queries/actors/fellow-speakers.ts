import { sql } from 'drizzle-orm'
import type { Library } from '@/db/library'
import { keys } from '@/db/queries/library/counting'
import { findSpeakers } from '@/db/queries/records/speakers'

const READ_AT_MOST = 5_000
const CLOSEST = 10
/** Of so many who speak on most topics those are taken that are no unnamed groups. */
const LOOKED_AMONG = 200

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
 * @param groups whether unnamed groups are compared as well
 */
export async function findFellowSpeakers(
  db: Library,
  actor: string,
  topics: string[],
  { most = READ_AT_MOST, groups = false } = {},
): Promise<FellowSpeakers> {
  // No further than to one too many: how many there are does not matter then.
  const [count] = await db.values<[number]>(sql`select count(*) from (
    select 1 from position p indexed by position_facet
    where p.topic_id in ${keys('topic', topics)} and p.shown = 1 limit ${most + 1})`)
  if ((count?.[0] ?? 0) <= most) return { closest: undefined, ofAll: undefined }
  const [own] = await db.values<[number]>(sql`select id from actor where slug = ${actor}`)
  const shared = await countShared(db, topics)
  const fellows = [...shared.keys()].filter((key) => key !== own?.[0] && (shared[key] ?? 0) > 0)
  const nearest = fellows.toSorted((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || a - b).slice(0, LOOKED_AMONG)
  const found = await db.values<[string]>(sql`select actor.slug from json_each(${JSON.stringify(nearest)}) e
    join actor on actor.id = e.value where ${groups ? sql`true` : sql`actor.kind <> 'group'`}
    order by e.key limit ${CLOSEST}`)
  return { closest: found.map(([slug]) => slug), ofAll: fellows.length }
}

/** On how many of some topics everybody speaks, at the place of the actor's key. */
async function countShared(db: Library, topics: string[]): Promise<Uint32Array> {
  const { onTopic, highest } = await findSpeakers(db)
  const shared = new Uint32Array(highest + 1)
  for (const topic of topics) for (const actor of onTopic.get(topic) ?? []) shared[actor] = (shared[actor] ?? 0) + 1
  return shared
}
