import { SEARCH_KINDS } from '@/lib/search/entries'
import { choice, type FilterOf, text } from './parameter'
import { toQuery } from './parse'

/** Query parameters of the search page. */
export const SEARCH_PARAMETERS = { q: text(), kind: choice(SEARCH_KINDS) }
export type SearchFilter = FilterOf<typeof SEARCH_PARAMETERS>

/** The address of a search. */
export const searchHref = (filter: SearchFilter) => `/search${toQuery(SEARCH_PARAMETERS, filter)}`
