import { FATES } from '@/lib/change/between'
import { MOVE_KINDS } from '@/lib/change/course'
import { isDay } from '@/lib/dates'
import { STANCES } from '@/lib/vocabulary'
import { slugs } from './list-parameter'
import { choice, type FilterOf, isSlug, parsed, slug } from './parameter'

const day = () => parsed((text) => (isDay(text) ? text : undefined), 'day such as 2019-01-22')

/** How many courses are drawn: the first, or all. */
const PLOT_CHOICES = ['some', 'all'] as const
/** Changes of one page of the list. */
export const CHANGES_A_PAGE = 50
/** Entries of each list beside the changes. */
export const BESIDE_LIST = 60
/** Most actors and topics that the address of a view of changes can name. */
export const CHANGE_LIMIT = { statements: 60_000 } as const

/**
 * Query parameters of Change. `around`: a summit or a day; before it against from it on. `against`: the last day of
 * before. Without both, each actor's first words on a topic against the last. `since` and `asOf`: first and last day of
 * what is looked at.
 */
export const CHANGE_PARAMETERS = {
  around: parsed((text) => (isDay(text) || isSlug(text) ? text : undefined), 'day or a summit'),
  against: day(),
  since: day(),
  asOf: day(),
  actors: slugs(),
  topics: slugs(),
  theme: slug(),
  summit: slug(),
  fate: choice(FATES),
  kind: choice(MOVE_KINDS),
  from: choice(STANCES),
  to: choice(STANCES),
  plots: choice(PLOT_CHOICES, 'some'),
  page: parsed((text) => (/^[1-9]\d{0,3}$/.test(text) ? text : undefined), 'number of a page'),
}

export type ChangeFilter = FilterOf<typeof CHANGE_PARAMETERS>
