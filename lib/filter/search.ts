import { SEARCH_KINDS } from '@/lib/search/entries'
import { choice, type FilterOf, text } from './parameter'

/** What the search page's address can say. */
export const SEARCH_PARAMETERS = { q: text(), kind: choice(SEARCH_KINDS) }
export type SearchFilter = FilterOf<typeof SEARCH_PARAMETERS>
