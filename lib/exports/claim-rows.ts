import type { AnsweredClaim, ClaimList } from '@/lib/claims/model'
import type { ResponseRecord } from '@/lib/claims/read-model'
import type { EvidenceRecord } from '@/lib/records/read-model'
import { closedDay } from './closed-day'
import type { Value } from './long-row'

/** Columns of a claims row, in order; the columns of its quotations follow. */
export const CLAIM_FIELDS = [
  'record',
  'id',
  'claim',
  'statement',
  'claim_kind',
  'summit',
  'summit_name',
  'topic',
  'topic_label',
  'polarity',
  'standing',
  'standing_on_stated',
  'outcome',
  'how_said',
  'own_power',
  'true_if',
  'not_if',
  'test_written_on',
  'by',
  'outcome_on',
  'settled_by',
  'settled_on',
  'outcome_reason',
  'cited_source',
  'cited_for',
  'actor',
  'actor_name',
  'on_behalf_of',
  'on_behalf_of_name',
  'reported_by',
  'reported_by_name',
  'answer',
  'basis',
  'inference',
  'borrowed_from_position',
  'said_on',
  'said_from',
  'said_to',
  'summary',
  'coding',
  'coder',
  'coded_on',
] as const

/** Columns that name the record in a table of its quotations. */
export const CLAIM_NAMING_FIELDS = [
  'record',
  'id',
  'claim',
  'actor',
  'actor_name',
  'topic',
  'summit',
  'outcome',
  'answer',
] as const satisfies readonly (typeof CLAIM_FIELDS)[number][]

export type ClaimRow = Partial<Record<(typeof CLAIM_FIELDS)[number], Value>> & { evidence: EvidenceRecord[] }

/**
 * Claims as data: one row for the claim, one for each outcome and for each source that it cites
 * without quoting it, then one for each answer. Each row repeats the claim's columns.
 */
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
      on_behalf_of_name: claim.onBehalfOf?.name,
      reported_by: claim.reportedBy?.slug,
      reported_by_name: claim.reportedBy?.name,
      said_on: claim.madeOn,
      said_from: closedDay(claim.madeFrom),
      said_to: closedDay(claim.madeTo),
      ...codingColumns(claim),
      evidence: claim.evidence,
    }
    for (const settled of claim.outcomes) {
      const columns = {
        ...front,
        record: 'outcome',
        id: settled.id,
        outcome: settled.outcome,
        outcome_on: settled.on,
        settled_by: settled.settledBy,
        settled_on: settled.settledOn,
        outcome_reason: settled.reason,
      }
      yield { ...columns, evidence: settled.evidence }
      for (const { source, sentence } of settled.sources)
        yield { ...columns, record: 'outcome_source', cited_source: source, cited_for: sentence, evidence: [] }
    }
    for (const response of answered.responses)
      yield {
        ...front,
        record: 'response',
        id: response.id,
        actor: response.actor.slug,
        actor_name: response.actor.name,
        on_behalf_of: response.onBehalfOf?.slug,
        on_behalf_of_name: response.onBehalfOf?.name,
        reported_by: response.reportedBy?.slug,
        reported_by_name: response.reportedBy?.name,
        answer: response.kind,
        basis: response.basis,
        inference: response.inference,
        borrowed_from_position: response.position?.id,
        said_on: response.saidOn,
        said_from: closedDay(response.saidFrom),
        said_to: closedDay(response.saidTo),
        summary: response.summary,
        ...codingColumns(response),
        evidence: response.evidence,
      }
  }
}

const codingColumns = ({ coding: { id, coder, day } }: Pick<ResponseRecord, 'coding'>) => ({
  coding: id,
  coder,
  coded_on: day,
})

function claimColumns({ claim, outcome, standing, statedStanding }: AnsweredClaim) {
  return {
    claim: claim.slug,
    statement: claim.statement,
    claim_kind: claim.kind,
    summit: claim.summit.slug,
    summit_name: claim.summit.name,
    topic: claim.topic?.slug,
    topic_label: claim.topic?.label,
    polarity: claim.polarity,
    standing,
    standing_on_stated: statedStanding,
    outcome,
    how_said: claim.said,
    own_power: claim.ownPower === null ? null : claim.ownPower ? 'yes' : 'no',
    true_if: claim.test?.trueIf,
    not_if: claim.test?.notIf,
    test_written_on: claim.test?.writtenOn,
    by: claim.by,
  }
}
