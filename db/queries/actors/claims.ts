import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { aliased } from '@/db/aliased'
import { readShaped } from '@/db/client'
import type { Library } from '@/db/library'
import { yesNo } from '@/db/queries/claims/json'
import { keys } from '@/db/queries/library/counting'
import { namedActor, slugOf } from '@/db/queries/records/json'
import { actor } from '@/db/schema/actors'
import { claim, response } from '@/db/schema/claims'
import { revision } from '@/db/schema/history'
import { claimOutcome } from '@/db/schema/outcomes'
import { summit } from '@/db/schema/summits'
import { topic } from '@/db/schema/topics'
import { jsonObject, listed } from '@/db/sql-json'
import { sqlText, sqlTextFor } from '@/db/sql-text'
import { claimShown, responseShown } from '@/db/visibility'
import { type ClaimEntry, claimEntrySchema } from '@/lib/actors/read-model'
import { type Fate, fateSchema } from '@/lib/claims/read-model'
import type { ShownOutcome } from '@/lib/outcome-vocabulary'
import { day, isBy, mayBeAfter } from './day'

/** Most claims of one kind that a page lists; all are counted. */
const MOST_LISTED = 60

export type ClaimsListed = { claims: ClaimEntry[]; total: number }
/** Claims certainly made by a day; with `uncertain`, those that may have been made after it. */
type When = { asOf: string | undefined; uncertain?: boolean }

const [c, r] = [aliased(claim, 'c'), aliased(response, 'r')]

/** Claims made by an actor or on its behalf, the latest first. */
export async function listClaimsMade(library: Library, actor: string, when: When): Promise<ClaimsListed> {
  const own = keys('actor', [actor])
  return listClaims(library, sql`(${c.claimantId} in ${own} or ${c.onBehalfOfId} in ${own})`, when)
}

/** Predictions of an actor or on its behalf, counted by outcome and by whose power they were in. */
export async function listActorFates(library: Library, actor: string, asOf: string | undefined): Promise<Fate[]> {
  const own = keys('actor', [actor])
  const counted = jsonObject<Fate>({ outcome: sql`outcome`, own: yesNo(sql`own`), count: sql`count(*)` })
  return readShaped(
    library,
    fateSchema,
    sql`with ${day(asOf)}, fate as (select ${OUTCOME} as outcome, ${c.ownPower} as own from ${claim} ${c}, day
        where ${claimShown(library, c)} and ${c.kind} = 'predictive' and ${SURELY_BY}
          and (${c.claimantId} in ${own} or ${c.onBehalfOfId} in ${own}))
      select ${counted} from fate group by outcome, own`,
  )
}

/** Claims of others that this actor reports. */
export async function listReportedClaims(library: Library, actor: string, when: When): Promise<ClaimsListed> {
  return listClaims(library, sql`${c.reportedById} in ${keys('actor', [actor])}`, when)
}

const a = aliased(actor, 'a')
const ANSWER = jsonObject<ClaimEntry['answers'][number]>({ actor: a.slug, kind: r.kind, basis: r.basis })

/** SQL: the outcome in force as of the page's day. One without a day of its own counts from the day it was recorded. */
const IN_FORCE = sql`from ${claimOutcome} where ${claimOutcome.claimId} = ${c.id}
  and ${isBy(sql`coalesce(${claimOutcome.onTo}, ${claimOutcome.settledOn})`)} order by ${claimOutcome.id} desc limit 1`
const TODAY = sql`coalesce(day.as_of, (select substr(${revision.at}, 1, 10) from ${revision} order by ${revision.id} desc limit 1))`
const OUTCOME = sql<ShownOutcome>`coalesce((select ${claimOutcome.outcome} ${IN_FORCE}),
  iif(${c.byTo} < ${TODAY}, 'unsettled', 'open'))`

/** JSON of the claim in row `c`, with the responses that count as of the `day`. */
const claimEntry = (library: Library) =>
  jsonObject<ClaimEntry>({
    slug: c.slug,
    statement: c.statement,
    kind: c.kind,
    claimant: namedActor(c.claimantId),
    onBehalfOf: namedActor(c.onBehalfOfId),
    reportedBy: namedActor(c.reportedById),
    summit: slugOf(summit, c.summitId),
    topic: slugOf(topic, c.topicId),
    polarity: c.polarity,
    madeOn: c.madeOn,
    said: c.said,
    ownPower: yesNo(c.ownPower),
    by: c.byDay,
    outcome: OUTCOME,
    reason: sql`(select ${claimOutcome.reason} ${IN_FORCE})`,
    uncertain: mayBeAfter(c.madeTo),
    answers: sql`(select json_group_array(${ANSWER}) from ${response} ${r} join ${actor} ${a} on ${a.id} = ${r.actorId}
      where ${r.claimId} = ${c.id} and ${responseShown(library, r)} and ${isBy(r.saidTo)})`,
  })

const bySlug = sqlTextFor((library) => sql`select ${claimEntry(library)} from ${claim} ${c}, day where ${c.slug} in`)

/** Claims by slug, in no particular order. */
export async function listClaimsBySlug(
  library: Library,
  slugs: string[],
  asOf: string | undefined,
): Promise<ClaimEntry[]> {
  return readShaped(library, claimEntrySchema, sql`with ${day(asOf)} ${bySlug(library)} ${listed(slugs)}`)
}

const listedSchema = z.strictObject({ total: z.int(), claim: claimEntrySchema })
const BY_DATE = sqlText(sql`order by ${c.madeFrom} desc, ${c.id}`)
const SURELY_BY = sqlText(isBy(c.madeTo))
const PERHAPS_BY = sqlText(sql`${isBy(c.madeFrom)} and not ${isBy(c.madeTo)}`)

const counted = sqlTextFor(
  (library) => sql`select ${c}.*, count(*) over () as total from ${claim} ${c}, day where ${claimShown(library, c)}`,
)
const entries = sqlTextFor(
  (
    library,
  ) => sql`select ${jsonObject<z.infer<typeof listedSchema>>({ total: sql`c.total`, claim: claimEntry(library) })}
    from c, day`,
)

async function listClaims(library: Library, which: SQL, { asOf, uncertain = false }: When): Promise<ClaimsListed> {
  const found = await readShaped(
    library,
    listedSchema,
    sql`with ${day(asOf)}, c as (${counted(library)} and ${which} and ${uncertain ? PERHAPS_BY : SURELY_BY}
        ${BY_DATE} limit ${MOST_LISTED})
      ${entries(library)} ${BY_DATE}`,
  )
  return { claims: found.map(({ claim }) => claim), total: found[0]?.total ?? 0 }
}
