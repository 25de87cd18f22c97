import type { Library } from '@/db/library'
import { listHeld } from '@/db/queries/agreement/held'
import { findProvenance } from '@/db/queries/library/provenance'
import { checkNames } from '@/db/queries/records/known-names'
import { listActors, listNames, listTopics } from '@/db/queries/records/subjects'
import { isAnalyst, listActorGaps, listTopicGaps } from '@/lib/coverage/build'
import type { Coverage, ThinRecord } from '@/lib/coverage/model'
import { COVERAGE_PARAMETERS, type CoverageFilter } from '@/lib/filter/coverage'
import type { FilterProblem } from '@/lib/filter/parameter'
import { parseFilter } from '@/lib/filter/parse'
import { listLookedPairs, listNewestSourcesOf, listQuoted, listReadFor } from './looked'

/** Parses the address of the page of gaps, then checks that what it names exists. */
export async function readCoverage(
  library: Library,
  search: URLSearchParams,
): Promise<{ filter: CoverageFilter; problems: FilterProblem[] }> {
  const { filter, problems } = parseFilter(COVERAGE_PARAMETERS, search)
  const [actors, topics] = await Promise.all([
    checkNames(library, 'actor', 'actors', filter.actors, problems),
    checkNames(library, 'topic', 'topics', filter.topics, problems),
  ])
  const others = problems.filter(({ parameter }) => parameter !== 'actors' && parameter !== 'topics')
  return {
    filter: { ...filter, actors: actors.known, topics: topics.known },
    problems: [...actors.problems, ...topics.problems, ...others],
  }
}

/**
 * What is missing: topics that few speak on, actors nobody looked up, records that rest on little.
 * @param address printed as provenance, where the library has a public one
 */
export async function findCoverage(library: Library, filter: CoverageFilter, address?: string): Promise<Coverage> {
  const [allTopics, allActors, held, looked, readFor, newest, quoted, sources, provenance] = await Promise.all([
    listTopics(library),
    listActors(library),
    listHeld(library, {}),
    listLookedPairs(library),
    listReadFor(library),
    listNewestSourcesOf(library),
    listQuoted(library),
    listNames(library, 'source'),
    findProvenance(library, address),
  ])
  const topics = filter.topics.length > 0 ? allTopics.filter(({ slug }) => filter.topics.includes(slug)) : allTopics
  const actors = filter.actors.length > 0 ? allActors.filter(({ slug }) => filter.actors.includes(slug)) : allActors
  const [inTopics, inActors] = [topics, actors].map((some) => new Set(some.map(({ slug }) => slug)))
  const counting = held.filter(({ topic, holder }) => inTopics?.has(topic) && inActors?.has(holder))
  const input = { filter, topics, actors, held: counting, looked, readFor, newest }
  const byId = new Map(quoted.map((one) => [one.id, one]))
  const ids = [...new Set(counting.map(({ id }) => id))].toSorted()
  const onOne = ids.filter((id) => byId.get(id)?.reported && byId.get(id)?.quotations === 1)
  const inferred = [...new Set(counting.filter(({ basis }) => basis === 'inferred').map(({ id }) => id))].toSorted()
  const topicOf = new Map(counting.map(({ id, topic }) => [id, topic]))
  const names = new Map(allActors.map(({ slug, name }) => [slug, name]))
  const toThin = (id: string): ThinRecord[] => {
    const [one, topic] = [byId.get(id), topicOf.get(id)]
    if (!one || topic === undefined) return []
    const { speaker, quotations } = one
    return [{ id, actor: { slug: speaker, name: names.get(speaker) ?? speaker }, topic, quotations }]
  }
  const [topicGaps, actorGaps] = [listTopicGaps(input), listActorGaps(input)]
  return {
    filter,
    provenance,
    totals: {
      topics: topics.length,
      actors: actors.filter(({ kind }) => kind !== 'group').length,
      positions: ids.length,
      sources: sources.length,
      analysts: actors.filter(isAnalyst).length,
      unread: actorGaps.length,
      unheard: topicGaps.filter(({ heard }) => heard.every(({ voice }) => voice !== 'own')).length,
    },
    topics: topicGaps,
    actors: actorGaps,
    secondHand: onOne.flatMap(toThin),
    inferred: inferred.flatMap(toThin),
    thin: {
      secondHand: onOne.length,
      reported: ids.filter((id) => byId.get(id)?.reported).length,
      inferred: inferred.length,
      neverQuoted: ids.filter((id) => byId.get(id)?.paraphrased).length,
    },
    labels: new Map(allTopics.map(({ slug, label }) => [slug, label])),
  }
}
