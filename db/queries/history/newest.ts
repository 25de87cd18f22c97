import { type SQL, sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import type { Library } from '@/db/library'
import { allOf, claimConditions, claimFacts, fact, listRestatedTopics } from '@/db/queries/claims/facts'
import { listClaims } from '@/db/queries/claims/list'
import { listPositionsById } from '@/db/queries/positions/by-id'
import { positionsWhere } from '@/db/queries/positions/filter'
import { listTopics } from '@/db/queries/records/subjects'
import { claim } from '@/db/schema/claims'
import { revision } from '@/db/schema/history'
import { position } from '@/db/schema/positions'
import { claimEntry, positionEntry } from '@/lib/feeds/entries'
import type { FeedEntry, RecordTimes } from '@/lib/feeds/model'
import type { ClaimFilter } from '@/lib/filter/claims'
import type { PositionFilter } from '@/lib/filter/positions'
import type { RecordType } from '@/lib/records/record-type'

const p = aliased(position, 'p')

/** The shown positions of a filter that were recorded or changed last, the latest first. */
export async function listNewestPositions(
  library: Library,
  filter: PositionFilter,
  most: number,
): Promise<FeedEntry[]> {
  const found = await listNewest(
    library,
    'position',
    sql`select ${p.uid} as name from ${position} p
    where ${positionsWhere(library, filter)}`,
    most,
  )
  const positions = await listPositionsById(library, [...found.keys()])
  const topics = await listTopics(library, { slugs: [...new Set(positions.map(({ topic }) => topic))] })
  const labels = new Map(topics.map(({ slug, label }) => [slug, label]))
  const byId = new Map(positions.map((one) => [one.id, one]))
  return [...found].flatMap(([id, times]) => {
    const one = byId.get(id)
    return one ? [positionEntry(one, labels.get(one.topic) ?? one.topic, times)] : []
  })
}

/** The shown claims of a filter that were recorded or changed last, the latest first. */
export async function listNewestClaims(library: Library, filter: ClaimFilter, most: number): Promise<FeedEntry[]> {
  const facts = claimFacts(library, await listRestatedTopics(library))
  const names = sql`select ${claim.uid} as name from (with ${facts} select ${fact.slug} as slug from fact
    where ${allOf(claimConditions(filter))}) found join ${claim} on ${claim.slug} = found.slug`
  const found = await listNewest(library, 'claim', names, most)
  const rows = await library.values<[string, string]>(sql`select ${claim.uid}, ${claim.slug} from ${claim}
    where ${claim.uid} in (select value from json_each(${JSON.stringify([...found.keys()])}))`)
  const slugs = new Map(rows)
  const claims = await listClaims(
    library,
    [...found.keys()].flatMap((id) => slugs.get(id) ?? []),
  )
  return claims.flatMap((one) => {
    const times = found.get(one.id)
    return times ? [claimEntry(one, times)] : []
  })
}

/**
 * Records by id, the last changed first, with the instants of their first and last revision.
 *
 * @param names SQL: selects the names of the records, as revisions name them
 */
export async function listNewest(
  library: Library,
  type: RecordType,
  names: SQL,
  most: number,
): Promise<Map<string, RecordTimes>> {
  // Over the whole library: on a background connection.
  const rows = await library.background.values<
    [string, string, string]
  >(sql`select ${revision.record}, min(${revision.at}),
    max(${revision.at}) from ${revision} where ${revision.recordType} = ${type} and ${revision.record} in (${names})
    group by ${revision.record} order by max(${revision.id}) desc limit ${most}`)
  return new Map(rows.map(([name, first, last]) => [name, { first, last }]))
}
