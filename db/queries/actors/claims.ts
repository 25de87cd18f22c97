import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { aliased } from '@/db/aliased'
import { readShaped } from '@/db/client'
import type { Library } from '@/db/library'
import { keys } from '@/db/queries/library/counting'
import { namedActor, slugOf } from '@/db/queries/records/json'
import { actor, claim, response, summit, topic } from '@/db/schema'
import { jsonObject, listed } from '@/db/sql-json'
import { claimShown, responseShown } from '@/db/visibility'
import { type ClaimEntry, claimEntrySchema } from '@/lib/actors/read-model'
import { isUncertain } from './uncertain'

/** Claims of one kind that a page lists; how many there are in all is counted. */
const MOST_LISTED = 60

export type ClaimsListed = { claims: ClaimEntry[]; total: number }
/** As of a day: what was certainly said by then, or with `uncertain` what may or may not have been. */
type When = { asOf: string | undefined; uncertain?: boolean }

const [c, r] = [aliased(claim, 'c'), aliased(response, 'r')]

/** Claims that an actor makes, or that are made on its behalf, the latest first: those of a certain day, or the others. */
export async function listClaimsMade(library: Library, actor: string, when: When): Promise<ClaimsListed> {
  const own = keys('actor', [actor])
  return listClaims(library, sql`(${c.claimantId} in ${own} or ${c.onBehalfOfId} in ${own})`, when)
}

/** Claims by others that we know of through an actor. */
export async function listReportedClaims(library: Library, actor: string, when: When): Promise<ClaimsListed> {
  return listClaims(library, sql`${c.reportedById} in ${keys('actor', [actor])}`, when)
}

/** Claims by slug, in no particular order. */
export async function listClaimsBySlug(
  library: Library,
  slugs: string[],
  asOf: string | undefined,
): Promise<ClaimEntry[]> {
  return readShaped(
    library,
    claimEntrySchema,
    sql`select ${claimEntry(library, asOf)} from ${claim} ${c} where ${c.slug} in ${listed(slugs)}`,
  )
}

const listedSchema = z.strictObject({ total: z.int(), claim: claimEntrySchema })

async function listClaims(library: Library, which: SQL, { asOf, uncertain = false }: When): Promise<ClaimsListed> {
  const day = uncertain ? sql`${c.madeFrom} <= ${asOf} and ${c.madeTo} > ${asOf}` : sql`${c.madeTo} <= ${asOf}`
  const order = sql`${c.madeFrom} desc, ${c.id}`
  const json = jsonObject<z.infer<typeof listedSchema>>({ total: sql`c.total`, claim: claimEntry(library, asOf) })
  const found = await readShaped(
    library,
    listedSchema,
    sql`with c as (select *, count(*) over () as total from ${claim} ${c}
        where ${which} and ${claimShown(library, c)} and ${asOf ? day : sql`true`}
        order by ${order} limit ${MOST_LISTED})
      select ${json} from c order by ${order}`,
  )
  return { claims: found.map(({ claim }) => claim), total: found[0]?.total ?? 0 }
}

const a = aliased(actor, 'a')
const ANSWER = { actor: a.slug, kind: r.kind, basis: r.basis }
const ENTRY = {
  slug: c.slug,
  summit: slugOf(summit, c.summitId),
  topic: slugOf(topic, c.topicId),
  polarity: c.polarity,
  statement: c.statement,
  kind: c.kind,
  claimant: namedActor(c.claimantId),
  onBehalfOf: namedActor(c.onBehalfOfId),
  reportedBy: namedActor(c.reportedById),
  madeOn: c.madeOn,
}

/** A claim of the row `c` with the responses that count at a date. */
function claimEntry(library: Library, asOf: string | undefined): SQL {
  return jsonObject<ClaimEntry>({
    ...ENTRY,
    uncertain: isUncertain(c.madeTo, asOf),
    answers: sql`(select json_group_array(${jsonObject<ClaimEntry['answers'][number]>(ANSWER)})
      from ${response} ${r} join ${actor} ${a} on ${a.id} = ${r.actorId}
      where ${r.claimId} = ${c.id} and ${responseShown(library, r)}
        and ${asOf ? sql`${r.saidTo} <= ${asOf}` : sql`true`})`,
  })
}
