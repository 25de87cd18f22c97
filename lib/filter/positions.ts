import { isDay } from '@/lib/dates'
import { ACTOR_KINDS, BASES, EVIDENCE_MODES, ROLES, SIDES, STANCES } from '@/lib/vocabulary'
import { choices, languages, names, slugs } from './list-parameter'
import { choice, type FilterOf, parsed, text } from './parameter'

export const POSITION_SORTS = ['topic', 'actor', 'stance', 'newest'] as const
export type PositionSort = (typeof POSITION_SORTS)[number]
/** Rows per page. */
export const PAGE_SIZES = ['10', '50', '200'] as const
/** Whether a row shows its quotations, or unfolds them. */
export const WORDS_SHOWN = ['shown', 'folded'] as const
/** Terms of a position: a condition changes its stance, a qualifier does not. */
export const TERMS = ['condition', 'qualifier', 'neither'] as const
export const HANDS = ['first', 'reported'] as const
/** Facets that show their commonest options first and all on request (`all`). */
export const LONG_FACETS = ['topic', 'actor', 'affiliation', 'source'] as const
export type LongFacet = (typeof LONG_FACETS)[number]
/** Value of `summit` that means standing topics. */
export const STANDING = 'standing'

const day = () => parsed((text) => (isDay(text) ? text : undefined), 'day such as 2019-01-22')
const cursor = () => parsed((text) => (CURSOR.test(text) ? text : undefined), 'row of a list of positions')
/** A row: position id, and after a dot the actor it is listed under where that is not the speaker. */
const CURSOR = /^[a-z0-9-]{1,120}(\.[a-z0-9-]{1,120})?$/

/**
 * Query parameters of the list of positions. Values of one parameter are joined by "or", parameters by "and"; `topic`
 * and `theme` are one choice: the topics named and all topics of the themes named.
 */
export const POSITION_PARAMETERS = {
  q: text(),
  topic: slugs(),
  theme: slugs(),
  /** Speakers and actors spoken for. */
  actor: slugs(),
  kind: choices(ACTOR_KINDS),
  /** Role and organization of the speaker at the time. */
  role: choices(ROLES),
  affiliation: names(),
  side: choices(SIDES),
  stance: choices(STANCES),
  terms: choices(TERMS),
  basis: choices(BASES),
  hand: choices(HANDS),
  /** Mode, source and language of at least one of its quotations. */
  mode: choices(EVIDENCE_MODES),
  source: slugs(),
  summit: slugs(),
  lang: languages(),
  /** First and last day; an uncertain date matches if it can fall inside. */
  from: day(),
  to: day(),
  sort: choice(POSITION_SORTS, 'topic'),
  show: choice(PAGE_SIZES, '50'),
  words: choice(WORDS_SHOWN, 'shown'),
  all: choices(LONG_FACETS),
  after: cursor(),
}

export type PositionFilter = FilterOf<typeof POSITION_PARAMETERS>
