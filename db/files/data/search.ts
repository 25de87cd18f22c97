import { findProvenance } from '@/db/queries/library/provenance'
import { findInAll } from '@/db/queries/search/search'
import { ENDPOINTS } from '@/lib/api/endpoints'
import { pageOfItems } from '@/lib/api/page-of-items'
import { publicSearch } from '@/lib/exports/json/views/search'
import { parseFilter, toQuery } from '@/lib/filter/parse'
import { SEARCH_PARAMETERS, searchHref } from '@/lib/filter/search'
import { splitQuery } from '@/lib/filter/split'
import { groupBy } from '@/lib/group-by'
import { SEARCH_KINDS } from '@/lib/search/entries'
import type { SearchHit, SearchResult } from '@/lib/search/result'
import { type DataReader, lostCursor, pageOfFile } from './answer'

/** Most hits of one kind that can be walked through. */
const MOST_HITS = 1000

/** What a search finds. Of one kind a page is the hits after a record; of all kinds, so many more of each. */
export const searchFile: DataReader = async (request) => {
  const { library, search, size, root, publicAddress } = request
  const { own, rest } = splitQuery(search, { after: ENDPOINTS.search.parameters.after })
  const { filter, problems } = parseFilter(SEARCH_PARAMETERS, rest)
  if (own.problems.length + problems.length > 0) return { problems: [...own.problems, ...problems] }
  const { after } = own.filter
  const read = filter.kind === undefined ? Number(after ?? 0) : 0
  if (!Number.isInteger(read) || read < 0) return { problems: [AFTER_OF_ALL(after ?? '')] }
  const most = filter.kind === undefined ? Math.min(read + size, MOST_HITS) : MOST_HITS
  const [result, provenance] = await Promise.all([
    findInAll(library.background, filter.q, filter.kind, most),
    findProvenance(library, publicAddress(searchHref(filter))),
  ])
  const page =
    filter.kind === undefined ? pageOfEach(result, read, most) : pageOfItems(result.hits, hitKey, { after, size })
  if (!page) return lostCursor(after ?? '')
  const next = page.next && toQuery(ENDPOINTS.search.parameters, { ...filter, after: page.next })
  const found = { result: { ...result, hits: page.items }, filter, provenance }
  return { file: publicSearch({ ...found, page: pageOfFile(request, '/search', next) }, root) }
}

/** The hits of each kind from `read` on; undefined where none is left. @param most hits of each kind that were found */
function pageOfEach({ hits, counts }: SearchResult, read: number, most: number) {
  const items = [...groupBy(hits, ({ kind }) => kind).values()].flatMap((ofKind) => ofKind.slice(read))
  if (read > 0 && items.length === 0) return undefined
  const isMore = most < MOST_HITS && SEARCH_KINDS.some((kind) => (counts[kind] ?? 0) > most)
  return { items, next: isMore ? String(most) : undefined }
}

const hitKey = ({ record }: SearchHit) => ('slug' in record ? record.slug : record.id)
const AFTER_OF_ALL = (value: string) => ({
  parameter: 'after',
  value,
  message: 'Without “kind” it is the number of hits of each kind that were read: take it from “next”.',
})
