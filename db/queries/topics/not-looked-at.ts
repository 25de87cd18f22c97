import { sql } from 'drizzle-orm'
import type { Library } from '@/db/library'
import { cached } from '@/db/queries/library/cached'
import type { NotLookedAt } from '@/lib/topics/model'
import type { ActorKind } from '@/lib/vocabulary'

/** Names listed at most; those with most on record come first. */
const NAMED_AT_MOST = 200

/** Everybody but those somebody is known to have looked at or heard. */
export async function findNotLookedAt(db: Library, known: string[]): Promise<NotLookedAt> {
  const looked = new Set(known)
  const rest = (await listByRecord(db)).filter(([slug]) => !looked.has(slug))
  const named = rest.filter(([, , kind]) => kind !== 'group')
  return {
    named: named.slice(0, NAMED_AT_MOST).map(([slug, name]) => ({ slug, name })),
    total: named.length,
    groups: rest.length - named.length,
  }
}

type Listed = [slug: string, name: string, kind: ActorKind]

/** Every actor, those with most on record first. Counted once and kept until something is written. */
function listByRecord(db: Library): Promise<Listed[]> {
  // Awaited here: a query that is kept, and not its rows, is asked again by everybody who waits for it.
  return cached(
    db,
    'actors by how much is on record',
    async (db) =>
      await db.values<Listed>(sql`
      with said as (select actor_id, count(*) as positions from position indexed by position_actor
        where shown = 1 group by actor_id)
      select slug, name, kind from actor left join said on said.actor_id = actor.id
      order by coalesce(positions, 0) desc, sort_name, actor.id`),
  )
}
