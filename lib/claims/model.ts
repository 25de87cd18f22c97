import type { Provenance } from '@/lib/comparison/model'
import type { ClaimFilter } from '@/lib/filter/claims'
import type { PageOfList } from '@/lib/page-of-list'
import type {
  ActorRecord,
  EvidenceRecord,
  Named,
  PositionRecord,
  SourceRecord,
  SummitRecord,
} from '@/lib/records/read-model'
import type { Basis, ClaimKind, Polarity, ResponseKind, Standing } from '@/lib/vocabulary'

/** A claim as it is read. */
export type ClaimRecord = {
  id: string
  slug: string
  claimant: Named
  onBehalfOf: Named | null
  statement: string
  kind: ClaimKind
  summit: Named & { shortName: string }
  /** The topic whose proposition it restates, and whether it `asserts` or `denies` it. */
  topic: { slug: string; label: string } | null
  polarity: Polarity | null
  reportedBy: Named | null
  madeOn: string
  madeFrom: string
  madeTo: string
  evidence: EvidenceRecord[]
  withdrawal: string | null
}

/** What somebody else said to a claim: recorded as an answer to it, or borrowed from the topic it restates. */
export type ResponseRecord = {
  /** Id of the response, or of the position it is borrowed from. */
  id: string
  actor: Named
  onBehalfOf: Named | null
  kind: ResponseKind
  /** The actor answers this very claim, or speaks for itself on the topic that the claim restates. */
  stated: boolean
  basis: Basis
  inference: string | null
  reportedBy: Named | null
  saidOn: string
  saidFrom: string
  saidTo: string
  summary: string
  evidence: EvidenceRecord[]
  /** The position it is borrowed from, with its stance and terms. */
  position: PositionRecord | null
}

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

/** A claim in one line of a list. */
export type ClaimLine = Pick<ClaimRecord, 'slug' | 'statement' | 'kind' | 'claimant'> & { standing: Standing }

/** Everything the page of one claim shows. */
export type ClaimPage = AnsweredClaim & {
  summit: SummitRecord
  /** Who recorded the claim, from which source, when. */
  coding: { coder: string; day: string; codebook: string; source: string }
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
