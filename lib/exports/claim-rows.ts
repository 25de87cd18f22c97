import type { AnsweredClaim, ClaimList } from '@/lib/claims/model'
import type { EvidenceRecord } from '@/lib/records/read-model'
import type { Value } from './long-rows'

/** Columns of a claims row, in order; the columns of its quotations follow. */
export const CLAIM_FIELDS = [
  'record',
  'id',
  'claim',
  'statement',
  'claim_kind',
  'summit',
  'topic',
  'polarity',
  'standing',
  'standing_on_stated',
  'actor',
  'actor_name',
  'on_behalf_of',
  'reported_by',
  'answer',
  'basis',
  'inference',
  'borrowed_from_position',
  'said_on',
  'summary',
] as const

export type ClaimRow = Partial<Record<(typeof CLAIM_FIELDS)[number], Value>> & { evidence: EvidenceRecord[] }

/** Claims as data: one row for the claim, then one row per answer. Each row repeats the claim's columns. */
export function* claimRows({ claims }: Pick<ClaimList, 'claims'>): Generator<ClaimRow> {
  for (const answered of claims) {
    const { claim } = answered
    const front = claimColumns(answered)
    yield {
      ...front,
      record: 'claim',
      id: claim.id,
      actor: claim.claimant.slug,
      actor_name: claim.claimant.name,
      on_behalf_of: claim.onBehalfOf?.slug,
      reported_by: claim.reportedBy?.slug,
      said_on: claim.madeOn,
      evidence: claim.evidence,
    }
    for (const response of answered.responses)
      yield {
        ...front,
        record: 'response',
        id: response.id,
        actor: response.actor.slug,
        actor_name: response.actor.name,
        on_behalf_of: response.onBehalfOf?.slug,
        reported_by: response.reportedBy?.slug,
        answer: response.kind,
        basis: response.basis,
        inference: response.inference,
        borrowed_from_position: response.position?.id,
        said_on: response.saidOn,
        summary: response.summary,
        evidence: response.evidence,
      }
  }
}

function claimColumns({ claim, standing, statedStanding }: AnsweredClaim) {
  return {
    claim: claim.slug,
    statement: claim.statement,
    claim_kind: claim.kind,
    summit: claim.summit.slug,
    topic: claim.topic?.slug,
    polarity: claim.polarity,
    standing,
    standing_on_stated: statedStanding,
  }
}
