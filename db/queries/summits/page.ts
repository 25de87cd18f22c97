import { type SQL, sql } from 'drizzle-orm'
import { readShaped } from '@/db/client'
import type { Library } from '@/db/library'
import { listClaimLines } from '@/db/queries/claims/lines'
import { cached } from '@/db/queries/library/cached'
import { keyOf } from '@/db/queries/library/counting'
import { findProvenance } from '@/db/queries/library/provenance'
import { listPositionsById } from '@/db/queries/positions/by-id'
import { listOccasions } from '@/db/queries/positions/occasions'
import { SOURCE_JSON, SUMMIT_JSON } from '@/db/queries/records/json'
import { listSources, listSummits, listTopics } from '@/db/queries/records/subjects'
import { countCodings, listCodings } from '@/db/queries/sources/codings'
import { claim, claimQuotation } from '@/db/schema/claims'
import { position, positionQuotation } from '@/db/schema/positions'
import { quotation } from '@/db/schema/quotations'
import { source } from '@/db/schema/sources'
import { summit } from '@/db/schema/summits'
import { jsonObject } from '@/db/sql-json'
import { claimShown, positionShown } from '@/db/visibility'
import { buildTimeline } from '@/lib/overview/timeline'
import type { SummitPage } from '@/lib/summits/model'
import { withNeighbours } from '@/lib/summits/neighbours'
import { type ListedSummit, listedSummitSchema, type SummitSource, summitSourceSchema } from '@/lib/summits/read-model'
import { buildSummitTopics, type TopicStanding } from '@/lib/summits/topics'

/** Most claims, sources and codings that the page of a summit lists. */
const CLAIMS = 40
const SOURCES = 100
const CODINGS = 60

/** Every summit with the numbers of records about it, the latest first. Cached per data version. */
export async function listListedSummits(library: Library): Promise<ListedSummit[]> {
  return cached(library, 'summits', (own) => {
    const json = jsonObject<ListedSummit>({
      summit: SUMMIT_JSON,
      positions: sql`(select count(*) from ${position}
        where ${position.summitId} = ${summit.id} and ${positionShown(own, position)})`,
      claims: sql`(select count(*) from ${claim} where ${claim.summitId} = ${summit.id} and ${claimShown(own, claim)})`,
      sources: sql`(select count(distinct source_id) from about where summit_id = ${summit.id})`,
    })
    return readShaped(
      own,
      listedSummitSchema,
      sql`with ${about(own, sql`is not null`)}
        select ${json} from ${summit} order by ${summit.dateFrom} desc, ${summit.id} desc`,
    )
  })
}

/** The page of one summit; undefined where there is none. */
export async function findSummitPage(
  library: Library,
  slug: string,
  address?: string,
): Promise<SummitPage | undefined> {
  const [all, summits, spoken, { standings, shown, cited }, lines, codings, looked, provenance] = await Promise.all([
    listListedSummits(library),
    listSummits(library),
    listSpoken(library, slug),
    readStandings(library, slug),
    listClaimLines(library, { summit: slug, limit: CLAIMS }),
    listCodings(library, { summit: slug }, CODINGS),
    countCodings(library, { summit: slug }),
    findProvenance(library, address),
  ])
  const listed = all.find(({ summit }) => summit.slug === slug)
  if (!listed) return undefined
  const positions = new Map(shown.map((position) => [position.id, position]))
  return {
    ...listed,
    topics: standings.map(({ shown, ...one }) => ({
      ...one,
      positions: shown.flatMap((id) => positions.get(id) ?? []),
    })),
    lines,
    spoken,
    codings,
    looked,
    cited,
    timeline: buildTimeline(
      withNeighbours(listed.summit, summits),
      spoken.map(({ source }) => source),
    ),
    provenance,
  }
}

/** Standings of topics at a summit, with the positions that the page shows and their sources. */
async function readStandings(library: Library, slug: string) {
  const standings = await listStandings(library, slug)
  const shown = await listPositionsById(
    library,
    standings.flatMap((one) => one.shown),
  )
  const slugs = shown.flatMap(({ evidence }) => evidence.map(({ source }) => source))
  return { standings, shown, cited: await listSources(library, [...new Set(slugs)]) }
}

/** The standing of each summit-scoped topic at this summit, from everybody's stances without their words. */
function listStandings(library: Library, slug: string): Promise<TopicStanding[]> {
  return cached(library, `standings at ${slug}`, async (own) => {
    const topics = (await listTopics(own)).filter(({ scope }) => scope === 'summit')
    const occasions = await listOccasions(own, { topics: topics.map((topic) => topic.slug), summit: slug })
    return buildSummitTopics(topics, occasions)
  })
}

/**
 * The table expression `about`: shown records about some summits, each with the sources of its quotations.
 *
 * @param which condition, in the syntax after the column of a summit's key
 */
function about(library: Library, which: SQL): SQL {
  return sql`about as (
    select ${position.summitId} as summit_id, ${quotation.sourceId} as source_id, 'position ' || ${position.id} as record
      from ${position} join ${positionQuotation} on ${positionQuotation.recordId} = ${position.id}
      join ${quotation} on ${quotation.id} = ${positionQuotation.quotationId}
      where ${positionShown(library, position)} and ${position.summitId} ${which}
    union
    select ${claim.summitId}, ${quotation.sourceId}, 'claim ' || ${claim.id}
      from ${claim} join ${claimQuotation} on ${claimQuotation.recordId} = ${claim.id}
      join ${quotation} on ${quotation.id} = ${claimQuotation.quotationId}
      where ${claimShown(library, claim)} and ${claim.summitId} ${which})`
}

/** Sources of quotations about a summit, by date; of many, those with the most records about it. */
function listSpoken(library: Library, slug: string): Promise<SummitSource[]> {
  return cached(library, `sources about ${slug}`, (own) =>
    readShaped(
      own,
      summitSourceSchema,
      sql`with ${about(own, sql`= ${keyOf('summit', slug)}`)},
        counted as (select source_id, count(*) as records from about group by source_id
          order by records desc, source_id limit ${SOURCES})
        select ${jsonObject<SummitSource>({ source: SOURCE_JSON, records: sql`counted.records` })}
        from counted join ${source} on ${source.id} = counted.source_id
        order by ${source.issuedFrom}, ${source.id}`,
    ),
  )
}
