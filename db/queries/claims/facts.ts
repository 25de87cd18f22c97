import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import type { Library } from '@/db/library'
import { and, keys, rankedAs, rankedPositions } from '@/db/queries/library/counting'
import { actor, claim, response, topic } from '@/db/schema'
import { listed } from '@/db/sql-json'
import { sqlText, sqlTextFor } from '@/db/sql-text'
import { claimShown, responseShown } from '@/db/visibility'
import { STANDING_ORDER } from '@/lib/claims/order'
import type { ClaimFacet, ClaimFilter, ClaimOrder } from '@/lib/filter/claims'
import { answerOfStance } from '@/lib/standing'
import { POLARITIES, STANCES, type Standing } from '@/lib/vocabulary'

/** Columns of the table expression `fact`: those of the claim, and its standing. */
export const fact = { ...getTableColumns(aliased(claim, 'fact')), standing: sql<Standing>`fact.standing` }

/**
 * Table expressions without `with`, the last of which is `fact`: one row for each shown claim, with its standing, which
 * follows from the number of actors who endorse, dispute and qualify it. Responses that follow from positions on a
 * restated topic are derived here as `lib/claims/borrow.ts` derives them for a page; a test compares both.
 *
 * @param topics every topic that a claim restates, see `listRestatedTopics`
 */
export function claimFacts(library: Library, topics: string[]): SQL {
  return sql`${rankedPositions(library, { topics })}, ${factsFromRanked(library)}`
}

const r = rankedAs('r')

const factsFromRanked = sqlTextFor(
  (library) => sql`
    borrowed as (
      select ${claim.id} as claim_id, ${r.id} as position_id, ${r.holderId} as holder_id, ${r.stance} as stance,
        ${borrowedKind()} as kind
      from ${claim} join ranked r on ${r.topicId} = ${claim.topicId}
        and (${r.summitId} is null or ${r.summitId} = ${claim.summitId})
      where ${r.bearing} = 'counts' and ${r.rank} = 1 and not (${isClaimants()})),
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
          when disputes > 0 then 'disputed' when qualifies > 0 then 'qualified' else 'unanswered' end as standing
      from ${claim} left join tally on tally.claim_id = ${claim.id} where ${claimShown(library, claim)})`,
)

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

/** The orders of a list of claims. Each is total, so that a page begins where the one before ended. */
export const CLAIM_ORDER: Record<ClaimOrder, SQL> = {
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
    kind: filter.kind.length > 0 ? sql`${fact.kind} in ${listed(filter.kind)}` : undefined,
    standing: filter.standing.length > 0 ? sql`${fact.standing} in ${listed(filter.standing)}` : undefined,
    topic: filter.topic.length > 0 ? sql`${fact.topicId} in ${keys('topic', filter.topic)}` : undefined,
    summit: filter.summit.length > 0 ? sql`${fact.summitId} in ${keys('summit', filter.summit)}` : undefined,
  }
}

export const allOf = (conditions: Record<string, SQL | undefined>) => and(Object.values(conditions))
