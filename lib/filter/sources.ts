import { ACCESSES, SOURCE_TYPES } from '@/lib/vocabulary'
import { choices } from './list-parameter'
import { choice, type FilterOf, slug } from './parameter'

/** Sources per page. */
export const SOURCES_PER_PAGE = 50

export const SOURCE_ORDERS = ['newest', 'title', 'quotations'] as const
export type SourceOrder = (typeof SOURCE_ORDERS)[number]

/** Query parameters of the list of sources. */
export const SOURCE_PARAMETERS = {
  type: choices(SOURCE_TYPES),
  access: choices(ACCESSES),
  sort: choice(SOURCE_ORDERS, 'newest'),
  /** The last source of the previous page, in the order of `sort`. */
  after: slug(),
}

export type SourceFilter = FilterOf<typeof SOURCE_PARAMETERS>
