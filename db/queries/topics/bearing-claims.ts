import { sql } from 'drizzle-orm'
import { readRecords } from '@/db/client'
import type { Library } from '@/db/library'
import { CLAIM_ORDER, claimFacts, listRestatedTopics } from '@/db/queries/claims/facts'
import { keys } from '@/db/queries/library/counting'
import { named } from '@/db/queries/records/json'
import type { BearingClaim } from '@/lib/topics/bearing-claims'

/** Claims listed at most. */
const CLAIMS_AT_MOST = 40

/**
 * Claims that bear on a topic: those that restate its proposition, then those that rest on a quotation which
 * also proves a position on it, what is argued about most first.
 */
export async function listBearingClaims(
  db: Library,
  { topic, summit, asOf }: { topic: string; summit?: string | undefined; asOf?: string | undefined },
): Promise<BearingClaim[]> {
  const key = sql`(select id from topic where slug = ${topic})`
  const at = summit ? sql`(p.summit_id is null or p.summit_id in ${keys('summit', [summit])})` : sql`true`
  return readRecords<BearingClaim>(
    db,
    sql`${claimFacts(await listRestatedTopics(db))}
      select json_object('slug', fact.slug, 'statement', fact.statement, 'kind', fact.kind, 'standing', fact.standing,
        'claimant', ${sql.raw(named('fact.claimant_id'))}, 'onBehalfOf', ${sql.raw(named('fact.on_behalf_of_id'))},
        'polarity', fact.polarity, 'restates', json(iif(fact.topic_id is ${key}, 'true', 'false')))
      from fact
      where ${asOf ? sql`fact.made_from <= ${asOf}` : sql`true`} and (fact.topic_id is ${key} or fact.id in (
        select cq.claim_id from position p join position_quotation pq on pq.position_id = p.id
          join claim_quotation cq on cq.quotation_id = pq.quotation_id
        where p.topic_id = ${key} and p.shown = 1 and ${at}))
      order by fact.topic_id is not ${key}, ${CLAIM_ORDER.standing} limit ${CLAIMS_AT_MOST}`,
  )
}
