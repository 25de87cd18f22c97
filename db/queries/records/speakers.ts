import { sql } from 'drizzle-orm'
import type { Library } from '@/db/library'
import { cached } from '@/db/queries/library/cached'

/** Keys of everybody who speaks on a topic, by the topic's slug, and the highest key there is. */
export type Speakers = { onTopic: Map<string, Uint32Array>; highest: number }

/**
 * Who speaks on what. Read in one walk along an index and kept until something is written: whoever shares most topics
 * with somebody is then found without reading what they said.
 */
export function findSpeakers(db: Library): Promise<Speakers> {
  return cached(db, 'speakers', readSpeakers)
}

async function readSpeakers(db: Library): Promise<Speakers> {
  const topics = await db.values<[number, string]>(sql`select id, slug from topic`)
  const rows = await db.values<[number, string]>(sql`
    select actor_id, json_group_array(topic_id) from (
      select distinct actor_id, topic_id from position indexed by position_actor where shown = 1)
    group by actor_id order by actor_id`)
  const speakers = new Map(topics.map(([id]): [number, number[]] => [id, []]))
  for (const [actor, spokenOn] of rows)
    for (const topic of JSON.parse(spokenOn) as number[]) speakers.get(topic)?.push(actor)
  return {
    onTopic: new Map(topics.map(([id, slug]) => [slug, Uint32Array.from(speakers.get(id) ?? [])])),
    highest: rows.at(-1)?.[0] ?? 0,
  }
}
