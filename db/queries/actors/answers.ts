import { type SQLWrapper, sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import { readShaped } from '@/db/client'
import type { Library } from '@/db/library'
import { keys } from '@/db/queries/library/counting'
import { slugOf } from '@/db/queries/records/json'
import { actor, claim, response, summit, topic } from '@/db/schema'
import { jsonObject } from '@/db/sql-json'
import { claimShown, responseShown } from '@/db/visibility'
import {
  type RecordedAnswer,
  type RestatingClaim,
  recordedAnswerSchema,
  restatingClaimSchema,
} from '@/lib/actors/read-model'
import { isUncertain } from './uncertain'

const [c, r] = [aliased(claim, 'c'), aliased(response, 'r')]

const claimantSlug = (key: SQLWrapper) =>
  sql`iif(${key} is null, null, ${jsonObject<{ slug: string }>({ slug: slugOf(actor, key) })})`

const RESTATING = {
  slug: c.slug,
  claimant: claimantSlug(c.claimantId),
  onBehalfOf: claimantSlug(c.onBehalfOfId),
  summit: slugOf(summit, c.summitId),
  topic: slugOf(topic, c.topicId),
  polarity: c.polarity,
}

/** Claims that restate one of some topics, whoever makes them: no more of each than tells who answers it. */
export async function listRestating(
  library: Library,
  topics: string[],
  asOf: string | undefined,
): Promise<RestatingClaim[]> {
  const json = jsonObject<RestatingClaim>({ ...RESTATING, uncertain: isUncertain(c.madeTo, asOf) })
  return readShaped(
    library,
    restatingClaimSchema,
    sql`select ${json} from ${claim} ${c} where ${c.topicId} in ${keys('topic', topics)} and ${claimShown(library, c)}
        and ${asOf ? sql`${c.madeFrom} <= ${asOf}` : sql`true`}
      order by ${c.madeFrom} desc, ${c.id}`,
  )
}

/** Recorded responses of an actor, each with the slug of the claim that it answers. */
export async function listResponses(
  library: Library,
  actor: string,
  asOf: string | undefined,
): Promise<RecordedAnswer[]> {
  const json = jsonObject<RecordedAnswer>({
    claim: jsonObject<{ slug: string }>({ slug: c.slug }),
    kind: r.kind,
    basis: r.basis,
    uncertain: isUncertain(r.saidTo, asOf),
  })
  return readShaped(
    library,
    recordedAnswerSchema,
    sql`select ${json} from ${response} ${r} join ${claim} ${c} on ${c.id} = ${r.claimId}
      where ${r.actorId} in ${keys('actor', [actor])} and ${responseShown(library, r)} and ${claimShown(library, c)}
        and ${asOf ? sql`${r.saidFrom} <= ${asOf} and ${c.madeFrom} <= ${asOf}` : sql`true`}
      order by ${r.saidFrom} desc, ${c.id}, ${r.id}`,
  )
}
