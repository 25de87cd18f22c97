import { sql } from 'drizzle-orm'
import { type Db, readRecords } from '@/db/client'
import type { Named } from '@/lib/records'
import { listSummits, listTopics } from './subjects'

/** What the Compare form offers: actors on record by what they are, every topic, every summit. */
export async function findCompareChoices(db: Db) {
  const actors = await readRecords<Named & { role: string }>(
    db,
    sql`select json_object('slug', slug, 'name', name, 'role', role) from (
      select actor.slug, actor.name, actor.sort_name,
        case when actor.kind = 'organization' then 'Governments and organizations'
          when actor.kind = 'group' then 'Unnamed groups'
          when exists (select 1 from affiliation a where a.actor_id = actor.id and a.role = 'analyst') then 'Analysts'
          when exists (select 1 from affiliation a where a.actor_id = actor.id and a.role = 'official') then 'Officials'
          else 'Others' end as role
      from actor where exists (select 1 from position p where p.actor_id = actor.id and p.shown = 1)
        or exists (select 1 from position p where p.on_behalf_of_id = actor.id and p.shown = 1))
      order by case role when 'Analysts' then 1 when 'Officials' then 2 when 'Governments and organizations' then 3
        when 'Others' then 4 else 5 end, sort_name`,
  )
  return { actors, topics: await listTopics(db), summits: await listSummits(db) }
}
