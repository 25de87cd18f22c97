import type { Endpoint } from './endpoint'
import { ENDPOINT_NAMES, endpointOf } from './endpoints'
import { dataPath } from './find-endpoint'

/** Lists whose newest records are an Atom feed, and records whose positions are one. */
const FEEDS = {
  lists: ['actors', 'topics', 'positions', 'claims', 'sources', 'summits', 'change'],
  records: ['actors', 'topics'],
}

export type PageLink = { type: string; title: string; href: string }

/**
 * The data and the feed of a page, for the `rel="alternate"` links in its head. Empty for a page that has none.
 *
 * @param base of the library
 * @param path of the page inside its library
 * @param query of the page, with `?`, or empty
 */
export function listPageLinks(base: string, path: string, query: string): PageLink[] {
  const endpoint = ENDPOINT_NAMES.map(endpointOf).find((one) => matches(one, path))
  if (!endpoint) return []
  const data = path === endpoint.path ? dataPath(endpoint) : path
  const json = { type: 'application/json', title: 'The data of this page', href: `${base}${data}.json${query}` }
  const table = { type: 'text/csv', title: 'This page as a table', href: `${base}${data}.csv${withoutPage(query)}` }
  return [json, ...(endpoint.csv ? [table] : []), ...feedLinks(base, path, query)]
}

function feedLinks(base: string, path: string, query: string): PageLink[] {
  const [, list = '', slug, ...rest] = path.split('/')
  const type = 'application/atom+xml'
  if (slug === undefined && FEEDS.lists.includes(list))
    return [{ type, title: 'New in this list', href: `${base}${path}.atom${withoutPage(query)}` }]
  if (slug === undefined || rest.length > 0 || !FEEDS.records.includes(list)) return []
  return [{ type, title: 'New positions', href: `${base}${path}.atom` }]
}

function matches({ path }: Endpoint, page: string): boolean {
  const [parts, given] = [path.split('/'), page.split('/')]
  return (
    parts.length === given.length &&
    parts.every((part, index) => part === given[index] || (part.startsWith('{') && isName(given[index] ?? '')))
  )
}

const isName = (text: string) => /^[a-z0-9-]+$/.test(text) && text !== 'new'

/** A table is always whole, and a feed has no pages. */
function withoutPage(query: string): string {
  const search = new URLSearchParams(query)
  search.delete('after')
  search.delete('page')
  return search.size === 0 ? '' : `?${search.toString().replaceAll('%2C', ',')}`
}
