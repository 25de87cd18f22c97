import { ne, sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import type { Library } from '@/db/library'
import { keyOf, keys } from '@/db/queries/library/counting'
import { findSpeakers } from '@/db/queries/records/speakers'
import { actor, position } from '@/db/schema'
import { listed } from '@/db/sql-json'
import { positionShown } from '@/db/visibility'

const READ_AT_MOST = 5_000
const CLOSEST = 10
/** Of so many who speak on most topics, those are taken that are not unnamed groups. */
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
  library: Library,
  slug: string,
  topics: string[],
  { most = READ_AT_MOST, groups = false } = {},
): Promise<FellowSpeakers> {
  const [own, count] = await Promise.all([
    library.values<[key: number | null]>(sql`select ${keyOf('actor', slug)}`),
    countPositions(library, topics, most + 1),
  ])
  if (count <= most) return { closest: undefined, ofAll: undefined }
  const shared = await countShared(library, topics)
  const fellows = [...shared.keys()].filter((key) => key !== own[0]?.[0] && (shared[key] ?? 0) > 0)
  const nearest = fellows.toSorted((a, b) => (shared[b] ?? 0) - (shared[a] ?? 0) || a - b).slice(0, LOOKED_AMONG)
  return { closest: await listFirst(library, nearest, groups), ofAll: fellows.length }
}

/** How many positions there are on some topics, counted no further than to `most`. */
async function countPositions(library: Library, topics: string[], most: number): Promise<number> {
  const p = aliased(position, 'p')
  const [row] = await library.values<[count: number]>(sql`select count(*) from (
    select 1 from ${position} ${p} indexed by position_facet
    where ${p.topicId} in ${keys('topic', topics)} and ${positionShown(library, p)} limit ${most})`)
  return row?.[0] ?? 0
}

/** Slugs of the first actors among some keys, in the order of the keys. */
async function listFirst(library: Library, actorKeys: number[], groups: boolean): Promise<string[]> {
  const found = await library
    .select({ id: actor.id, slug: actor.slug })
    .from(actor)
    .where(sql`${actor.id} in ${listed(actorKeys)} and ${groups ? sql`true` : ne(actor.kind, 'group')}`)
  const slugs = new Map(found.map(({ id, slug }) => [id, slug]))
  return actorKeys.flatMap((key) => slugs.get(key) ?? []).slice(0, CLOSEST)
}

/** On how many of some topics everybody speaks, at the index of the actor's key. */
async function countShared(library: Library, topics: string[]): Promise<Uint32Array> {
  const { onTopic, highest } = await findSpeakers(library)
  const shared = new Uint32Array(highest + 1)
  for (const topic of topics) for (const actor of onTopic.get(topic) ?? []) shared[actor] = (shared[actor] ?? 0) + 1
  return shared
}
