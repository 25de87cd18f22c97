import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { readShaped } from '@/db/client'
import type { Library } from '@/db/library'
import { listCounting } from '@/db/queries/library/counting'
import { claim, response } from '@/db/schema/claims'
import { jsonObject, listed } from '@/db/sql-json'
import { sqlText, sqlTextFor } from '@/db/sql-text'
import { responseShown } from '@/db/visibility'
import { borrowResponses } from '@/lib/claims/borrow'
import type { AnsweredClaim } from '@/lib/claims/model'
import { shownOutcome } from '@/lib/claims/outcome'
import { type ClaimRecord, type ResponseRecord, responseRecordSchema } from '@/lib/claims/read-model'
import { groupBy } from '@/lib/group-by'
import { standingOf, standingOnStated } from '@/lib/standing'
import { RESPONSE_JSON } from './json'

/**
 * Claims with what others said to them: the recorded responses, or positions on the topic that a claim restates.
 *
 * @param today YYYY-MM-DD, the day of the last revision
 */
export async function answerClaims(library: Library, claims: ClaimRecord[], today: string): Promise<AnsweredClaim[]> {
  const topics = [...new Set(claims.flatMap(({ topic }) => topic?.slug ?? []))]
  const summits = [...new Set(claims.map(({ summit }) => summit.slug))]
  const summit = summits.length === 1 ? summits[0] : undefined
  const [responses, counting] = await Promise.all([
    listRecorded(library, claims),
    topics.length > 0 ? listCounting(library, { topics, summit }) : [],
  ])
  const byClaim = groupBy(responses, (response) => response.claim)
  return claims.map((claim) => {
    const borrowed = borrowResponses(
      claim,
      counting.map(({ position }) => position),
    )
    const own = byClaim.get(claim.slug)?.map(({ response }) => response) ?? []
    const responses = [...own, ...borrowed.responses].sort(compareResponses)
    return {
      claim,
      outcome: shownOutcome(claim, today),
      standing: standingOf(responses),
      statedStanding: standingOnStated(responses),
      responses,
      review: borrowed.review,
    }
  })
}

const recordedResponseSchema = z.strictObject({ claim: z.string(), response: responseRecordSchema })
type RecordedResponse = z.infer<typeof recordedResponseSchema>
const recorded = sqlTextFor(
  (library) => sql`select ${jsonObject<RecordedResponse>({ claim: claim.slug, response: RESPONSE_JSON })}
    from ${response} join ${claim} on ${claim.id} = ${response.claimId}
    where ${responseShown(library, response)} and ${response.actorId} is not ${claim.onBehalfOfId} and ${claim.slug} in`,
)
const BY_DATE = sqlText(sql`order by ${response.saidFrom}, ${response.id}`)

/** Recorded responses, without those of actors on whose behalf the claimant speaks. */
async function listRecorded(library: Library, claims: ClaimRecord[]): Promise<RecordedResponse[]> {
  const slugs = listed(claims.map(({ slug }) => slug))
  return readShaped(library, recordedResponseSchema, sql`${recorded(library)} ${slugs} ${BY_DATE}`)
}

/** Stated responses first, then the others, each by date and name. */
function compareResponses(a: ResponseRecord, b: ResponseRecord): number {
  return (
    Number(b.stated) - Number(a.stated) ||
    a.saidFrom.localeCompare(b.saidFrom) ||
    a.actor.name.localeCompare(b.actor.name, 'en')
  )
}
