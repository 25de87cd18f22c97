import { type SQLWrapper, sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import { readShaped } from '@/db/client'
import type { Library } from '@/db/library'
import { keys } from '@/db/queries/library/counting'
import { slugOf } from '@/db/queries/records/json'
import { actor } from '@/db/schema/actors'
import { claim, response } from '@/db/schema/claims'
import { summit } from '@/db/schema/summits'
import { topic } from '@/db/schema/topics'
import { jsonObject } from '@/db/sql-json'
import { sqlText, sqlTextFor } from '@/db/sql-text'
import { claimShown, responseShown } from '@/db/visibility'
import {
  type RecordedAnswer,
  type RestatingClaim,
  recordedAnswerSchema,
  restatingClaimSchema,
} from '@/lib/actors/read-model'
import { day, isBy, mayBeAfter } from './day'

const [c, r] = [aliased(claim, 'c'), aliased(response, 'r')]

const claimantSlug = (key: SQLWrapper) =>
  sql`iif(${key} is null, null, ${jsonObject<{ slug: string }>({ slug: slugOf(actor, key) })})`

const restating = sqlTextFor(
  (library) =>
    sql`select ${jsonObject<RestatingClaim>({
      slug: c.slug,
      claimant: claimantSlug(c.claimantId),
      onBehalfOf: claimantSlug(c.onBehalfOfId),
      summit: slugOf(summit, c.summitId),
      topic: slugOf(topic, c.topicId),
      polarity: c.polarity,
      uncertain: mayBeAfter(c.madeTo),
    })} from ${claim} ${c}, day where ${claimShown(library, c)} and ${isBy(c.madeFrom)}`,
)
const BY_DATE = sqlText(sql`order by ${c.madeFrom} desc, ${c.id}`)

/** Claims that restate one of the topics, by any claimant, with only the columns that tell who answers a claim. */
export async function listRestating(
  library: Library,
  topics: string[],
  asOf: string | undefined,
): Promise<RestatingClaim[]> {
  return readShaped(
    library,
    restatingClaimSchema,
    sql`with ${day(asOf)} ${restating(library)} and ${c.topicId} in ${keys('topic', topics)} ${BY_DATE}`,
  )
}

const responses = sqlTextFor(
  (library) => sql`select ${jsonObject<RecordedAnswer>({
    claim: jsonObject<{ slug: string }>({ slug: c.slug }),
    kind: r.kind,
    basis: r.basis,
    uncertain: mayBeAfter(r.saidTo),
  })} from ${response} ${r} join ${claim} ${c} on ${c.id} = ${r.claimId}, day
    where ${responseShown(library, r)} and ${claimShown(library, c)} and ${isBy(r.saidFrom)} and ${isBy(c.madeFrom)}`,
)
const BY_ANSWER = sqlText(sql`order by ${r.saidFrom} desc, ${c.id}, ${r.id}`)

/** Recorded responses of an actor, each with the slug of its claim. */
export async function listResponses(
  library: Library,
  actor: string,
  asOf: string | undefined,
): Promise<RecordedAnswer[]> {
  return readShaped(
    library,
    recordedAnswerSchema,
    sql`with ${day(asOf)} ${responses(library)} and ${r.actorId} in ${keys('actor', [actor])} ${BY_ANSWER}`,
  )
}
