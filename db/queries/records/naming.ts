import type { Library } from '@/db/library'
import type { Named } from '@/lib/positions/model'
import type { PositionRecord } from '@/lib/records/read-model'
import { listActors, listSources, listSummits, listTopics } from './subjects'

/** The records that the rows of a list of positions name. */
export async function findNamed(library: Library, rows: PositionRecord[]): Promise<Named> {
  const slugs = namedBy(rows)
  const [topics, actors, summits, sources] = await Promise.all([
    slugs.topics.size > 0 ? listTopics(library, { slugs: [...slugs.topics] }) : [],
    slugs.actors.size > 0 ? listActors(library, [...slugs.actors]) : [],
    slugs.summits.size > 0 ? listSummits(library) : [],
    slugs.sources.size > 0 ? listSources(library, [...slugs.sources]) : [],
  ])
  return { topics, actors, summits: summits.filter(({ slug }) => slugs.summits.has(slug)), sources }
}

function namedBy(rows: PositionRecord[]): Record<keyof Named, Set<string>> {
  const named = {
    topics: new Set<string>(),
    actors: new Set<string>(),
    summits: new Set<string>(),
    sources: new Set<string>(),
  }
  for (const { topic, actor, onBehalfOf, summit, evidence } of rows) {
    named.topics.add(topic)
    named.actors.add(actor.slug)
    if (onBehalfOf) named.actors.add(onBehalfOf.slug)
    if (summit) named.summits.add(summit)
    for (const { source } of evidence) named.sources.add(source)
  }
  return named
}
