import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import { evidenceRecords } from '@/db/queries/records/evidence-json'
import { codingOf, labelledTopic, namedActor, slugOf } from '@/db/queries/records/json'
import { claim, claimQuotation, response, responseQuotation } from '@/db/schema/claims'
import { claimOutcome, outcomeQuotation, outcomeSource } from '@/db/schema/outcomes'
import { source } from '@/db/schema/sources'
import { summit } from '@/db/schema/summits'
import { jsonBoolean, jsonObject } from '@/db/sql-json'
import { sqlText } from '@/db/sql-text'
import type { ClaimOutcome, ClaimRecord, ResponseRecord } from '@/lib/claims/read-model'

const [o, cited] = [aliased(claimOutcome, 'o'), aliased(outcomeSource, 'cited')]

const OUTCOME_JSON = jsonObject<ClaimOutcome>({
  id: o.uid,
  outcome: o.outcome,
  on: o.onDay,
  settledBy: o.settledBy,
  settledOn: o.settledOn,
  reason: o.reason,
  evidence: evidenceRecords(outcomeQuotation, o.id),
  sources: sql`(select json_group_array(${jsonObject<ClaimOutcome['sources'][number]>({
    source: slugOf(source, cited.sourceId),
    sentence: cited.sentence,
  })}) from (select * from ${outcomeSource} where ${outcomeSource.outcomeId} = ${o.id}
    order by ${outcomeSource.ordinal}) ${cited})`,
})

/** JSON of what became of the claim with this key, in order. */
const outcomesOf = (claimId: SQLWrapper): SQL<ClaimOutcome[]> =>
  sql`(select json_group_array(${OUTCOME_JSON}) from (select * from ${claimOutcome}
    where ${claimOutcome.claimId} = ${claimId} order by ${claimOutcome.id}) ${o})`

/** JSON of a column that is true, false or null. */
export const yesNo = (column: SQLWrapper): SQL<boolean | null> =>
  sql`json(case ${column} when 1 then 'true' when 0 then 'false' else 'null' end)`

/** JSON of a row of `claim`. */
export const CLAIM_JSON = sqlText(
  jsonObject<ClaimRecord>({
    id: claim.uid,
    slug: claim.slug,
    coding: codingOf(claim.codingId),
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
    said: claim.said,
    ownPower: yesNo(claim.ownPower),
    test: sql`iif(${claim.testTrueIf} is null, null, ${jsonObject<NonNullable<ClaimRecord['test']>>({
      trueIf: claim.testTrueIf,
      notIf: claim.testNotIf,
      writtenOn: claim.testWrittenOn,
    })})`,
    by: claim.byDay,
    byTo: claim.byTo,
    evidence: evidenceRecords(claimQuotation, claim.id),
    outcomes: outcomesOf(claim.id),
    withdrawal: claim.withdrawal,
  }),
)

/** JSON of a row of `response`. */
export const RESPONSE_JSON = sqlText(
  jsonObject<ResponseRecord>({
    id: response.uid,
    coding: codingOf(response.codingId),
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
