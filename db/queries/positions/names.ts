import { sql } from 'drizzle-orm'
import type { Library } from '@/db/library'
import { rowReader } from '@/db/named-rows'
import { topicWorded } from '@/db/queries/records/topic-worded'
import { actor } from '@/db/schema/actors'
import { coding } from '@/db/schema/codings'
import { source } from '@/db/schema/sources'
import { summit } from '@/db/schema/summits'
import { topic } from '@/db/schema/topics'
import type { NamesByKey } from '@/lib/positions/keyed'

/** Reads the names of the whole library: thousands of positions share them. */
export async function readNames(library: Library): Promise<NamesByKey> {
  const [codings, actors, topics, summits, sources] = await Promise.all([
    CODINGS.read(library, sql`select ${CODINGS.columns} from ${coding}`),
    ACTORS.read(library, sql`select ${ACTORS.columns} from ${actor}`),
    TOPICS.read(library, sql`select ${TOPICS.columns} from ${topic}`),
    SUMMITS.read(library, sql`select ${SUMMITS.columns} from ${summit}`),
    SOURCES.read(library, sql`select ${SOURCES.columns} from ${source}`),
  ])
  return {
    codings: new Map(codings.map(({ key, ...own }) => [key, own])),
    actors: new Map(actors.map(({ id, slug, name }) => [id, { slug, name }])),
    topics: new Map(topics.map(({ id, ...one }) => [id, one])),
    summits: new Map(summits.map(({ id, slug }) => [id, slug])),
    sources: new Map(sources.map(({ id, slug }) => [id, slug])),
  }
}

const CODINGS = rowReader({ key: coding.id, id: coding.uid, coder: coding.coder, day: coding.day })
const ACTORS = rowReader({ id: actor.id, slug: actor.slug, name: actor.name })
const TOPICS = rowReader({
  id: topic.id,
  slug: topic.slug,
  wording: topic.wording,
  worded: topicWorded(topic.id),
})
const SUMMITS = rowReader({ id: summit.id, slug: summit.slug })
const SOURCES = rowReader({ id: source.id, slug: source.slug })
