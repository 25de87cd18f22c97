import { slugs } from './list-parameter'
import { choice, type FilterOf, parsed } from './parameter'

/** Parts of the page of gaps. */
const GAP_PARTS = ['everything', 'topics', 'actors', 'thin'] as const

/** Query parameters of the page of gaps. `page`: the part that is longest in fifties, from 1. */
export const COVERAGE_PARAMETERS = {
  show: choice(GAP_PARTS, 'everything'),
  actors: slugs(),
  topics: slugs(),
  sort: choice(['voices', 'name'], 'voices'),
  page: parsed((text) => (/^[1-9]\d{0,3}$/.test(text) ? text : undefined), 'number of a page'),
}

export type CoverageFilter = FilterOf<typeof COVERAGE_PARAMETERS>
