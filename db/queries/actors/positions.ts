import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { readShaped } from '@/db/client'
import { holdingAs } from '@/db/holding'
import type { Library } from '@/db/library'
import { keys, rankedAs, rankedPositions } from '@/db/queries/library/counting'
import { namedActor } from '@/db/queries/records/json'
import { positionRecord } from '@/db/queries/records/position-json'
import { position } from '@/db/schema/positions'
import { summit } from '@/db/schema/summits'
import { topic } from '@/db/schema/topics'
import { jsonBoolean, jsonObject } from '@/db/sql-json'
import { sqlText } from '@/db/sql-text'
import { positionShown } from '@/db/visibility'
import { type EarlierPosition, earlierPositionSchema } from '@/lib/actors/read-model'
import { type PositionRecord, positionRecordSchema } from '@/lib/records/read-model'

/** Most earlier positions listed of one topic at one summit; the page of the topic has the whole history. */
const MOST_EARLIER = 30
/** Most listed positions of an uncertain day, and most reported ones. */
const MOST_LISTED = 60

/**
 * Columns of `ranked` and two more: `best`, the strongest tier of the row's cell, and `nth`, the row's number among
 * those of its cell that are not first.
 */
const c = { ...rankedAs('c'), best: sql<number>`c.best`, nth: sql<number>`c.nth` }

const EARLIER_JSON = sqlText(
  jsonObject<EarlierPosition>({
    id: c.uid,
    topic: topic.slug,
    summit: summit.slug,
    stance: c.stance,
    basis: c.basis,
    reportedBy: namedActor(c.reportedById),
    statedOn: c.statedOn,
    summary: c.summary,
    outranked: jsonBoolean(sql`${c.tier} > ${c.best}`),
  }),
)

/**
 * Positions of an actor on some topics that do not count at a date because later or stronger words do; the latest
 * first, up to a limit for each topic at one summit.
 */
export async function listEarlier(
  library: Library,
  actor: string,
  { topics, asOf }: { topics: string[]; asOf: string | undefined },
): Promise<EarlierPosition[]> {
  return readShaped(
    library,
    earlierPositionSchema,
    sql`with ${rankedPositions(library, { actors: [actor], topics, asOf })},
      cell as (select *, min(tier) over (partition by topic_id, summit_id) as best from ranked where bearing = 'counts'),
      behind as (select *, row_number() over (partition by topic_id, summit_id order by cell_rank, id) as nth
        from cell where cell_rank > 1)
      select ${EARLIER_JSON} from behind c join ${topic} on ${topic.id} = ${c.topicId}
        left join ${summit} on ${summit.id} = ${c.summitId}
      where ${c.nth} <= ${MOST_EARLIER} order by ${c.rank}, ${c.id}`,
  )
}

const r = rankedAs('r')
const UNCERTAIN = sqlText(sql`select ${positionRecord(r)} from ranked r
  where ${r.bearing} = 'uncertain' order by ${r.topicId}, ${r.id}`)

/** The first positions of an actor that may have been taken after the day. */
export async function listUncertain(library: Library, actor: string, asOf: string): Promise<PositionRecord[]> {
  return readShaped(
    library,
    positionRecordSchema,
    sql`with ${rankedPositions(library, { actors: [actor], asOf })} ${UNCERTAIN} limit ${MOST_LISTED}`,
  )
}

const h = { ...holdingAs('h'), total: sql<number>`h.total` }
const reportedSchema = z.strictObject({ total: z.int(), position: positionRecordSchema })
const REPORTED_JSON = sqlText(
  jsonObject<z.infer<typeof reportedSchema>>({ total: h.total, position: positionRecord(h) }),
)

/** The first positions of others that are known through this actor, superseded ones included. */
export async function listReported(
  library: Library,
  actor: string,
  asOf: string | undefined,
): Promise<{ positions: PositionRecord[]; total: number }> {
  const found = await readShaped(
    library,
    reportedSchema,
    sql`with h as (select *, count(*) over () as total from (
          select ${position.actorId} as holder_id, ${position}.* from ${position}
          where ${positionShown(library, position)} and ${position.reportedById} in ${keys('actor', [actor])}
            and ${asOf ? sql`${position.statedTo} <= ${asOf}` : sql`true`})
        order by holder_id, topic_id, stated_from desc, id limit ${MOST_LISTED})
      select ${REPORTED_JSON} from h order by ${h.holderId}, ${h.topicId}, ${h.statedFrom} desc, ${h.id}`,
  )
  return { positions: found.map(({ position }) => position), total: found[0]?.total ?? 0 }
}
