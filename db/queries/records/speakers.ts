import { sql } from 'drizzle-orm'
import type { Library } from '@/db/library'
import { cached } from '@/db/queries/library/cached'
import { position } from '@/db/schema/positions'
import { topic } from '@/db/schema/topics'
import { positionShown } from '@/db/visibility'

/** Keys of the actors who speak on a topic, by the topic's slug; and the highest key. */
export type Speakers = { onTopic: Map<string, Uint32Array>; highest: number }

/**
 * Who speaks on which topics, read in one walk along an index and cached per data version. Finding the actors who share
 * most topics with one actor then reads no positions.
 */
export function findSpeakers(library: Library): Promise<Speakers> {
  return cached(library, 'speakers', readSpeakers)
}

async function readSpeakers(library: Library): Promise<Speakers> {
  const [topics, speakers] = await Promise.all([
    library.select({ id: topic.id, slug: topic.slug }).from(topic),
    listSpeakers(library),
  ])
  const onTopic = new Map(topics.map(({ id }): [number, number[]] => [id, []]))
  for (const { actor, topics: spokenOn } of speakers) for (const key of spokenOn) onTopic.get(key)?.push(actor)
  return {
    onTopic: new Map(topics.map(({ id, slug }) => [slug, Uint32Array.from(onTopic.get(id) ?? [])])),
    highest: speakers.at(-1)?.actor ?? 0,
  }
}

/** The keys of each actor's topics, by the actor's key. */
async function listSpeakers(library: Library): Promise<{ actor: number; topics: number[] }[]> {
  const [actorId, topicId] = [sql.identifier(position.actorId.name), sql.identifier(position.topicId.name)]
  const rows = await library.values<[actor: number, topics: string]>(sql`
    select ${actorId}, json_group_array(${topicId}) from (
      select distinct ${actorId}, ${topicId} from ${position} indexed by position_actor
      where ${positionShown(library, position)})
    group by ${actorId} order by ${actorId}`)
  return rows.map(([actor, topics]) => ({ actor, topics: JSON.parse(topics) as number[] }))
}
