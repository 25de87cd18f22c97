import { isDay } from '@/lib/dates'
import { ROLES, SIDES } from '@/lib/vocabulary'
import { choice, type FilterOf, flag, parsed, slug, slugs } from './parameter'

/** At most this many actors and topics in one comparison, on a page and in a file. */
export const COMPARISON_LIMIT = { actors: 40, topics: 60 } as const

/** Of one with more cells, a page shows a part: as many columns as a screen can hold, and rows to match. */
export const COMPARISON_PAGE = { cells: 240, actors: 12 } as const

export const ROW_CHOICES = ['all', 'opposite', 'common'] as const
export const CELL_CHOICES = ['stance', 'summary', 'quotation'] as const
export const ROW_ORDERS = ['given', 'distance'] as const

/**
 * What the Compare view's address can say. No `actors` means the analysts with most on record; no `topics`
 * means those on which at least two of the actors are on record (as many as one comparison takes, those with
 * the most voices); `topics=all` means every topic.
 */
export const COMPARE_PARAMETERS = {
  actors: slugs(),
  topics: slugs(),
  theme: slug(),
  summit: slug(),
  asOf: parsed((text) => (isDay(text) ? text : undefined), 'day such as 2019-01-22'),
  role: choice(ROLES),
  side: choice(SIDES),
  stated: flag(),
  firsthand: flag(),
  rows: choice(ROW_CHOICES, 'all'),
  sort: choice(ROW_ORDERS, 'given'),
  cells: choice(CELL_CHOICES, 'quotation'),
  transpose: flag(),
  /** With whom and what the part begins that a page shows of a large comparison. Files have all of it. */
  fromActor: slug(),
  fromTopic: slug(),
}

export type CompareFilter = FilterOf<typeof COMPARE_PARAMETERS>

/** `topics=all`: every topic there is, in place of a choice. */
export const ALL_TOPICS = 'all'
