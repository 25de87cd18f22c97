import type { Db } from '@/db/client'
import { ALL_TOPICS, COMPARE_PARAMETERS, COMPARISON_LIMIT, type CompareFilter } from '@/lib/filter/compare'
import type { FilterProblem } from '@/lib/filter/parameter'
import { parseFilter } from '@/lib/filter/parse'
import { checkNames } from './known-names'

export type ReadCompareView = {
  filter: CompareFilter
  problems: FilterProblem[]
  /** Set where the address names only what is not there, or too much: showing something else would mislead. */
  refused?: string
}

/** Reads a Compare address: its syntax, then whether what it names is there, then whether it is small enough. */
export async function readCompareView(db: Db, search: URLSearchParams): Promise<ReadCompareView> {
  const { filter, problems } = parseFilter(COMPARE_PARAMETERS, search)
  const all = filter.topics.includes(ALL_TOPICS)
  const actors = await checkNames(db, 'actor', 'actors', filter.actors)
  const topics = await checkNames(db, 'topic', 'topics', all ? [] : filter.topics)
  const theme = await checkNames(db, 'theme', 'theme', one(filter.theme))
  const summit = await checkNames(db, 'summit', 'summit', one(filter.summit))
  const found = [...problems, ...actors.problems, ...topics.problems, ...theme.problems, ...summit.problems]
  const known: CompareFilter = {
    ...filter,
    actors: actors.known,
    topics: all ? [ALL_TOPICS] : topics.known,
    theme: theme.known[0],
    summit: summit.known[0],
  }
  const lost =
    (named(search, 'actors') && known.actors.length === 0) || (named(search, 'topics') && known.topics.length === 0)
  if (lost) return { filter: known, problems: found, refused: 'Nothing that this address names is in the library.' }
  const refused = tooMuch(known)
  return refused ? { filter: known, problems: found, refused } : { filter: known, problems: found }
}

/** In words, why a comparison of this size is not made; undefined where it is. */
export function tooMuch({ actors, topics }: { actors: unknown[]; topics: unknown[] }): string | undefined {
  const { actors: mostActors, topics: mostTopics } = COMPARISON_LIMIT
  if (actors.length <= mostActors && topics.length <= mostTopics) return undefined
  return `A comparison takes at most ${mostActors} actors and ${mostTopics} topics; this one names ${actors.length} and ${topics.length}. Choose fewer, or one theme at a time.`
}

const one = (slug: string | undefined) => (slug === undefined ? [] : [slug])
const named = (search: URLSearchParams, name: string) =>
  search.getAll(name).some((value) => value.replaceAll(',', '').trim() !== '')
