import type { Library } from '@/db/library'
import { readClaimsView } from '@/db/queries/claims/view'
import { readPositionsView } from '@/db/queries/positions/view'
import { listActors, listTopics } from '@/db/queries/records/subjects'
import type { FoundFeedList } from '@/lib/feeds/feed-list'
import { actorHref, claimsHref, positionsHref, topicHref } from '@/lib/urls'
import { listNewestClaims, listNewestPositions } from './newest'
import { findChangeFeed } from './newest-changes'
import { findSubjectFeed, isSubjectList } from './newest-subjects'

/** Most entries of a feed. */
const FEED_ENTRIES = 50

/**
 * The records of a list that were recorded or changed last, with the parameters of its page. Undefined where there is
 * no such list.
 *
 * @param path of the list: `['positions']`, `['topics', 'sanctions-relief']`
 */
export async function findFeedList(
  library: Library,
  [list = '', slug, ...rest]: string[],
  search: URLSearchParams,
): Promise<FoundFeedList | undefined> {
  if (rest.length > 0) return undefined
  if (slug !== undefined) return list === 'topics' || list === 'actors' ? ofOne(library, list, slug, search) : undefined
  if (list === 'positions') return positionFeed(library, search)
  if (list === 'claims') return claimFeed(library, search)
  if (list === 'change') return findChangeFeed(library, search, FEED_ENTRIES)
  return isSubjectList(list) ? findSubjectFeed(library, list, search, FEED_ENTRIES) : undefined
}

/** The positions on a topic or of an actor. */
async function ofOne(
  library: Library,
  list: 'topics' | 'actors',
  slug: string,
  search: URLSearchParams,
): Promise<FoundFeedList | undefined> {
  const isTopic = list === 'topics'
  const named = isTopic
    ? (await listTopics(library, { slugs: [slug] }))[0]?.label
    : (await listActors(library, [slug]))[0]?.name
  if (named === undefined) return undefined
  const [unknown] = [...search.keys()]
  const message = 'This feed takes no parameters: /positions.atom takes those of Positions.'
  if (unknown !== undefined) return { problems: [{ parameter: unknown, value: '', message }] }
  const found = await positionFeed(library, new URLSearchParams({ [isTopic ? 'topic' : 'actor']: slug }))
  const page = isTopic ? topicHref(slug) : actorHref(slug)
  return { ...found, name: `Positions: ${named}`, self: `${page}.atom`, page }
}

async function positionFeed(library: Library, search: URLSearchParams): Promise<FoundFeedList> {
  const { filter: whole, problems } = await readPositionsView(library, search)
  if (problems.length > 0) return { problems }
  const filter = { ...whole, after: undefined }
  const entries = await listNewestPositions(library, filter, FEED_ENTRIES)
  return { name: 'Positions', self: positionsHref(filter, 'atom'), page: positionsHref(filter), entries }
}

async function claimFeed(library: Library, search: URLSearchParams): Promise<FoundFeedList> {
  const { filter: whole, problems } = await readClaimsView(library, search)
  if (problems.length > 0) return { problems }
  const filter = { ...whole, after: undefined }
  const entries = await listNewestClaims(library, filter, FEED_ENTRIES)
  return { name: 'Claims', self: claimsHref(filter, 'atom'), page: claimsHref(filter), entries }
}
