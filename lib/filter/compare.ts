import { isDay } from '@/lib/dates'
import { ROLES, SIDES } from '@/lib/vocabulary'
import { dataVersion } from './data-version'
import { slugs } from './list-parameter'
import { choice, type FilterOf, flag, parsed, slug } from './parameter'

/** Most actors and topics in one comparison, on a page and in a file. */
export const COMPARISON_LIMIT = { actors: 40, topics: 60 } as const

/** Above `cells` a page shows only a part: at most `actors` columns, and as many rows as make `cells`. */
export const COMPARISON_PAGE = { cells: 240, actors: 12 } as const

export const ROW_CHOICES = ['all', 'changed', 'opposite', 'common'] as const
export const CELL_CHOICES = ['stance', 'summary', 'quotation'] as const
export const ROW_ORDERS = ['given', 'distance'] as const

/**
 * Query parameters of Compare. Without `actors`: the analysts with most topics on record. Without `topics`: those on
 * which at least two of the actors are on record, up to the limit, most voices first. `topics=all`: every topic. Without
 * `summit`: the one with most on record. `summit=all`: a topic judged at summits has a row for each on record.
 */
export const COMPARE_PARAMETERS = {
  actors: slugs(),
  topics: slugs(),
  theme: slug(),
  summit: slug(),
  asOf: parsed((text) => (isDay(text) ? text : undefined), 'day such as 2019-01-22'),
  /** A second, earlier day: what stood by its end, and what was said after it. */
  against: parsed((text) => (isDay(text) ? text : undefined), 'day such as 2019-01-22'),
  role: choice(ROLES),
  side: choice(SIDES),
  stated: flag(),
  firsthand: flag(),
  /** Leaves out actors who are not on record in any row of the table. */
  recorded: flag(),
  rows: choice(ROW_CHOICES, 'all'),
  sort: choice(ROW_ORDERS, 'given'),
  cells: choice(CELL_CHOICES, 'quotation'),
  transpose: flag(),
  /** First actor and topic of the part that a page shows of a large comparison. Files have all of it. */
  fromActor: slug(),
  fromTopic: slug(),
}

export type CompareFilter = FilterOf<typeof COMPARE_PARAMETERS>

/** Query parameters of the page, which files do not have. */
export const COMPARE_PAGE_PARAMETERS = { ...COMPARE_PARAMETERS, data: dataVersion() }
export type ComparePageFilter = FilterOf<typeof COMPARE_PAGE_PARAMETERS>

/** Value of `summit` that means all summits. */
export const ALL_SUMMITS = 'all'

/** Value of `topics` that means every topic. */
export const ALL_TOPICS = 'all'
