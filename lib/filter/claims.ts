import { MANNERS, SHOWN_OUTCOMES } from '@/lib/outcome-vocabulary'
import { CLAIM_KINDS, STANDINGS } from '@/lib/vocabulary'
import { choices, slugs } from './list-parameter'
import { choice, type FilterOf, flag, slug } from './parameter'

/** Claims per page. */
export const CLAIMS_PER_PAGE = 50

export const CLAIM_ORDERS = ['outcome', 'standing', 'newest', 'claimant'] as const
export type ClaimOrder = (typeof CLAIM_ORDERS)[number]

/** Query parameters of the list of claims. Values of one parameter are joined by "or", parameters by "and". */
export const CLAIM_PARAMETERS = {
  outcome: choices(SHOWN_OUTCOMES),
  said: choices(MANNERS),
  /** Whether it lies within the speaker's own power: 1 or 0. */
  own: choices(['1', '0']),
  claimant: slugs(),
  kind: choices(CLAIM_KINDS),
  standing: choices(STANDINGS),
  topic: slugs(),
  summit: slugs(),
  sort: choice(CLAIM_ORDERS, 'outcome'),
  /** The last claim of the previous page, in the order of `sort`. */
  after: slug(),
}

export type ClaimFilter = FilterOf<typeof CLAIM_PARAMETERS>

/** The parameters that narrow the list, in the order of the page. */
export type ClaimFacet = 'outcome' | 'said' | 'own' | 'standing' | 'kind' | 'claimant' | 'summit' | 'topic'

/** Query parameters of one claim. `stated`: whether only stated responses count. */
export const ONE_CLAIM_PARAMETERS = { stated: flag() }
