import type { PositionFacet } from '@/lib/filter/position-facets'
import type { Facet } from './facets'
import type { ChosenNames } from './labels'
import type { PositionList } from './model'

/** What the Positions page shows: some rows of a list, and how it can be narrowed, widened and leafed through. */
export type PositionPage = {
  list: PositionList
  names: ChosenNames
  facets: Facet[]
  paging: Paging
  /** Of the positions shown under dates asked for: how many may also have been said outside of them. */
  uncertain: number
  /** Where nothing matches: how many positions there are without each of the choices made. */
  without: { facet: PositionFacet; count: number }[]
}

export type Paging = {
  /** Which rows these are, counted from 1; 0 where there is none. */
  first: number
  last: number
  /** Rows in all: more than positions where one stands under two actors. */
  entries: number
  /** Where the pages before and after begin: after a row, or at the beginning. */
  previous: { after: string | undefined } | undefined
  next: { after: string } | undefined
}
