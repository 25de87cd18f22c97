import { ne, sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import type { Library } from '@/db/library'
import { keyOf, keys } from '@/db/queries/library/counting'
import { findSpeakers } from '@/db/queries/records/speakers'
import { actor } from '@/db/schema/actors'
import { position } from '@/db/schema/positions'
import { listed } from '@/db/sql-json'
import { positionShown } from '@/db/visibility'

const READ_AT_MOST = 5_000
const CLOSEST = 10
/** Among this many who share the most topics, unnamed groups are left out. */
const LOOKED_AMONG = 200

export type FellowSpeakers = {
  /** Slugs of the actors to compare with; undefined for everybody. */
  closest: string[] | undefined
  /** Number of actors who speak on these topics, where not all are compared. */
  ofAll: number | undefined
}

/**
 * The actors to compare an actor with on some topics: everybody, or in a library with more than `most` positions on
 * them, those who share the most topics.
 *
 * @param most positions on these topics that may be read
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

/** Number of positions on some topics, counted up to `most` and no further. */
async function countPositions(library: Library, topics: string[], most: number): Promise<number> {
  const p = aliased(position, 'p')
  const [row] = await library.values<[count: number]>(sql`select count(*) from (
    select 1 from ${position} ${p} indexed by position_facet
    where ${p.topicId} in ${keys('topic', topics)} and ${positionShown(library, p)} limit ${most})`)
  return row?.[0] ?? 0
}

/** Slugs of the first actors of a list of keys, in the order of the keys. */
async function listFirst(library: Library, actorKeys: number[], groups: boolean): Promise<string[]> {
  const found = await library
    .select({ id: actor.id, slug: actor.slug })
    .from(actor)
    .where(sql`${actor.id} in ${listed(actorKeys)} and ${groups ? sql`true` : ne(actor.kind, 'group')}`)
  const slugs = new Map(found.map(({ id, slug }) => [id, slug]))
  return actorKeys.flatMap((key) => slugs.get(key) ?? []).slice(0, CLOSEST)
}

/** For each actor's key, on how many of the topics that actor speaks. */
async function countShared(library: Library, topics: string[]): Promise<Uint32Array> {
  const { onTopic, highest } = await findSpeakers(library)
  const shared = new Uint32Array(highest + 1)
  for (const topic of topics) for (const actor of onTopic.get(topic) ?? []) shared[actor] = (shared[actor] ?? 0) + 1
  return shared
}
