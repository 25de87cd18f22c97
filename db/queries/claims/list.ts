import { sql } from 'drizzle-orm'
import { readRecords } from '@/db/client'
import type { Library } from '@/db/library'
import { findProvenance } from '@/db/queries/library/provenance'
import { listActors, listSources, listSummits, listTopics } from '@/db/queries/records/subjects'
import { sourcesOf, voicesOf } from '@/lib/claims/mentions'
import type { ClaimRecord, FoundClaims } from '@/lib/claims/model'
import { claimWords } from '@/lib/claims/words'
import { CLAIMS_PER_PAGE, type ClaimFilter } from '@/lib/filter/claims'
import type { PageOfList } from '@/lib/page-of-list'
import { allOf, CLAIM_ORDER, claimConditions, claimFacts, listRestatedTopics } from './facts'
import { CLAIM_JSON } from './json'
import { answerClaims } from './responses'

/**
 * Answers the list of claims, one page of it. `address` is what provenance prints, where the library has a
 * public one.
 *
 * @param limit claims at most; the whole list with `Infinity`
 */
export async function findClaimList(
  db: Library,
  filter: ClaimFilter,
  { address, limit = CLAIMS_PER_PAGE }: { address?: string | undefined; limit?: number } = {},
): Promise<FoundClaims> {
  const { slugs, all, ...page } = await findPage(db, filter, limit)
  const claims = await answerClaims(db, await listClaims(db, slugs))
  const actors = await listActors(db, [...new Set(claims.flatMap(voicesOf))])
  const topics = filter.topic.length > 0 ? await listTopics(db, { slugs: filter.topic }) : []
  const summits = filter.summit.length > 0 ? await listSummits(db) : []
  const claimants = filter.claimant.length > 0 ? await listActors(db, filter.claimant) : []
  return {
    page,
    list: {
      filter,
      words: claimWords(filter, { topics, summits, claimants }),
      claims,
      total: page.total,
      all,
      actors,
      sources: await listSources(db, [...new Set(claims.flatMap(sourcesOf))]),
      provenance: await findProvenance(db, address),
    },
  }
}

/** Claims by slug, in the order given, published or withdrawn, of published codings. */
export async function listClaims(db: Library, slugs: string[]): Promise<ClaimRecord[]> {
  return readRecords(
    db,
    sql`select ${CLAIM_JSON} from json_each(${JSON.stringify(slugs)}) as given join claim on claim.slug = given.value
      join coding on coding.id = claim.coding_id where coding.published = 1 order by given.key`,
  )
}

async function findPage(
  db: Library,
  filter: ClaimFilter,
  limit: number,
): Promise<PageOfList & { slugs: string[]; all: number }> {
  const whole = !Number.isFinite(limit)
  const at = whole ? null : (filter.after ?? null)
  const most = whole ? -1 : limit
  const [found] = await readRecords<PageOfList & { slugs: string[]; all: number }>(
    db,
    sql`${claimFacts(await listRestatedTopics(db))},
      found as (select slug, row_number() over (order by ${CLAIM_ORDER[filter.sort]}) as place from fact
        where ${allOf(claimConditions(filter))}),
      start as (select coalesce((select place from found where slug = ${at}), 0) as place),
      shown as (select slug, place from found where place > (select place from start) order by place limit ${most})
      select json_object('all', (select count(*) from fact), 'total', (select count(*) from found),
        'skipped', start.place, 'slugs', (select json_group_array(slug) from (select slug from shown order by place)),
        'previous', (select slug from found where place = start.place - ${most} and start.place > 0),
        'next', (select slug from shown where place = start.place + ${most} and place < (select count(*) from found)))
      from start`,
  )
  if (!found) throw new Error('An aggregate always answers one row.')
  return found
}
