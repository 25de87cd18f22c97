import { sql } from 'drizzle-orm'
import { readRecords } from '@/db/client'
import type { Library } from '@/db/library'
import { counting } from '@/db/queries/library/counting'
import { named, outdatedJson } from '@/db/queries/records/json'
import type { OwnCell } from '@/lib/actors/model'

/**
 * How much an actor has on record in each cell (a topic, at one summit where it is scoped to summits), without the
 * words: what counts there, and how many positions do not. However much somebody has said, this is read in full.
 */
export async function listOwnCells(db: Library, actor: string, asOf: string | undefined): Promise<OwnCell[]> {
  const stance = sql.raw(`json_object('id', r.uid, 'topic', (select slug from topic where id = r.topic_id),
    'summit', (select slug from summit where id = r.summit_id), 'stance', r.stance, 'outdated', ${outdatedJson('r')},
    'actor', ${named('r.actor_id')}, 'onBehalfOf', ${named('r.on_behalf_of_id')})`)
  const behind = sql.raw(`r.bearing = 'counts' and r.place > 1`)
  return readRecords(
    db,
    sql`with ${counting({ actors: [actor], asOf })},
      cell as (select *, min(iif(bearing = 'counts', tier, null)) over (partition by topic_id, summit_id) as best from ranked)
      select json_object('topic', (select slug from topic where id = r.topic_id),
        'summit', (select slug from summit where id = r.summit_id),
        'counting', json_group_array(${stance} order by r.id) filter (where r.bearing = 'counts' and r.place = 1),
        'superseded', count(*) filter (where ${behind} and r.tier = r.best),
        'outranked', count(*) filter (where ${behind} and r.tier > r.best),
        'uncertain', count(*) filter (where r.bearing = 'uncertain'))
      from cell r group by r.topic_id, r.summit_id order by r.topic_id, min(r.id)`,
  )
}
