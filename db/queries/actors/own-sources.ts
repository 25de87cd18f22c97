import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { readShaped } from '@/db/client'
import { holding, holdingAs } from '@/db/holding'
import type { Library } from '@/db/library'
import { keys } from '@/db/queries/library/counting'
import { claim, claimQuotation, response, responseQuotation } from '@/db/schema/claims'
import { positionQuotation } from '@/db/schema/positions'
import { quotation } from '@/db/schema/quotations'
import { source } from '@/db/schema/sources'
import { jsonObject } from '@/db/sql-json'
import { sqlText, sqlTextFor } from '@/db/sql-text'
import { claimShown, positionShown, responseShown } from '@/db/visibility'
import { day, isBy } from './day'

/** Most sources of an actor that a page names. */
const MOST_SOURCES = 60

const ownSourceSchema = z.strictObject({ slug: z.string(), total: z.int(), latest: z.string() })
export type OwnSources = { slugs: string[]; total: number; latest: string | undefined }

const h = holdingAs('h')

/** SQL: sources of the positions, claims and responses of the actor with the key `own`, by the `day`. */
const rested = sqlTextFor(
  (library) => sql`select ${quotation.sourceId} as source_id from ${holding} h
      join ${positionQuotation} on ${positionQuotation.recordId} = ${h.id}
      join ${quotation} on ${quotation.id} = ${positionQuotation.quotationId}, day
    where ${h.holderId} in own and ${positionShown(library, h)} and ${isBy(h.statedFrom)}
    union select ${quotation.sourceId} from ${claim}
      join ${claimQuotation} on ${claimQuotation.recordId} = ${claim.id}
      join ${quotation} on ${quotation.id} = ${claimQuotation.quotationId}, day
    where (${claim.claimantId} in own or ${claim.onBehalfOfId} in own) and ${claimShown(library, claim)}
      and ${isBy(claim.madeFrom)}
    union select ${quotation.sourceId} from ${response}
      join ${responseQuotation} on ${responseQuotation.recordId} = ${response.id}
      join ${quotation} on ${quotation.id} = ${responseQuotation.quotationId}, day
    where ${response.actorId} in own and ${responseShown(library, response)} and ${isBy(response.saidFrom)}`,
)

const SELECTED = sqlText(
  sql`select ${jsonObject<z.infer<typeof ownSourceSchema>>({
    slug: source.slug,
    total: sql`count(*) over ()`,
    latest: sql`first_value(${source.issued}) over (
    order by ${source.issuedTo} desc, ${source.issuedFrom} desc, ${source.id} desc)`,
  })} from ${source} where ${source.id} in rested order by ${source.issuedFrom}, ${source.id}`,
)

/**
 * Sources of an actor's own positions, claims and responses up to a day: the earliest ones by slug, the number of all,
 * and the date as written of the one issued last.
 */
export async function findOwnSources(library: Library, slug: string, asOf: string | undefined): Promise<OwnSources> {
  const found = await readShaped(
    library,
    ownSourceSchema,
    sql`with ${day(asOf)}, own as ${keys('actor', [slug])}, rested as (${rested(library)})
      ${SELECTED} limit ${MOST_SOURCES}`,
  )
  return { slugs: found.map(({ slug }) => slug), total: found[0]?.total ?? 0, latest: found[0]?.latest }
}
