import { SEARCH_KINDS } from '@/lib/search/entries'
import { choice, type FilterOf, text } from './parameter'

/** Query parameters of the search page. */
export const SEARCH_PARAMETERS = { q: text(), kind: choice(SEARCH_KINDS) }
export type SearchFilter = FilterOf<typeof SEARCH_PARAMETERS>
