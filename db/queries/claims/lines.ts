import { sql } from 'drizzle-orm'
import { readShaped } from '@/db/client'
import type { Library } from '@/db/library'
import { and, keyOf } from '@/db/queries/library/counting'
import { namedActor } from '@/db/queries/records/json'
import { jsonObject } from '@/db/sql-json'
import { sqlText } from '@/db/sql-text'
import { type ClaimLine, claimLineSchema } from '@/lib/claims/read-model'
import { CLAIM_ORDER, claimFacts, fact, listRestatedTopics } from './facts'

export type ClaimLineScope = { summit?: string; except?: string; limit: number }

const LINE_JSON = sqlText(
  jsonObject<ClaimLine>({
    slug: fact.slug,
    statement: fact.statement,
    kind: fact.kind,
    standing: fact.standing,
    claimant: namedActor(fact.claimantId),
  }),
)

/** Shown claims in one line each, those with the most responses first. */
export async function listClaimLines(library: Library, scope: ClaimLineScope): Promise<ClaimLine[]> {
  const where = and([
    scope.summit ? sql`${fact.summitId} = ${keyOf('summit', scope.summit)}` : undefined,
    scope.except ? sql`${fact.slug} <> ${scope.except}` : undefined,
  ])
  return readShaped(
    library,
    claimLineSchema,
    sql`with ${claimFacts(library, await listRestatedTopics(library))}
      select ${LINE_JSON} from fact where ${where} order by ${CLAIM_ORDER.standing} limit ${scope.limit}`,
  )
}
