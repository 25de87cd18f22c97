import type { AnsweredClaim, ClaimList } from '@/lib/claims/model'
import type { ClaimOutcome, ClaimRecord, ResponseRecord } from '@/lib/claims/read-model'
import type { ClaimFilter } from '@/lib/filter/claims'
import { claimHref } from '@/lib/urls'
import {
  CLAIMS_FORMAT,
  CLAIMS_VERSION,
  type ClaimsFile,
  type PublicAnsweredClaim,
  type PublicClaim,
  type PublicOutcome,
  type PublicResponse,
} from './claims-schema'
import { publicCoding, publicEvidence, publicName, publicPosition } from './position'
import { publicProvenance } from './provenance'
import { publicActor, publicSource } from './subjects'
import { type PublicPage, WHOLE } from './value-schemas'

/**
 * A list of claims as its file has it, but for the claims themselves, which are written one after the other.
 *
 * @param root what the addresses of records begin with
 */
export function publicClaims(list: ClaimList, root: string, page: PublicPage = WHOLE): ClaimsFile {
  return {
    format: CLAIMS_FORMAT,
    version: CLAIMS_VERSION,
    filter: publicFilter(list.filter),
    words: list.words,
    page,
    claims: [],
    total: list.total,
    all: list.all,
    actors: list.actors.map((one) => publicActor(one, root)),
    sources: list.sources.map((one) => publicSource(one, root)),
    provenance: publicProvenance(list.provenance),
  }
}

/** One claim of the list with the responses to it. */
export function publicAnsweredClaim(answered: AnsweredClaim, root: string): PublicAnsweredClaim {
  return {
    claim: publicClaim(answered.claim, root),
    outcome: answered.outcome,
    standing: answered.standing,
    statedStanding: answered.statedStanding,
    responses: answered.responses.map((one) => publicResponse(one, root)),
    review: answered.review.map((one) => publicPosition(one, root)),
  }
}

function publicFilter(filter: ClaimFilter): ClaimsFile['filter'] {
  return {
    outcome: filter.outcome,
    said: filter.said,
    own: filter.own,
    claimant: filter.claimant,
    kind: filter.kind,
    standing: filter.standing,
    topic: filter.topic,
    summit: filter.summit,
    sort: filter.sort,
    after: filter.after ?? null,
  }
}

function publicClaim(claim: ClaimRecord, root: string): PublicClaim {
  const { summit, topic } = claim
  return {
    id: claim.id,
    slug: claim.slug,
    address: `${root}${claimHref(claim.slug)}`,
    coding: publicCoding(claim.coding),
    claimant: publicName(claim.claimant),
    onBehalfOf: claim.onBehalfOf && publicName(claim.onBehalfOf),
    statement: claim.statement,
    kind: claim.kind,
    summit: { slug: summit.slug, name: summit.name, shortName: summit.shortName },
    topic: topic && { slug: topic.slug, label: topic.label },
    polarity: claim.polarity,
    reportedBy: claim.reportedBy && publicName(claim.reportedBy),
    madeOn: claim.madeOn,
    madeFrom: claim.madeFrom,
    madeTo: claim.madeTo,
    said: claim.said,
    ownPower: claim.ownPower,
    test: claim.test && { trueIf: claim.test.trueIf, notIf: claim.test.notIf, writtenOn: claim.test.writtenOn },
    by: claim.by,
    evidence: claim.evidence.map((one) => publicEvidence(one, root)),
    outcomes: claim.outcomes.map((one) => publicOutcome(one, root)),
    withdrawal: claim.withdrawal,
  }
}

function publicOutcome(outcome: ClaimOutcome, root: string): PublicOutcome {
  return {
    id: outcome.id,
    outcome: outcome.outcome,
    on: outcome.on,
    settledBy: outcome.settledBy,
    settledOn: outcome.settledOn,
    reason: outcome.reason,
    evidence: outcome.evidence.map((one) => publicEvidence(one, root)),
    sources: outcome.sources.map(({ source, sentence }) => ({ source, sentence })),
  }
}

function publicResponse(response: ResponseRecord, root: string): PublicResponse {
  return {
    id: response.id,
    coding: publicCoding(response.coding),
    actor: publicName(response.actor),
    onBehalfOf: response.onBehalfOf && publicName(response.onBehalfOf),
    kind: response.kind,
    stated: response.stated,
    basis: response.basis,
    inference: response.inference,
    reportedBy: response.reportedBy && publicName(response.reportedBy),
    saidOn: response.saidOn,
    saidFrom: response.saidFrom,
    saidTo: response.saidTo,
    summary: response.summary,
    evidence: response.evidence.map((one) => publicEvidence(one, root)),
    position: response.position && publicPosition(response.position, root),
  }
}
