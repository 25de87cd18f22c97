import type { CellMovement } from '@/lib/change/cell'
import type { PositionFacet } from '@/lib/filter/position-facets'
import type { Facet } from './facets'
import type { ChosenNames } from './labels'
import type { PositionList } from './model'

/** The model of the Positions page: some rows of a list, its facets and its paging. */
export type PositionPage = {
  list: PositionList
  names: ChosenNames
  facets: Facet[]
  paging: Paging
  /** What led to the rows that are last answers, by `recordKey`. */
  movements: Map<string, CellMovement>
  /** Number of matching positions whose date may lie outside the filter's dates. */
  uncertain: number
  /** Where nothing matches: number of positions without each chosen facet. */
  without: { facet: PositionFacet; count: number }[]
}

export type Paging = {
  /** First row of the page, counted from 1; 0 without rows. */
  first: number
  last: number
  /** Number of rows: more than positions where a position is listed under two actors. */
  entries: number
  /** Cursor of the previous page; `after` is undefined for the first page. */
  previous: { after: string | undefined } | undefined
  next: { after: string } | undefined
}
