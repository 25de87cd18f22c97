import { sql } from 'drizzle-orm'
import type { Library } from '@/db/library'
import { rowReader } from '@/db/named-rows'
import { keyOf } from '@/db/queries/library/counting'
import { checkNames } from '@/db/queries/records/known-names'
import { topicWorded } from '@/db/queries/records/topic-worded'
import { leaveUnworded } from '@/db/queries/records/worded-names'
import { topic } from '@/db/schema/topics'
import { sqlText } from '@/db/sql-text'
import {
  ALL_SUMMITS,
  ALL_TOPICS,
  COMPARE_PAGE_PARAMETERS,
  COMPARISON_LIMIT,
  type CompareFilter,
} from '@/lib/filter/compare'
import type { FilterProblem } from '@/lib/filter/parameter'
import { parseFilter } from '@/lib/filter/parse'

export type ReadCompareView = {
  filter: CompareFilter
  /** The data version at which the link was copied. */
  data: string | undefined
  problems: FilterProblem[]
  /**
   * The reason for showing no comparison: the address names nothing that exists, or too much. Showing another
   * comparison would mislead.
   */
  refused?: string
}

/** Parses the address of Compare, then checks that what it names exists and is small enough to compare. */
export async function readCompareView(library: Library, search: URLSearchParams): Promise<ReadCompareView> {
  const { filter: read, problems } = parseFilter(COMPARE_PAGE_PARAMETERS, search)
  const { data, ...filter } = read
  const all = filter.topics.includes(ALL_TOPICS)
  const allSummits = filter.summit === ALL_SUMMITS
  const named = filter.topics.filter((topic) => topic !== ALL_TOPICS)
  const [actors, topics, theme, summit, counts] = await Promise.all([
    checkNames(library, 'actor', 'actors', filter.actors, problems),
    checkNames(library, 'topic', 'topics', named, problems).then((checked) =>
      leaveUnworded(library, 'topics', checked),
    ),
    checkNames(library, 'theme', 'theme', one(filter.theme), problems),
    checkNames(library, 'summit', 'summit', one(allSummits ? undefined : filter.summit), problems),
    all || (filter.theme !== undefined && named.length === 0) ? countTopics(library, filter.theme) : undefined,
  ])
  const found = [
    ...[actors, topics, theme, summit].flatMap((checked) => checked.problems),
    ...problems.filter(({ parameter }) => !NAMING.has(parameter)),
    ...lateAgainst(filter),
  ]
  const known: CompareFilter = {
    ...filter,
    actors: actors.known,
    topics: all ? [ALL_TOPICS] : topics.known,
    theme: theme.known[0],
    summit: allSummits ? ALL_SUMMITS : summit.known[0],
    against: lateAgainst(filter).length > 0 ? undefined : filter.against,
  }
  const lost =
    (isNamed(search, 'actors') && known.actors.length === 0) || (isNamed(search, 'topics') && known.topics.length === 0)
  if (lost)
    return {
      filter: known,
      data,
      problems: found,
      refused: topics.problems.some(({ unworded }) => unworded)
        ? 'No topic that this address names is worded yet.'
        : 'The library has none of the records that this address names.',
    }
  const refused = tooMuch({ actors: known.actors, topics: { length: topicsIn(known, counts) } }, sifts(known))
  return { filter: known, data, problems: found, ...(refused ? { refused } : {}) }
}

/** The problem of a second day that is not the earlier one. */
function lateAgainst({ against, asOf }: Pick<CompareFilter, 'against' | 'asOf'>): FilterProblem[] {
  if (!against || !asOf || against < asOf) return []
  return [{ parameter: 'against', value: against, message: 'The second day must be earlier than the day of the view.' }]
}

/**
 * The reason, in words, for not building a comparison of this size; undefined where it can be built. With `sifted` rows
 * it may read more topics than it may show.
 */
export function tooMuch(
  { actors, topics }: { actors: { length: number }; topics: { length: number } },
  sifted = false,
): string | undefined {
  const { actors: mostActors, topics: mostTopics } = COMPARISON_LIMIT
  const most = sifted ? SIFTED_TOPICS : mostTopics
  if (actors.length <= mostActors && topics.length <= most) return undefined
  return `A comparison takes at most ${mostActors} actors and ${most} topics; this one names ${actors.length} and ${topics.length}. Choose fewer, or one theme at a time.`
}

/** Most topics that row filters may read: more would keep other requests waiting. */
const SIFTED_TOPICS = 600

const sifts = ({ rows, side }: CompareFilter) => rows !== 'all' || side !== undefined

/** Number of topics of a view before row filters, estimated from its address. */
function topicsIn({ topics, theme }: CompareFilter, counts: TopicCounts | undefined): number {
  const all = topics.includes(ALL_TOPICS) || (theme !== undefined && topics.length === 0)
  if (!all) return topics.length
  return (theme === undefined ? counts?.all : counts?.inTheme) ?? 0
}

type TopicCounts = { all: number; inTheme: number }
const COUNTS = rowReader({ all: sql<number>`count(*)`, inTheme: sql<number>`coalesce(sum(in_theme), 0)` })
const IN_THEME = sqlText(sql`select ${topic.themeId} is`)

async function countTopics(library: Library, theme: string | undefined): Promise<TopicCounts | undefined> {
  const topics = sql`${IN_THEME} ${keyOf('theme', theme ?? null)} as in_theme from ${topic} where ${topicWorded(topic.id)}`
  const [counts] = await COUNTS.read(library, sql`select ${COUNTS.columns} from (${topics})`)
  return counts
}

/** Parameters that name records, whose problems come back from `checkNames` with suggestions. */
const NAMING = new Set(['actors', 'topics', 'theme', 'summit'])

const one = (slug: string | undefined) => (slug === undefined ? [] : [slug])
const isNamed = (search: URLSearchParams, name: string) =>
  search.getAll(name).some((value) => value.replaceAll(',', '').trim() !== '')
