import type { Provenance } from '@/lib/comparison/model'
import type { ClaimFilter } from '@/lib/filter/claims'
import type { ShownOutcome } from '@/lib/outcome-vocabulary'
import type { PageOfList } from '@/lib/page-of-list'
import type { ActorRecord, PositionRecord, SourceRecord, SummitRecord } from '@/lib/records/read-model'
import type { Standing } from '@/lib/vocabulary'
import type { ClaimCoding, ClaimLine, ClaimRecord, Fate, ResponseRecord } from './read-model'

/** A claim with its responses and the standing they make. */
export type AnsweredClaim = {
  claim: ClaimRecord
  outcome: ShownOutcome
  standing: Standing
  /** Standing over stated responses only. */
  statedStanding: Standing
  responses: ResponseRecord[]
  /** Borrowed positions under review: shown, not counted. */
  review: PositionRecord[]
}

/** The model of a claim's page. */
export type ClaimPage = AnsweredClaim & {
  summit: SummitRecord
  /** The coding that recorded the claim. */
  coding: ClaimCoding
  /** The first other claims about the summit; `otherCount` is their number. */
  others: ClaimLine[]
  otherCount: number
  actors: ActorRecord[]
  sources: SourceRecord[]
  provenance: Provenance
}

/** The claims that a filter finds: the model of the Claims page and its files. */
export type ClaimList = {
  filter: ClaimFilter
  /** The filter in one sentence: "Contested claims about the Second Trump–Kim summit by Victor Cha". */
  words: string
  claims: AnsweredClaim[]
  /** Number of claims found, on all pages. `all`: number of claims in the library. */
  total: number
  all: number
  /** The predictions among them, counted by outcome and by whose power they were in. */
  fates: Fate[]
  /** Claimants and responders, for names and affiliations. */
  actors: ActorRecord[]
  /** Sources of the claims and answers, by date. */
  sources: SourceRecord[]
  provenance: Provenance
}

/** One page of claims with its paging. */
export type FoundClaims = { list: ClaimList; page: PageOfList }
