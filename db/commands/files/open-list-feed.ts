import { libraryFor } from '@/db/library'
import { findFeedList } from '@/db/queries/history/feed-lists'
import { findDataVersion, findLastRevision } from '@/db/queries/library/data-version'
import { findIdentity } from '@/db/queries/library/identity'
import { listSources } from '@/db/queries/records/subjects'
import { writeListFeed } from '@/lib/feeds/atom'
import type { Context } from '../context'
import { type Result, refuse, refuseAddress } from '../result'

type Input = {
  /** A list (`positions`, `change`, `sources`, …), or `topics` or `actors` with a slug. */
  list: string[]
  query: string
  /** The address of a path: a full one, where the library has a public address. */
  address: (path: string) => string
}

/** Opens the records of a list that were recorded or changed last as an Atom feed. */
export async function openListFeed(
  { db, viewer }: Context,
  { list, query, address }: Input,
): Promise<Result<{ mediaType: string; body: string }>> {
  const library = libraryFor(db, viewer)
  const [version, identity, last] = await Promise.all([findDataVersion(db), findIdentity(db), findLastRevision(db)])
  const found = version && (await findFeedList(library, list, new URLSearchParams(query)))
  if (!version || !found) return refuse('not-found', 'There is no such feed.')
  if ('tooMuch' in found) return refuse('too-large', found.tooMuch)
  if ('problems' in found) return refuseAddress(found.problems)
  const { name, self, page, entries } = found
  const cited = [...new Set(entries.flatMap(({ evidence }) => evidence.map(({ source }) => source)))]
  const sources = new Map((await listSources(library, cited)).map((source) => [source.slug, source]))
  const title = `${name}, ${version.library}`
  const feed = { title, library: identity, owner: version.library, self, page, updated: last.at, entries }
  return { kind: 'done', mediaType: 'application/atom+xml; charset=utf-8', body: writeListFeed(feed, sources, address) }
}
