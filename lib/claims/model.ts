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

/** A claim with resolved names and evidence. */
export type ClaimRecord = {
  id: string
  slug: string
  claimant: Named
  onBehalfOf: Named | null
  statement: string
  kind: ClaimKind
  summit: Named & { shortName: string }
  /** The topic whose proposition it restates; `polarity` says whether it asserts or denies it. */
  topic: { slug: string; label: string } | null
  polarity: Polarity | null
  reportedBy: Named | null
  madeOn: string
  madeFrom: string
  madeTo: string
  evidence: EvidenceRecord[]
  withdrawal: string | null
}

/** A response to a claim: recorded, or borrowed from a position on the topic it restates. */
export type ResponseRecord = {
  /** Id of the response or of the borrowed position. */
  id: string
  actor: Named
  onBehalfOf: Named | null
  kind: ResponseKind
  /** Whether the actor answers this claim itself, or holds a first-hand, stated position on the restated topic. */
  stated: boolean
  basis: Basis
  inference: string | null
  reportedBy: Named | null
  saidOn: string
  saidFrom: string
  saidTo: string
  summary: string
  evidence: EvidenceRecord[]
  /** The borrowed position; null for a recorded response. */
  position: PositionRecord | null
}

/** A claim with its responses and the standing they make. */
export type AnsweredClaim = {
  claim: ClaimRecord
  standing: Standing
  /** Standing over stated responses only. */
  statedStanding: Standing
  responses: ResponseRecord[]
  /** Borrowed positions under review: shown, not counted. */
  review: PositionRecord[]
}

/** A claim as one line of a list. */
export type ClaimLine = Pick<ClaimRecord, 'slug' | 'statement' | 'kind' | 'claimant'> & { standing: Standing }

/** The model of a claim's page. */
export type ClaimPage = AnsweredClaim & {
  summit: SummitRecord
  /** The coding that recorded the claim. */
  coding: { coder: string; day: string; codebook: string; source: string }
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
  /** Claimants and responders, for names and affiliations. */
  actors: ActorRecord[]
  /** Sources of the claims and answers, by date. */
  sources: SourceRecord[]
  provenance: Provenance
}

/** One page of claims with its paging. */
export type FoundClaims = { list: ClaimList; page: PageOfList }
