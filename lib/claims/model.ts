import type { Provenance } from '@/lib/comparison/model'
import type { ClaimFilter } from '@/lib/filter/claims'
import type { PageOfList } from '@/lib/page-of-list'
import type { ActorRecord, PositionRecord, SourceRecord, SummitRecord } from '@/lib/records/read-model'
import type { Standing } from '@/lib/vocabulary'
import type { ClaimCoding, ClaimLine, ClaimRecord, ResponseRecord } from './read-model'

/** A claim with what was said to it and the standing that follows. */
export type AnsweredClaim = {
  claim: ClaimRecord
  standing: Standing
  /** What the standing would be if only those counted whose words answer the claim. */
  statedStanding: Standing
  responses: ResponseRecord[]
  /** Positions of equal rank on one day that fall on different sides: they are shown and count for neither. */
  review: PositionRecord[]
}

/** Everything the page of one claim shows. */
export type ClaimPage = AnsweredClaim & {
  summit: SummitRecord
  /** Who recorded the claim, from which source, when. */
  coding: ClaimCoding
  /** Other claims about the same summit, and how many there are. */
  others: ClaimLine[]
  otherCount: number
  actors: ActorRecord[]
  sources: SourceRecord[]
  provenance: Provenance
}

/** The claims that a filter finds, as a page and every file made of it have them. */
export type ClaimList = {
  filter: ClaimFilter
  /** The filter in one sentence: "Contested claims about the Second Trump–Kim summit by Victor Cha". */
  words: string
  claims: AnsweredClaim[]
  /** Claims that the filter finds, on all pages, and claims in the library. */
  total: number
  all: number
  /** Claimants and everybody who answers, for names and affiliations. */
  actors: ActorRecord[]
  /** Every source that a claim or an answer rests on, in order of date. */
  sources: SourceRecord[]
  provenance: Provenance
}

/** One page of the list, and where it stands. */
export type FoundClaims = { list: ClaimList; page: PageOfList }
