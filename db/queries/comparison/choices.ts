import { sql } from 'drizzle-orm'
import { readRecords } from '@/db/client'
import type { Library } from '@/db/library'
import { cached } from '@/db/queries/library/cached'
import { listSummits, listTopics } from '@/db/queries/records/subjects'
import type { Named } from '@/lib/records/read-model'

/** More than this many actors are looked for by name: nobody scrolls through them, and every page would carry them. */
const OFFERED = 200

/** What the Compare form offers: actors on record by what they are (none of more than 200), every topic, every summit. */
export async function findCompareChoices(db: Library) {
  const total = await cached(db, 'actors on record', (db) => countOnRecord(db))
  const actors = total > OFFERED ? [] : await listOffered(db)
  return { actors, actorsOnRecord: total, topics: await listTopics(db), summits: await listSummits(db) }
}

const ON_RECORD = sql.raw(`exists (select 1 from position p where p.actor_id = actor.id and p.shown = 1)
  or exists (select 1 from position p where p.on_behalf_of_id = actor.id and p.shown = 1)`)

async function countOnRecord(db: Library): Promise<number> {
  const [row] = await db.values<[number]>(sql`select count(*) from actor where ${ON_RECORD}`)
  return row?.[0] ?? 0
}

async function listOffered(db: Library) {
  return readRecords<Named & { role: string }>(
    db,
    sql`select json_object('slug', slug, 'name', name, 'role', role) from (
      select actor.slug, actor.name, actor.sort_name,
        case when actor.kind = 'organization' then 'Governments and organizations'
          when actor.kind = 'group' then 'Unnamed groups'
          when exists (select 1 from affiliation a where a.actor_id = actor.id and a.role = 'analyst') then 'Analysts'
          when exists (select 1 from affiliation a where a.actor_id = actor.id and a.role = 'official') then 'Officials'
          else 'Others' end as role
      from actor where ${ON_RECORD})
      order by case role when 'Analysts' then 1 when 'Officials' then 2 when 'Governments and organizations' then 3
        when 'Others' then 4 else 5 end, sort_name`,
  )
}
