import { sql } from 'drizzle-orm'
import { type Db, readRecords } from '@/db/client'
import type { NotLookedAt } from '@/lib/topic/model'

/** Names listed at most; those with most on record come first. */
const NAMED_AT_MOST = 200

/** Everybody but those somebody is known to have looked at or heard. */
export async function findNotLookedAt(db: Db, known: string[]): Promise<NotLookedAt> {
  const [found] = await readRecords<NotLookedAt>(
    db,
    sql`with rest as (
        select id, slug, name, sort_name, kind from actor
        where slug not in (select value from json_each(${JSON.stringify(known)})))
      select json_object(
        'named', (select json_group_array(json_object('slug', slug, 'name', name)) from (
          select slug, name from rest where kind <> 'group'
          order by (select count(*) from position p where p.actor_id = rest.id and p.shown = 1) desc, sort_name
          limit ${NAMED_AT_MOST})),
        'total', (select count(*) from rest where kind <> 'group'),
        'groups', (select count(*) from rest where kind = 'group'))`,
  )
  return found ?? { named: [], total: 0, groups: 0 }
}
