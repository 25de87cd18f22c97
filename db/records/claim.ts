import { sql } from 'drizzle-orm'
import { actor } from '@/db/schema/actors'
import { claim, claimQuotation, response, responseQuotation } from '@/db/schema/claims'
import { coding } from '@/db/schema/codings'
import { claimOutcome, outcomeQuotation, outcomeSource } from '@/db/schema/outcomes'
import { quotation } from '@/db/schema/quotations'
import { source } from '@/db/schema/sources'
import { summit } from '@/db/schema/summits'
import { topic } from '@/db/schema/topics'
import { date, reference, value } from './columns'
import { evidenceList } from './evidence-list'
import { describeTable } from './table'

/** Most claims for which forms list claims by their words; in a larger library claims are named by their ids. */
const CLAIMS_NAMED = 2000

export const CLAIM_TABLE = describeTable('claim', {
  table: claim,
  columns: {
    id: value(claim.uid),
    coding: reference(claim.codingId, coding),
    slug: value(claim.slug),
    claimant: reference(claim.claimantId, actor),
    onBehalfOf: reference(claim.onBehalfOfId, actor),
    statement: value(claim.statement),
    kind: value(claim.kind),
    summit: reference(claim.summitId, summit),
    topic: reference(claim.topicId, topic),
    polarity: value(claim.polarity),
    reportedBy: reference(claim.reportedById, actor),
    madeOn: date(claim.madeOn, claim.madeFrom, claim.madeTo),
    said: value(claim.said),
    ownPower: value(claim.ownPower),
    test: {
      kind: 'object',
      fields: {
        trueIf: value(claim.testTrueIf),
        notIf: value(claim.testNotIf),
        writtenOn: value(claim.testWrittenOn),
      },
      given: claim.testTrueIf,
    },
    by: date(claim.byDay, claim.byFrom, claim.byTo),
    quotations: evidenceList(claimQuotation, claim.quotationId),
    responses: {
      kind: 'children',
      table: response,
      owner: response.claimId,
      fields: {
        id: value(response.uid),
        coding: reference(response.codingId, coding),
        actor: reference(response.actorId, actor),
        kind: value(response.kind),
        basis: value(response.basis),
        inference: value(response.inference),
        saidOn: date(response.saidOn, response.saidFrom, response.saidTo),
        summary: value(response.summary),
        quotations: evidenceList(responseQuotation, response.quotationId),
      },
    },
    outcomes: {
      kind: 'children',
      table: claimOutcome,
      owner: claimOutcome.claimId,
      fields: {
        id: value(claimOutcome.uid),
        outcome: value(claimOutcome.outcome),
        on: date(claimOutcome.onDay, claimOutcome.onFrom, claimOutcome.onTo),
        settledBy: value(claimOutcome.settledBy),
        settledOn: value(claimOutcome.settledOn),
        reason: value(claimOutcome.reason),
        quotations: {
          kind: 'list',
          table: outcomeQuotation,
          owner: outcomeQuotation.recordId,
          ordinal: outcomeQuotation.ordinal,
          item: reference(outcomeQuotation.quotationId, quotation),
        },
        sources: {
          kind: 'list',
          table: outcomeSource,
          owner: outcomeSource.outcomeId,
          ordinal: outcomeSource.ordinal,
          item: {
            kind: 'row',
            fields: { source: reference(outcomeSource.sourceId, source), sentence: value(outcomeSource.sentence) },
          },
        },
      },
    },
    status: value(claim.status),
    withdrawal: value(claim.withdrawal),
  },
  replaced: true,
  names: {
    name: claim.statement,
    where: sql`${claim.status} = 'published'`,
    order: sql`${claim.id} desc limit ${CLAIMS_NAMED}`,
  },
})
