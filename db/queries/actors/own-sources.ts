import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { z } from 'zod'
import { readShaped } from '@/db/client'
import { holding, holdingAs } from '@/db/holding'
import type { Library } from '@/db/library'
import { keys } from '@/db/queries/library/counting'
import { claim, claimQuotation, positionQuotation, quotation, response, responseQuotation, source } from '@/db/schema'
import { jsonObject } from '@/db/sql-json'
import { claimShown, positionShown, responseShown } from '@/db/visibility'

/** Sources of one actor that a page names. */
const MOST_SOURCES = 60

const ownSourceSchema = z.strictObject({ slug: z.string(), total: z.int(), latest: z.string() })
export type OwnSources = { slugs: string[]; total: number; latest: string | undefined }

/**
 * The sources that an actor's own positions, claims and responses rest on, as far as a date: slugs of the earliest, how
 * many there are, and the date, as written, of the one issued last.
 */
export async function findOwnSources(library: Library, slug: string, asOf: string | undefined): Promise<OwnSources> {
  const json = jsonObject<z.infer<typeof ownSourceSchema>>({
    slug: source.slug,
    total: sql`count(*) over ()`,
    latest: sql`first_value(${source.issued}) over (
      order by ${source.issuedTo} desc, ${source.issuedFrom} desc, ${source.id} desc)`,
  })
  const found = await readShaped(
    library,
    ownSourceSchema,
    sql`with own as (${sourcesOfPositions(library, slug, asOf)} union ${sourcesOfClaims(library, slug, asOf)}
        union ${sourcesOfResponses(library, slug, asOf)})
      select ${json} from ${source} where ${source.id} in (select source_id from own)
      order by ${source.issuedFrom}, ${source.id} limit ${MOST_SOURCES}`,
  )
  return { slugs: found.map(({ slug }) => slug), total: found[0]?.total ?? 0, latest: found[0]?.latest }
}

const h = holdingAs('h')

function sourcesOfPositions(library: Library, slug: string, asOf: string | undefined): SQL {
  return sql`select ${quotation.sourceId} as source_id from ${holding} h
      join ${positionQuotation} on ${positionQuotation.recordId} = ${h.id}
      join ${quotation} on ${quotation.id} = ${positionQuotation.quotationId}
    where ${h.holderId} in ${keys('actor', [slug])} and ${positionShown(library, h)} and ${before(h.statedFrom, asOf)}`
}

function sourcesOfClaims(library: Library, slug: string, asOf: string | undefined): SQL {
  const own = keys('actor', [slug])
  return sql`select ${quotation.sourceId} from ${claim}
      join ${claimQuotation} on ${claimQuotation.recordId} = ${claim.id}
      join ${quotation} on ${quotation.id} = ${claimQuotation.quotationId}
    where (${claim.claimantId} in ${own} or ${claim.onBehalfOfId} in ${own}) and ${claimShown(library, claim)}
      and ${before(claim.madeFrom, asOf)}`
}

function sourcesOfResponses(library: Library, slug: string, asOf: string | undefined): SQL {
  return sql`select ${quotation.sourceId} from ${response}
      join ${responseQuotation} on ${responseQuotation.recordId} = ${response.id}
      join ${quotation} on ${quotation.id} = ${responseQuotation.quotationId}
    where ${response.actorId} in ${keys('actor', [slug])} and ${responseShown(library, response)}
      and ${before(response.saidFrom, asOf)}`
}

const before = (day: SQLWrapper, asOf: string | undefined) => (asOf ? sql`${day} <= ${asOf}` : sql`true`)
