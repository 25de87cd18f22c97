import { sql } from 'drizzle-orm'
import { readRecords } from '@/db/client'
import type { Library } from '@/db/library'
import { listCounting } from '@/db/queries/library/counting'
import { borrowResponses } from '@/lib/claims/borrow'
import type { AnsweredClaim, ClaimRecord, ResponseRecord } from '@/lib/claims/model'
import { groupBy } from '@/lib/group-by'
import { standingOf, standingOnStated } from '@/lib/standing'
import { published, RESPONSE_JSON } from './json'

/** What others said to some claims: the answers recorded for each, or borrowed from the topic it restates. */
export async function answerClaims(db: Library, claims: ClaimRecord[]): Promise<AnsweredClaim[]> {
  const recorded = groupBy(await listRecorded(db, claims), ({ claim }) => claim)
  const topics = [...new Set(claims.flatMap(({ topic }) => topic?.slug ?? []))]
  const summits = [...new Set(claims.map(({ summit }) => summit.slug))]
  const summit = summits.length === 1 ? summits[0] : undefined
  const counting = topics.length > 0 ? await listCounting(db, { topics, summit }) : []
  return claims.map((claim) => {
    const borrowed = borrowResponses(
      claim,
      counting.map(({ position }) => position),
    )
    const own = recorded.get(claim.slug)?.map(({ response }) => response) ?? []
    const responses = [...own, ...borrowed.responses].sort(compareResponses)
    return {
      claim,
      standing: standingOf(responses),
      statedStanding: standingOnStated(responses),
      responses,
      review: borrowed.review,
    }
  })
}

/** Recorded responses, without those of whoever the claimant speaks for. */
function listRecorded(db: Library, claims: ClaimRecord[]): Promise<{ claim: string; response: ResponseRecord }[]> {
  const slugs = JSON.stringify(claims.map(({ slug }) => slug))
  return readRecords(
    db,
    sql`select json_object('claim', claim.slug, 'response', ${RESPONSE_JSON})
      from response join claim on claim.id = response.claim_id
      where claim.slug in (select value from json_each(${slugs})) and ${published('response')}
        and response.actor_id is not claim.on_behalf_of_id
      order by response.said_from, response.id`,
  )
}

/** Those that answer the claim before those set beside it, each by date. */
function compareResponses(a: ResponseRecord, b: ResponseRecord): number {
  return (
    Number(b.stated) - Number(a.stated) ||
    a.saidFrom.localeCompare(b.saidFrom) ||
    a.actor.name.localeCompare(b.actor.name, 'en')
  )
}
