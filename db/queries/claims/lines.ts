import { sql } from 'drizzle-orm'
import { readRecords } from '@/db/client'
import type { Library } from '@/db/library'
import { and } from '@/db/queries/library/counting'
import { named } from '@/db/queries/records/json'
import type { ClaimLine } from '@/lib/claims/model'
import { CLAIM_ORDER, claimFacts, listRestatedTopics } from './facts'

export type ClaimLineScope = { summit?: string; except?: string; limit: number }

/** Published claims in one line each, what is argued about most first. */
export async function listClaimLines(db: Library, { summit, except, limit }: ClaimLineScope): Promise<ClaimLine[]> {
  const where = and([
    summit ? sql`fact.summit_id = (select id from summit where slug = ${summit})` : undefined,
    except ? sql`fact.slug <> ${except}` : undefined,
  ])
  return readRecords(
    db,
    sql`${claimFacts(await listRestatedTopics(db))}
      select json_object('slug', fact.slug, 'statement', fact.statement, 'kind', fact.kind, 'standing', fact.standing,
        'claimant', ${sql.raw(named('fact.claimant_id'))})
      from fact where ${where} order by ${CLAIM_ORDER.standing} limit ${limit}`,
  )
}
