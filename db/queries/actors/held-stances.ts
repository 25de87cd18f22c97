import { sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import { readShaped } from '@/db/client'
import type { Library } from '@/db/library'
import { type CountingScope, rankedAs, rankedPositions } from '@/db/queries/library/counting'
import { isOutdated, isUnworded } from '@/db/queries/records/position-json'
import { actor } from '@/db/schema/actors'
import { summit } from '@/db/schema/summits'
import { topic } from '@/db/schema/topics'
import { jsonBoolean, jsonObject } from '@/db/sql-json'
import { sqlText } from '@/db/sql-text'
import { type HeldStance, heldStanceSchema } from '@/lib/actors/read-model'

const r = rankedAs('r')
const [holder, reporter] = [aliased(actor, 'holder'), aliased(actor, 'reporter')]

const STANCES = sqlText(sql`select ${jsonObject<HeldStance>({
  id: r.uid,
  holder: jsonObject<HeldStance['holder']>({ slug: holder.slug, name: holder.name, kind: holder.kind }),
  topic: topic.slug,
  summit: summit.slug,
  stance: r.stance,
  outdated: jsonBoolean(isOutdated(r)),
  unworded: jsonBoolean(isUnworded(r)),
  basis: r.basis,
  reportedBy: sql`iif(${reporter.id} is null, null, ${jsonObject({ slug: reporter.slug, name: reporter.name })})`,
  voices: sql`(select json_group_array(${actor.slug}) from ${actor}
    where ${actor.id} in (${r.actorId}, ${r.onBehalfOfId}))`,
})}
  from ranked r join ${actor} ${holder} on ${holder.id} = ${r.holderId} join ${topic} on ${topic.id} = ${r.topicId}
    left join ${summit} on ${summit.id} = ${r.summitId}
    left join ${actor} ${reporter} on ${reporter.id} = ${r.reportedById}
  where ${r.bearing} = 'counts' and ${r.rank} = 1 order by ${r.holderId}, ${r.topicId}, ${r.id}`)

/** Positions that count at a date, without words and evidence: for agreement, standing and counts over many actors. */
export async function listHeldStances(library: Library, scope: CountingScope): Promise<HeldStance[]> {
  return readShaped(library, heldStanceSchema, sql`with ${rankedPositions(library, scope)} ${STANCES}`)
}
