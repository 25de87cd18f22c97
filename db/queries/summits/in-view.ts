import { type SQL, sql } from 'drizzle-orm'
import type { Library } from '@/db/library'
import { rowReader } from '@/db/named-rows'
import { cached } from '@/db/queries/library/cached'
import { keyOf } from '@/db/queries/library/counting'
import { listSummits } from '@/db/queries/records/subjects'
import { position } from '@/db/schema/positions'
import { summit } from '@/db/schema/summits'
import { sqlText, sqlTextFor } from '@/db/sql-text'
import { positionShown } from '@/db/visibility'
import { ALL_SUMMITS } from '@/lib/filter/compare'
import type { SummitRecord } from '@/lib/records/read-model'
import { usualSummit } from '@/lib/summits/usual'

/** Most summits with rows of their own in a view of all summits: those with most on record. */
const MOST_SUMMITS = 6

/**
 * The summit at which topics are judged: the named one, otherwise the one with most on record, so that a new summit
 * does not turn what readers see. In a view of all summits none, and `several` are those on record, the earliest first.
 */
export async function findSummitInView(
  library: Library,
  named: string | undefined,
): Promise<{ summit: SummitRecord | undefined; several: SummitRecord[]; summits: SummitRecord[] }> {
  const [summits, counts] = await Promise.all([listSummits(library), cached(library, 'by summit', countBySummit)])
  if (named === ALL_SUMMITS) return { summit: undefined, several: onRecord(summits, counts), summits }
  return { summit: summits.find(({ slug }) => slug === named) ?? usualSummit(summits, counts), several: [], summits }
}

function onRecord(summits: SummitRecord[], counts: Map<string, number>): SummitRecord[] {
  return summits
    .filter(({ slug }) => counts.has(slug))
    .toSorted((a, b) => (counts.get(b.slug) ?? 0) - (counts.get(a.slug) ?? 0))
    .slice(0, MOST_SUMMITS)
    .toSorted((a, b) => (a.dateFrom < b.dateFrom ? -1 : 1))
}

/**
 * The summit at which one topic is shown: the named one, otherwise the one with most on record on this topic, or in the
 * library where nobody is on record on it.
 */
export async function findSummitOfTopic(library: Library, named: string | undefined, topic: string) {
  const [summits, counts] = await Promise.all([listSummits(library), countOnTopic(library, topic)])
  const found = summits.find(({ slug }) => slug === named)
  if (found || counts.size > 0) return { summit: found ?? usualSummit(summits, counts), summits }
  return findSummitInView(library, named)
}

const COUNTS = rowReader({ slug: summit.slug, positions: sql<number>`count(*)` })
const BY_SUMMIT = sqlTextFor(
  (library) => sql`select ${COUNTS.columns} from ${position} join ${summit} on ${summit.id} = ${position.summitId}
    where ${positionShown(library, position)}`,
)
const EACH_SUMMIT = sqlText(sql`group by ${summit.id}`)

/** Number of positions at each summit that has one, by slug. */
const countBySummit = (library: Library) => readCounts(library, sql``)

const countOnTopic = (library: Library, topic: string) =>
  readCounts(library, sql`and ${position.topicId} = ${keyOf('topic', topic)}`)

async function readCounts(library: Library, among: SQL): Promise<Map<string, number>> {
  const counts = await COUNTS.read(library, sql`${BY_SUMMIT(library)} ${among} ${EACH_SUMMIT}`)
  return new Map(counts.map(({ slug, positions }) => [slug, positions]))
}
