import { sql } from 'drizzle-orm'
import { type Db, readRecords } from '@/db/client'
import { type BearingClaim, type ReadClaim, weighClaims } from '@/lib/topic/bearing-claims'
import { listOccasions } from './occasions'
import { named } from './record-json'

/** Claims listed at most; those that restate the topic come first. */
const CLAIMS_AT_MOST = 40

/**
 * Claims that bear on a topic: those that restate its proposition, then those that rest on a quotation which
 * also proves a position on it. Each with the standing that follows from its answers.
 */
export async function listBearingClaims(
  db: Db,
  { topic, summit, asOf }: { topic: string; summit?: string | undefined; asOf?: string | undefined },
): Promise<BearingClaim[]> {
  const key = sql`(select id from topic where slug = ${topic})`
  const at = summit
    ? sql`(p.summit_id is null or p.summit_id = (select id from summit where slug = ${summit}))`
    : sql`true`
  const claims = await readRecords<ReadClaim>(
    db,
    sql`select json_object('slug', claim.slug, 'statement', claim.statement, 'kind', claim.kind,
        'claimant', ${sql.raw(named('claim.claimant_id'))}, 'onBehalfOf', ${sql.raw(named('claim.on_behalf_of_id'))},
        'polarity', claim.polarity, 'topic', (select slug from topic where id = claim.topic_id),
        'summit', (select slug from summit where id = claim.summit_id),
        'responses', (select json_group_array(kind) from response join coding on coding.id = response.coding_id
          where response.claim_id = claim.id and coding.published = 1
            and response.actor_id is not claim.on_behalf_of_id))
      from claim join coding on coding.id = claim.coding_id
      where claim.status = 'published' and coding.published = 1 and claim.made_from <= ${asOf ?? '9999-12-31'}
        and (claim.topic_id = ${key} or claim.id in (
          select cq.claim_id from position p join position_quotation pq on pq.position_id = p.id
            join claim_quotation cq on cq.quotation_id = pq.quotation_id
          where p.topic_id = ${key} and p.shown = 1 and ${at}))
      order by claim.topic_id is not ${key}, claim.made_from desc, claim.id limit ${CLAIMS_AT_MOST}`,
  )
  const restated = [...new Set(claims.flatMap((claim) => claim.topic ?? []))]
  const occasions = restated.length > 0 ? await listOccasions(db, { topics: restated, asOf }) : []
  return weighClaims(claims, topic, occasions)
}
