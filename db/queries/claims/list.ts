import { sql } from 'drizzle-orm'
import { readShaped } from '@/db/client'
import type { Library } from '@/db/library'
import { findProvenance } from '@/db/queries/library/provenance'
import { type PageOfSlugs, readPageOfSlugs } from '@/db/queries/records/page-of-slugs'
import { listActors, listSources, listSummits, listTopics } from '@/db/queries/records/subjects'
import { claim } from '@/db/schema/claims'
import { jsonObject } from '@/db/sql-json'
import { codingIdShown } from '@/db/visibility'
import { sourcesOf, voicesOf } from '@/lib/claims/mentions'
import type { FoundClaims } from '@/lib/claims/model'
import { type ClaimRecord, claimRecordSchema, type Fate, fateSchema } from '@/lib/claims/read-model'
import { claimWords } from '@/lib/claims/words'
import { CLAIMS_PER_PAGE, type ClaimFilter } from '@/lib/filter/claims'
import { allOf, CLAIM_ORDER, claimConditions, claimFacts, fact, listRestatedTopics } from './facts'
import { CLAIM_JSON, yesNo } from './json'
import { answerClaims } from './responses'

/**
 * One page of the list of claims.
 *
 * @param address printed as provenance, where the library has a public one
 * @param limit most claims; `Infinity` for the whole list
 */
export async function findClaimList(
  library: Library,
  filter: ClaimFilter,
  { address, limit = CLAIMS_PER_PAGE }: { address?: string | undefined; limit?: number } = {},
): Promise<FoundClaims> {
  const [{ slugs, all, ...page }, names, provenance, fates] = await Promise.all([
    findPage(library, filter, limit),
    listNamesOf(library, filter),
    findProvenance(library, address),
    listFates(library, filter),
  ])
  const claims = await answerClaims(library, await listClaims(library, slugs), provenance.dataDate)
  const [actors, sources] = await Promise.all([
    listActors(library, [...new Set(claims.flatMap(voicesOf))]),
    listSources(library, [...new Set(claims.flatMap(sourcesOf))]),
  ])
  return {
    page,
    list: {
      filter,
      words: claimWords(filter, names),
      claims,
      total: page.total,
      all,
      fates,
      actors,
      sources,
      provenance,
    },
  }
}

/** Claims by slug, in the order given, including withdrawn ones, if their codings are shown. */
export async function listClaims(library: Library, slugs: string[]): Promise<ClaimRecord[]> {
  return readShaped(
    library,
    claimRecordSchema,
    sql`select ${CLAIM_JSON} from json_each(${JSON.stringify(slugs)}) as given
      join ${claim} on ${claim.slug} = given.value
      where ${codingIdShown(library, claim.codingId)} order by given.key`,
  )
}

/** Labels of the records that the filter names. */
async function listNamesOf(library: Library, filter: ClaimFilter) {
  const [topics, summits, claimants] = await Promise.all([
    filter.topic.length > 0 ? listTopics(library, { slugs: filter.topic }) : [],
    filter.summit.length > 0 ? listSummits(library) : [],
    filter.claimant.length > 0 ? listActors(library, filter.claimant) : [],
  ])
  return { topics, summits, claimants }
}

/** Predictions that the filter finds, counted by outcome and by whose power they were in. */
export async function listFates(library: Library, filter: ClaimFilter): Promise<Fate[]> {
  const json = jsonObject<Fate>({ outcome: fact.outcome, own: yesNo(fact.ownPower), count: sql`count(*)` })
  return readShaped(
    library,
    fateSchema,
    sql`with ${claimFacts(library, await listRestatedTopics(library))}
      select ${json} from fact where ${fact.kind} = 'predictive' and ${allOf(claimConditions(filter))}
      group by ${fact.outcome}, ${fact.ownPower}`,
  )
}

async function findPage(library: Library, filter: ClaimFilter, limit: number): Promise<PageOfSlugs> {
  return readPageOfSlugs(library, {
    expressions: claimFacts(library, await listRestatedTopics(library)),
    from: sql`fact`,
    slug: fact.slug,
    where: allOf(claimConditions(filter)),
    order: CLAIM_ORDER[filter.sort],
    all: sql`(select count(*) from fact)`,
    after: filter.after,
    size: limit,
  })
}
