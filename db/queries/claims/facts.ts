import { getTableColumns, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import type { Library } from '@/db/library'
import { and, keys, rankedAs, rankedKeys } from '@/db/queries/library/counting'
import { topicWorded } from '@/db/queries/records/topic-worded'
import { actor } from '@/db/schema/actors'
import { claim, response } from '@/db/schema/claims'
import { revision } from '@/db/schema/history'
import { claimOutcome } from '@/db/schema/outcomes'
import { topic } from '@/db/schema/topics'
import { listed } from '@/db/sql-json'
import { sqlText, sqlTextFor } from '@/db/sql-text'
import { claimShown, responseShown } from '@/db/visibility'
import { STANDING_ORDER } from '@/lib/claims/order'
import type { ClaimFacet, ClaimFilter, ClaimOrder } from '@/lib/filter/claims'
import { SHOWN_OUTCOMES, type ShownOutcome } from '@/lib/outcome-vocabulary'
import { answerOfStance } from '@/lib/standing'
import { POLARITIES, STANCES, type Standing } from '@/lib/vocabulary'

/** Columns of the table expression `fact`: those of the claim, its standing and its outcome. */
export const fact = {
  ...getTableColumns(aliased(claim, 'fact')),
  standing: sql<Standing>`fact.standing`,
  outcome: sql<ShownOutcome>`fact.outcome`,
}

/**
 * Table expressions without `with`, the last of which is `fact`: one row for each shown claim, with its standing, which
 * follows from the number of actors who endorse, dispute and qualify it. Responses that follow from positions on a
 * restated topic are derived here as `lib/claims/borrow.ts` derives them for a page; a test compares both.
 *
 * @param topics every topic that a claim restates, see `listRestatedTopics`
 */
export function claimFacts(library: Library, topics: string[]): SQL {
  return sql`${rankedKeys(library, { topics })}, ${factsFromRanked(library)}`
}

const r = rankedAs('r')

const factsFromRanked = sqlTextFor(
  (library) => sql`
    borrowed as (
      select ${claim.id} as claim_id, ${r.id} as position_id, ${r.holderId} as holder_id, ${r.stance} as stance,
        ${borrowedKind()} as kind
      from ${claim} join ranked r on ${r.topicId} = ${claim.topicId}
        and (${r.summitId} is null or ${r.summitId} = ${claim.summitId})
      where ${r.bearing} = 'counts' and ${r.rank} = 1 and not (${isClaimants()}) and ${topicWorded(claim.topicId)}),
    agreed as (
      select claim_id, holder_id from borrowed group by claim_id, holder_id having count(distinct stance) = 1),
    answer as (
      select ${response.claimId} as claim_id, 'response ' || ${response.id} as record, ${response.kind} as kind
      from ${response} join ${claim} on ${claim.id} = ${response.claimId}
      where ${responseShown(library, response)} and ${response.actorId} is not ${claim.onBehalfOfId}
      union
      select borrowed.claim_id, 'position ' || borrowed.position_id, borrowed.kind
      from borrowed join agreed using (claim_id, holder_id)),
    tally as (
      select claim_id, sum(kind = 'endorses') as endorses, sum(kind = 'disputes') as disputes,
        sum(kind = 'qualifies') as qualifies
      from answer group by claim_id),
    fact as (
      select ${claim}.*, case when endorses > 0 and disputes > 0 then 'contested' when endorses > 0 then 'endorsed'
          when disputes > 0 then 'disputed' when qualifies > 0 then 'qualified' else 'unanswered' end as standing,
        ${shownOutcome(claim)} as outcome
      from ${claim} left join tally on tally.claim_id = ${claim.id} where ${claimShown(library, claim)})`,
)

const LAST_DAY = sql`(select substr(${revision.at}, 1, 10) from ${revision} order by ${revision.id} desc limit 1)`

/**
 * SQL: the outcome of a claim as shown: the last one recorded, else whether its day has passed. Today is the day of the
 * last revision, as in provenance: a view does not change while nothing is written. As `shownOutcome` in `lib/claims`.
 */
function shownOutcome(c: { id: SQLWrapper; byTo: SQLWrapper }): SQL {
  return sql`coalesce((select ${claimOutcome.outcome} from ${claimOutcome} where ${claimOutcome.claimId} = ${c.id}
    order by ${claimOutcome.id} desc limit 1), iif(${c.byTo} < ${LAST_DAY}, 'unsettled', 'open'))`
}

/** SQL: the response that a position's stance means, given the polarity of the claim. */
function borrowedKind(): SQL {
  const cases = POLARITIES.flatMap((polarity) =>
    STANCES.map(
      (stance) => sql`when ${claim.polarity} = ${sql.raw(`'${polarity}'`)} and ${r.stance} = ${sql.raw(`'${stance}'`)}
        then ${sql.raw(`'${answerOfStance(stance, polarity)}'`)}`,
    ),
  )
  return sql`case ${sql.join(cases, sql` `)} end`
}

/** SQL: whether the claimant, or an actor on whose behalf the claim is made, holds the position. */
function isClaimants(): SQL {
  const claimants = sql`(${claim.claimantId}, coalesce(${claim.onBehalfOfId}, ${claim.claimantId}))`
  return sql`${r.actorId} in ${claimants} or coalesce(${r.onBehalfOfId}, 0) in ${claimants}`
}

const RESTATED = sqlText(
  sql`select distinct ${topic.slug} from ${claim} join ${topic} on ${topic.id} = ${claim.topicId}`,
)

/** Slugs of the topics that claims restate. */
export async function listRestatedTopics(library: Library): Promise<string[]> {
  const rows = await library.values<[slug: string]>(RESTATED)
  return rows.map(([slug]) => slug)
}

const STANDING_RANKS = sql.raw(STANDING_ORDER.map((standing, index) => `when '${standing}' then ${index}`).join(' '))

const OUTCOME_RANKS = sql.raw(SHOWN_OUTCOMES.map((outcome, index) => `when '${outcome}' then ${index}`).join(' '))

/** The orders of a list of claims. Each is total, so that a page begins where the one before ended. */
export const CLAIM_ORDER: Record<ClaimOrder, SQL> = {
  outcome: sqlText(
    sql`case ${fact.outcome} ${OUTCOME_RANKS} end, ${fact.kind} = 'empirical', ${fact.madeFrom} desc, ${fact.id}`,
  ),
  standing: sqlText(sql`case ${fact.standing} ${STANDING_RANKS} end, ${fact.madeFrom} desc, ${fact.id}`),
  newest: sqlText(sql`${fact.madeFrom} desc, ${fact.madeTo} desc, ${fact.id}`),
  claimant: sqlText(sql`(select ${actor.sortName} from ${actor} where ${actor.id} = ${fact.claimantId}),
    ${fact.claimantId}, ${fact.madeFrom} desc, ${fact.id}`),
}

/** The condition on a row of `fact` for each parameter of the filter; undefined where the parameter is not set. */
export function claimConditions(filter: ClaimFilter): Record<ClaimFacet, SQL | undefined> {
  const actors = keys('actor', filter.claimant)
  return {
    claimant:
      filter.claimant.length > 0
        ? sql`(${fact.claimantId} in ${actors} or ${fact.onBehalfOfId} in ${actors})`
        : undefined,
    outcome: filter.outcome.length > 0 ? sql`${fact.outcome} in ${listed(filter.outcome)}` : undefined,
    said: filter.said.length > 0 ? sql`${fact.said} in ${listed(filter.said)}` : undefined,
    own: filter.own.length > 0 ? sql`cast(${fact.ownPower} as text) in ${listed(filter.own)}` : undefined,
    kind: filter.kind.length > 0 ? sql`${fact.kind} in ${listed(filter.kind)}` : undefined,
    standing: filter.standing.length > 0 ? sql`${fact.standing} in ${listed(filter.standing)}` : undefined,
    topic: filter.topic.length > 0 ? sql`${fact.topicId} in ${keys('topic', filter.topic)}` : undefined,
    summit: filter.summit.length > 0 ? sql`${fact.summitId} in ${keys('summit', filter.summit)}` : undefined,
  }
}

export const allOf = (conditions: Record<string, SQL | undefined>) => and(Object.values(conditions))
