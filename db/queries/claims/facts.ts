import { type SQL, sql } from 'drizzle-orm'
import type { Library } from '@/db/library'
import { and, counting, keys } from '@/db/queries/library/counting'
import { STANDING_ORDER } from '@/lib/claims/order'
import type { ClaimFacet, ClaimFilter, ClaimOrder } from '@/lib/filter/claims'
import { answerOfStance } from '@/lib/standing'
import { POLARITIES, type ResponseKind, STANCES, type Stance } from '@/lib/vocabulary'
import { published } from './json'

/**
 * The common table expression `fact`: one row a published claim, with how many endorse, dispute and qualify
 * it and the standing that follows. What positions say to a claim that restates a topic is derived here as
 * `lib/claims/borrow.ts` derives it for a page; a test holds the two together.
 *
 * @param topics every topic that a claim restates, see `listRestatedTopics`
 */
export function claimFacts(topics: string[]): SQL {
  return sql`with ${counting({ topics })},
    borrowed as (
      select claim.id as claim_id, r.id as position_id, r.holder_id, r.stance, ${borrowedKind('r')} as kind
      from claim join ranked r on r.topic_id = claim.topic_id and (r.summit_id is null or r.summit_id = claim.summit_id)
      where r.bearing = 'counts' and r.place = 1 and not (${own('r')})),
    agreed as (
      select claim_id, holder_id from borrowed group by claim_id, holder_id having count(distinct stance) = 1),
    answer as (
      select response.claim_id, 'response ' || response.id as record, response.kind from response
        join claim on claim.id = response.claim_id
      where ${published('response')} and response.actor_id is not claim.on_behalf_of_id
      union
      select borrowed.claim_id, 'position ' || borrowed.position_id, borrowed.kind
      from borrowed join agreed using (claim_id, holder_id)),
    tally as (
      select claim_id, sum(kind = 'endorses') as endorses, sum(kind = 'disputes') as disputes,
        sum(kind = 'qualifies') as qualifies
      from answer group by claim_id),
    fact as (
      select claim.*, coalesce(endorses, 0) as endorses, coalesce(disputes, 0) as disputes,
        coalesce(qualifies, 0) as qualifies,
        case when endorses > 0 and disputes > 0 then 'contested' when endorses > 0 then 'endorsed'
          when disputes > 0 then 'disputed' when qualifies > 0 then 'qualified' else 'unanswered' end as standing
      from claim left join tally on tally.claim_id = claim.id where ${published('claim')})`
}

/** The topics whose propositions claims restate. */
export async function listRestatedTopics(db: Library): Promise<string[]> {
  const rows = await db.values<[string]>(
    sql`select distinct topic.slug from claim join topic on topic.id = claim.topic_id`,
  )
  return rows.map(([slug]) => slug)
}

/** The orders of a list of claims; each is total, so that a page begins where the one before ended. */
export const CLAIM_ORDER: Record<ClaimOrder, SQL> = {
  standing: sql`${sql.raw(rankOf('fact.standing', STANDING_ORDER))}, fact.made_from desc, fact.id`,
  newest: sql`fact.made_from desc, fact.made_to desc, fact.id`,
  claimant: sql`(select sort_name from actor where actor.id = fact.claimant_id), fact.claimant_id, fact.made_from desc, fact.id`,
}

/** What each parameter of the filter asks of a row of `fact`; undefined where it asks nothing. */
export function claimConditions(filter: ClaimFilter): Record<ClaimFacet, SQL | undefined> {
  const among = (values: string[]) => sql`(select value from json_each(${JSON.stringify(values)}))`
  const actors = keys('actor', filter.claimant)
  return {
    claimant:
      filter.claimant.length > 0
        ? sql`(fact.claimant_id in ${actors} or fact.on_behalf_of_id in ${actors})`
        : undefined,
    kind: filter.kind.length > 0 ? sql`fact.kind in ${among(filter.kind)}` : undefined,
    standing: filter.standing.length > 0 ? sql`fact.standing in ${among(filter.standing)}` : undefined,
    topic: filter.topic.length > 0 ? sql`fact.topic_id in ${keys('topic', filter.topic)}` : undefined,
    summit: filter.summit.length > 0 ? sql`fact.summit_id in ${keys('summit', filter.summit)}` : undefined,
  }
}

export const allOf = (conditions: Record<string, SQL | undefined>) => and(Object.values(conditions))

/** The response that a stance amounts to, by the claim's polarity. */
function borrowedKind(position: string): SQL {
  const cases = POLARITIES.flatMap((polarity) =>
    STANCES.map((stance) => whenThen(polarity, position, stance, answerOfStance(stance, polarity))),
  )
  return sql.raw(`case ${cases.join(' ')} end`)
}

const whenThen = (polarity: string, position: string, stance: Stance, kind: ResponseKind) =>
  `when claim.polarity = '${polarity}' and ${position}.stance = '${stance}' then '${kind}'`

/** Whether a position is the claimant's own: one of its voices is the claimant or whoever the claimant speaks for. */
function own(position: string): SQL {
  const voices = `(claim.claimant_id, coalesce(claim.on_behalf_of_id, claim.claimant_id))`
  return sql.raw(`${position}.actor_id in ${voices} or coalesce(${position}.on_behalf_of_id, 0) in ${voices}`)
}

/** The place of a column's word in a list of words. */
function rankOf(column: string, words: readonly string[]): string {
  return `case ${column} ${words.map((word, at) => `when '${word}' then ${at}`).join(' ')} end`
}
