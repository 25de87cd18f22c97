import { sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import type { Library } from '@/db/library'
import { rowReader } from '@/db/named-rows'
import { type CountingScope, rankedAs, rankedPositions } from '@/db/queries/library/counting'
import { slugOf } from '@/db/queries/records/json'
import { isOutdated, isUnworded } from '@/db/queries/records/position-json'
import { actor } from '@/db/schema/actors'
import { summit } from '@/db/schema/summits'
import { topic } from '@/db/schema/topics'
import { sqlText } from '@/db/sql-text'
import type { HeldPosition } from '@/lib/agreement/held'

const r = rankedAs('r')
const holder = aliased(actor, 'holder')
const ROW = rowReader({
  id: r.uid,
  holder: holder.slug,
  kind: holder.kind,
  topic: slugOf(topic, r.topicId),
  summit: sql<string | null>`${slugOf(summit, r.summitId)}`,
  stance: r.stance,
  basis: r.basis,
  reported: sql<number>`${r.reportedById} is not null`,
  outdated: sql<number>`${isOutdated(r)}`,
  unworded: sql<number>`${isUnworded(r)}`,
  counts: sql<number>`${r.bearing} = 'counts'`,
})
const ROWS = sqlText(sql`select ${ROW.columns} from ranked r join ${actor} ${holder} on ${holder.id} = ${r.holderId}
  where (${r.bearing} = 'counts' and ${r.rank} = 1) or ${r.bearing} = 'left_out'
  order by ${r.holderId}, ${r.topicId}, ${r.id}`)

/**
 * Positions that count in a scope, without words, and those that it leaves out because they are reported, inferred or
 * enacted. For agreement over many actors.
 */
export async function listHeld(library: Library, scope: CountingScope): Promise<HeldPosition[]> {
  const rows = await ROW.read(library, sql`with ${rankedPositions(library, scope)} ${ROWS}`)
  return rows.map(({ reported, outdated, unworded, counts, ...row }) => ({
    ...row,
    reported: reported === 1,
    outdated: outdated === 1,
    unworded: unworded === 1,
    counts: counts === 1,
  }))
}
