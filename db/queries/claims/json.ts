import { sql } from 'drizzle-orm'
import { evidenceRecords } from '@/db/queries/records/evidence-json'
import { labelledTopic, namedActor } from '@/db/queries/records/json'
import { claim, claimQuotation, response, responseQuotation, summit } from '@/db/schema'
import { jsonBoolean, jsonObject } from '@/db/sql-json'
import { sqlText } from '@/db/sql-text'
import type { ClaimRecord, ResponseRecord } from '@/lib/claims/read-model'

/** JSON of a row of `claim`. */
export const CLAIM_JSON = sqlText(
  jsonObject<ClaimRecord>({
    id: claim.uid,
    slug: claim.slug,
    claimant: namedActor(claim.claimantId),
    onBehalfOf: namedActor(claim.onBehalfOfId),
    statement: claim.statement,
    kind: claim.kind,
    summit: sql`(select ${jsonObject<ClaimRecord['summit']>({
      slug: summit.slug,
      name: summit.name,
      shortName: summit.shortName,
    })} from ${summit} where ${summit.id} = ${claim.summitId})`,
    topic: labelledTopic(claim.topicId),
    polarity: claim.polarity,
    reportedBy: namedActor(claim.reportedById),
    madeOn: claim.madeOn,
    madeFrom: claim.madeFrom,
    madeTo: claim.madeTo,
    evidence: evidenceRecords(claimQuotation, claim.id),
    withdrawal: claim.withdrawal,
  }),
)

/** JSON of a row of `response`. */
export const RESPONSE_JSON = sqlText(
  jsonObject<ResponseRecord>({
    id: response.uid,
    actor: namedActor(response.actorId),
    onBehalfOf: sql`null`,
    kind: response.kind,
    stated: jsonBoolean(sql`${response.basis} = 'stated'`),
    basis: response.basis,
    inference: response.inference,
    reportedBy: sql`null`,
    saidOn: response.saidOn,
    saidFrom: response.saidFrom,
    saidTo: response.saidTo,
    summary: response.summary,
    evidence: evidenceRecords(responseQuotation, response.id),
    position: sql`null`,
  }),
)
