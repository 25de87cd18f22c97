import { sql } from 'drizzle-orm'
import type { Library } from '@/db/library'
import { findActorList } from '@/db/queries/actors/list'
import { listSummits } from '@/db/queries/records/subjects'
import { findSourceList } from '@/db/queries/sources/list'
import { findTopicList } from '@/db/queries/topics/list'
import { readTopicsView } from '@/db/queries/topics/view'
import { type FoundFeedList, feedPath } from '@/lib/feeds/feed-list'
import type { FeedEntry, RecordTimes } from '@/lib/feeds/model'
import { actorEntry, sourceEntry, summitEntry, topicEntry } from '@/lib/feeds/subject-entries'
import { ACTORS_PARAMETERS } from '@/lib/filter/actors'
import { NO_PARAMETERS } from '@/lib/filter/none'
import type { FilterProblem } from '@/lib/filter/parameter'
import { parseFilter } from '@/lib/filter/parse'
import { SOURCE_PARAMETERS } from '@/lib/filter/sources'
import { actorsHref, sourcesHref, topicsHref } from '@/lib/urls'
import { listNewest } from './newest'

type Listed = { page: string; records: { slug: string; entry: (times: RecordTimes) => FeedEntry }[] }
type ReadList = Listed | { problems: FilterProblem[] }
type Reader = {
  type: 'actor' | 'topic' | 'source' | 'summit'
  name: string
  list: (library: Library, search: URLSearchParams) => Promise<ReadList>
}

/** Lists of subjects, each with the filters of its page. */
const SUBJECT_LISTS = {
  actors: { type: 'actor', name: 'Actors', list: actors },
  topics: { type: 'topic', name: 'Topics', list: topics },
  sources: { type: 'source', name: 'Sources', list: sources },
  summits: { type: 'summit', name: 'Summits', list: summits },
} as const

export const isSubjectList = (list: string): list is keyof typeof SUBJECT_LISTS => Object.hasOwn(SUBJECT_LISTS, list)

/** The actors, topics, sources or summits of a list that were recorded or changed last. */
export async function findSubjectFeed(
  library: Library,
  list: keyof typeof SUBJECT_LISTS,
  search: URLSearchParams,
  most: number,
): Promise<FoundFeedList> {
  const { type, name, list: read }: Reader = SUBJECT_LISTS[list]
  const found = await read(library, search)
  if ('problems' in found) return found
  const { page, records } = found
  const names = sql`select value from json_each(${JSON.stringify(records.map(({ slug }) => slug))})`
  const newest = await listNewest(library, type, names, most)
  const bySlug = new Map(records.map(({ slug, entry }) => [slug, entry]))
  const entries = [...newest].flatMap(([slug, times]) => bySlug.get(slug)?.(times) ?? [])
  return { name, self: feedPath(page), page, entries }
}

async function actors(library: Library, search: URLSearchParams): Promise<ReadList> {
  const { filter: named, problems } = parseFilter(ACTORS_PARAMETERS, search)
  if (problems.length > 0) return { problems }
  const filter = { ...named, after: undefined }
  const { shown } = await findActorList(library, filter, Number.POSITIVE_INFINITY)
  const records = shown.map(({ actor }) => ({ slug: actor.slug, entry: (at: RecordTimes) => actorEntry(actor, at) }))
  return { page: actorsHref(filter), records }
}

async function topics(library: Library, search: URLSearchParams): Promise<ReadList> {
  const { filter, problems, summit } = await readTopicsView(library, search)
  if (problems.length > 0) return { problems }
  const themes = await findTopicList(library, filter, summit)
  const wanted = themes.filter(({ slug }) => filter.theme === undefined || slug === filter.theme)
  const records = wanted
    .flatMap(({ topics }) => topics)
    .map(({ topic }) => ({ slug: topic.slug, entry: (at: RecordTimes) => topicEntry(topic, at) }))
  return { page: topicsHref(filter), records }
}

async function sources(library: Library, search: URLSearchParams): Promise<ReadList> {
  const { filter: named, problems } = parseFilter(SOURCE_PARAMETERS, search)
  if (problems.length > 0) return { problems }
  const filter = { ...named, after: undefined }
  const list = await findSourceList(library, filter, Number.POSITIVE_INFINITY)
  const records = list.sources.map(({ source }) => ({
    slug: source.slug,
    entry: (at: RecordTimes) => sourceEntry(source, at),
  }))
  return { page: sourcesHref(filter), records }
}

async function summits(library: Library, search: URLSearchParams): Promise<ReadList> {
  const { problems } = parseFilter(NO_PARAMETERS, search)
  if (problems.length > 0) return { problems }
  const records = (await listSummits(library)).map((summit) => ({
    slug: summit.slug,
    entry: (at: RecordTimes) => summitEntry(summit, at),
  }))
  return { page: '/summits', records }
}
