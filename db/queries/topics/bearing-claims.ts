import { sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import { readShaped } from '@/db/client'
import type { Library } from '@/db/library'
import { CLAIM_ORDER, claimFacts, fact, listRestatedTopics } from '@/db/queries/claims/facts'
import { atSummit, keyOf } from '@/db/queries/library/counting'
import { namedActor } from '@/db/queries/records/json'
import { claimQuotation } from '@/db/schema/claims'
import { position, positionQuotation } from '@/db/schema/positions'
import { jsonBoolean, jsonObject } from '@/db/sql-json'
import { sqlText, sqlTextFor } from '@/db/sql-text'
import { positionShown } from '@/db/visibility'
import { type BearingClaim, bearingClaimSchema } from '@/lib/topics/bearing-claims'

/** Most claims listed. */
const CLAIMS_AT_MOST = 40

const p = aliased(position, 'p')
const TOPIC = sqlText(sql`${fact.topicId}`)
const BEARING = sqlText(
  jsonObject<BearingClaim>({
    slug: fact.slug,
    statement: fact.statement,
    kind: fact.kind,
    claimant: namedActor(fact.claimantId),
    standing: fact.standing,
    onBehalfOf: namedActor(fact.onBehalfOfId),
    polarity: fact.polarity,
    restates: jsonBoolean(sql`fact.restates`),
  }),
)
/** SQL: claims that rest on a quotation which also proves a shown position. */
const SHARING_WORDS = sqlTextFor(
  (library) => sql`select ${claimQuotation.recordId} from ${position} ${p}
    join ${positionQuotation} on ${positionQuotation.recordId} = ${p.id}
    join ${claimQuotation} on ${claimQuotation.quotationId} = ${positionQuotation.quotationId}
    where ${positionShown(library, p)}`,
)

/**
 * Claims about a topic: those that restate its proposition, then those that share a quotation with a position on it;
 * within both, those with the most responses first.
 */
export async function listBearingClaims(
  library: Library,
  { topic, summit, asOf }: { topic: string; summit?: string | undefined; asOf?: string | undefined },
): Promise<BearingClaim[]> {
  const key = keyOf('topic', topic)
  const restates = sql`${TOPIC} is ${key}`
  return readShaped(
    library,
    bearingClaimSchema,
    sql`with ${claimFacts(library, await listRestatedTopics(library))}
      select ${BEARING} from (select fact.*, ${restates} as restates from fact
        where ${asOf ? sql`${fact.madeFrom} <= ${asOf}` : sql`true`} and (${restates} or ${fact.id} in (
          ${SHARING_WORDS(library)} and ${p.topicId} = ${key} and ${summit ? atSummit(p, summit) : sql`true`}))) fact
      order by fact.restates desc, ${CLAIM_ORDER.standing} limit ${CLAIMS_AT_MOST}`,
  )
}
