import { sql } from 'drizzle-orm'
import { readShaped } from '@/db/client'
import type { Library } from '@/db/library'
import { rankedAs, rankedPositions } from '@/db/queries/library/counting'
import { namedActor, slugOf } from '@/db/queries/records/json'
import { isOutdated, isUnworded } from '@/db/queries/records/position-json'
import { summit } from '@/db/schema/summits'
import { topic } from '@/db/schema/topics'
import { jsonBoolean, jsonObject } from '@/db/sql-json'
import { sqlText } from '@/db/sql-text'
import { type OwnCell, type OwnStance, ownCellSchema } from '@/lib/actors/read-model'

/** Columns of `ranked` and `best`, the strongest tier of the positions that count in the row's cell. */
const r = { ...rankedAs('r'), best: sql<number | null>`r.best` }

const STANCE_JSON = jsonObject<OwnStance>({
  id: r.uid,
  topic: slugOf(topic, r.topicId),
  summit: slugOf(summit, r.summitId),
  stance: r.stance,
  outdated: jsonBoolean(isOutdated(r)),
  unworded: jsonBoolean(isUnworded(r)),
  actor: namedActor(r.actorId),
  onBehalfOf: namedActor(r.onBehalfOfId),
})

const BEHIND = sql`${r.bearing} = 'counts' and ${r.rank} > 1`

// In order by a subselect: libSQL servers refuse one inside an aggregate.
const CELLS = sqlText(
  sql`select ${jsonObject<OwnCell>({
    topic: slugOf(topic, r.topicId),
    summit: slugOf(summit, r.summitId),
    counting: sql`json_group_array(${STANCE_JSON}) filter (where ${r.bearing} = 'counts' and ${r.rank} = 1)`,
    superseded: sql`count(*) filter (where ${BEHIND} and ${r.tier} = ${r.best})`,
    outranked: sql`count(*) filter (where ${BEHIND} and ${r.tier} > ${r.best})`,
    uncertain: sql`count(*) filter (where ${r.bearing} = 'uncertain')`,
  })} from (select * from cell order by topic_id, summit_id, id) r
    group by ${r.topicId}, ${r.summitId} order by ${r.topicId}, min(${r.id})`,
)

/**
 * For each cell of an actor (a topic, or a topic at one summit): the positions that count there, without their words,
 * and the number of those that do not. Always complete, however much the actor has on record.
 */
export async function listOwnCells(library: Library, actor: string, asOf: string | undefined): Promise<OwnCell[]> {
  return readShaped(
    library,
    ownCellSchema,
    sql`with ${rankedPositions(library, { actors: [actor], asOf })},
      cell as (select *, min(iif(bearing = 'counts', tier, null)) over (partition by topic_id, summit_id) as best
        from ranked)
      ${CELLS}`,
  )
}
