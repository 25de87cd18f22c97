import { type Library, libraryFor } from '@/db/library'
import { readClaimsView } from '@/db/queries/claims/view'
import { listNewestClaims, listNewestPositions } from '@/db/queries/history/newest'
import { findDataVersion, findLastRevision } from '@/db/queries/library/data-version'
import { findIdentity } from '@/db/queries/library/identity'
import { readPositionsView } from '@/db/queries/positions/view'
import { listActors, listSources, listTopics } from '@/db/queries/records/subjects'
import { writeListFeed } from '@/lib/feeds/atom'
import type { FeedEntry } from '@/lib/feeds/model'
import type { FilterProblem } from '@/lib/filter/parameter'
import { actorHref, claimsHref, positionsHref, topicHref } from '@/lib/urls'
import type { Context } from '../context'
import { type Result, refuse } from '../result'

/** Most entries of a feed. */
const ENTRIES = 50

type Input = {
  /** `positions`, `claims`, or `topics` or `actors` with a slug. */
  list: string[]
  query: string
  /** The address of a path: a full one, where the library has a public address. */
  address: (path: string) => string
}

/** A list to be written as a feed. */
type Listed = { name: string; self: string; page: string; entries: FeedEntry[]; problems: FilterProblem[] }

/** Opens the records of a list that were recorded or changed last as an Atom feed. */
export async function openListFeed(
  { db, viewer }: Context,
  { list, query, address }: Input,
): Promise<Result<{ mediaType: string; body: string }>> {
  const library = libraryFor(db, viewer)
  const [version, identity, last] = await Promise.all([findDataVersion(db), findIdentity(db), findLastRevision(db)])
  const found = version && (await findList(library, list, new URLSearchParams(query)))
  if (!version || !found) return refuse('not-found', 'There is no such feed.')
  const [problem] = found.problems
  if (problem) return refuse('invalid', `${problem.parameter}: ${problem.message}`)
  const { name, self, page, entries } = found
  const cited = [...new Set(entries.flatMap(({ evidence }) => evidence.map(({ source }) => source)))]
  const sources = new Map((await listSources(library, cited)).map((source) => [source.slug, source]))
  const title = `${name}, ${version.library}`
  const feed = { title, library: identity, owner: version.library, self, page, updated: last.at, entries }
  return { kind: 'done', mediaType: 'application/atom+xml; charset=utf-8', body: writeListFeed(feed, sources, address) }
}

async function findList(
  library: Library,
  [list, slug]: string[],
  search: URLSearchParams,
): Promise<Listed | undefined> {
  if (list === 'positions' && slug === undefined) return positionList(library, search)
  if (list === 'claims' && slug === undefined) return claimList(library, search)
  if (slug === undefined || (list !== 'topics' && list !== 'actors')) return undefined
  const isTopic = list === 'topics'
  const named = isTopic
    ? (await listTopics(library, { slugs: [slug] }))[0]?.label
    : (await listActors(library, [slug]))[0]?.name
  if (named === undefined) return undefined
  const [unknown] = [...search.keys()]
  const page = isTopic ? topicHref(slug) : actorHref(slug)
  const listed = await positionList(library, new URLSearchParams({ [isTopic ? 'topic' : 'actor']: slug }))
  const message = 'This feed takes no parameters: /positions.atom takes those of Positions.'
  const problems = unknown === undefined ? [] : [{ parameter: unknown, value: '', message }]
  return { ...listed, name: `Positions: ${named}`, self: `${page}.atom`, page, problems }
}

async function positionList(library: Library, search: URLSearchParams): Promise<Listed> {
  const { filter: whole, problems } = await readPositionsView(library, search)
  const filter = { ...whole, after: undefined }
  const entries = problems.length > 0 ? [] : await listNewestPositions(library, filter, ENTRIES)
  return { name: 'Positions', self: positionsHref(filter, 'atom'), page: positionsHref(filter), entries, problems }
}

async function claimList(library: Library, search: URLSearchParams): Promise<Listed> {
  const { filter: whole, problems } = await readClaimsView(library, search)
  const filter = { ...whole, after: undefined }
  const entries = problems.length > 0 ? [] : await listNewestClaims(library, filter, ENTRIES)
  return { name: 'Claims', self: claimsHref(filter, 'atom'), page: claimsHref(filter), entries, problems }
}
