import { sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import type { Library } from '@/db/library'
import { rowReader } from '@/db/named-rows'
import { cached } from '@/db/queries/library/cached'
import { actor } from '@/db/schema/actors'
import { position } from '@/db/schema/positions'
import { sqlTextFor } from '@/db/sql-text'
import { positionShown } from '@/db/visibility'
import type { NotLookedAt } from '@/lib/topics/model'
import type { ActorKind } from '@/lib/vocabulary'

/** Most names listed, those with the most on record first. */
const NAMED_AT_MOST = 200

/**
 * All actors except those who are known to have been looked at or heard.
 *
 * @param all see `listByRecord`
 * @param known slugs
 */
export function notLookedAt(all: ListedActor[], known: string[]): NotLookedAt {
  const looked = new Set(known)
  const rest = all.filter(({ slug }) => !looked.has(slug))
  const named = rest.filter(({ kind }) => kind !== 'group')
  return {
    named: named.slice(0, NAMED_AT_MOST).map(({ slug, name }) => ({ slug, name })),
    total: named.length,
    groups: rest.length - named.length,
  }
}

export type ListedActor = { slug: string; name: string; kind: ActorKind }

const said = aliased(position, 'said')
const ACTOR = rowReader({ slug: actor.slug, name: actor.name, kind: actor.kind })
const BY_RECORD = sqlTextFor(
  (library) => sql`with said as (select ${position.actorId}, count(*) as positions
      from ${position} indexed by position_actor where ${positionShown(library, position)}
      group by ${position.actorId})
    select ${ACTOR.columns} from ${actor} left join said on ${said.actorId} = ${actor.id}
    order by coalesce(positions, 0) desc, ${actor.sortName}, ${actor.id}`,
)

/** All actors, those with the most on record first. Cached. */
export function listByRecord(library: Library): Promise<ListedActor[]> {
  return cached(library, 'actors by how much is on record', (library) => ACTOR.read(library, BY_RECORD(library)))
}
