import type { FilterProblem } from '@/lib/filter/parameter'
import type { FeedEntry } from './model'

/**
 * A list to be written as a feed: its name, the paths of the feed and of its page, and its entries; or why it has
 * none: what was not understood, or what is too much.
 */
type FeedList = { name: string; self: string; page: string; entries: FeedEntry[] }
export type FoundFeedList = FeedList | { problems: FilterProblem[] } | { tooMuch: string }

/** The path of a list's feed, from the path of its page. */
export function feedPath(page: string): string {
  const [path = '', query] = page.split('?')
  return `${path}.atom${query === undefined ? '' : `?${query}`}`
}
