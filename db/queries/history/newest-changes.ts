import { sql } from 'drizzle-orm'
import type { Library } from '@/db/library'
import { findChangeView } from '@/db/queries/change/change'
import { readChangeView } from '@/db/queries/change/view'
import { changeTitle } from '@/lib/change/view-words'
import { changeEntries } from '@/lib/feeds/change-entries'
import type { FoundFeedList } from '@/lib/feeds/feed-list'
import { changeHref } from '@/lib/urls'
import { listNewest } from './newest'

/** The changes of stance of a view of Change that were recorded last. */
export async function findChangeFeed(library: Library, search: URLSearchParams, most: number): Promise<FoundFeedList> {
  const { filter: named, problems } = await readChangeView(library, search)
  if (problems.length > 0) return { problems }
  const filter = { ...named, page: undefined, plots: 'some' as const }
  const found = await findChangeView(library, filter, { whole: true })
  if ('refused' in found) return { tooMuch: found.refused }
  const ids = [...new Set([...found.view.records.values()].map(({ id }) => id))]
  const names = sql`select value from json_each(${JSON.stringify(ids)})`
  const times = await listNewest(library, 'position', names, ids.length)
  const entries = changeEntries(found.view, times, most)
  return { name: changeTitle(found.view), self: changeHref(filter, 'atom'), page: changeHref(filter), entries }
}
