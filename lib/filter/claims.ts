import { CLAIM_KINDS, STANDINGS } from '@/lib/vocabulary'
import { choice, choices, type FilterOf, flag, slug, slugs } from './parameter'

/** Claims on one page. */
export const CLAIMS_PER_PAGE = 50

export const CLAIM_ORDERS = ['standing', 'newest', 'claimant'] as const
export type ClaimOrder = (typeof CLAIM_ORDERS)[number]

/** What the address of the list of claims can say. Values of one parameter are alternatives; parameters add up. */
export const CLAIM_PARAMETERS = {
  claimant: slugs(),
  kind: choices(CLAIM_KINDS),
  standing: choices(STANDINGS),
  topic: slugs(),
  summit: slugs(),
  sort: choice(CLAIM_ORDERS, 'standing'),
  /** The claim after which the page begins, in the order of `sort`. */
  after: slug(),
}

export type ClaimFilter = FilterOf<typeof CLAIM_PARAMETERS>

/** The parameters that narrow the list, in the order of the page. */
export type ClaimFacet = 'standing' | 'kind' | 'claimant' | 'summit' | 'topic'

/** What the address of one claim can say: whether only responses that answer it count. */
export const ONE_CLAIM_PARAMETERS = { stated: flag() }
