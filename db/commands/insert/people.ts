import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { affiliationDays } from '@/lib/affiliation'
import type { Bundle } from '@/lib/bundle/schema'
import { insertInnerRows, insertRows, keyOf, type Write } from './rows'

/** Actors with their aliases and affiliations. Sources that groups belong to are there already. */
export function insertActors(db: Db, actors: Bundle['actors']): Write[] {
  return [
    insertRows(
      db,
      actors,
      sql`actor (slug, name, kind, sort_name, native_name, description, quantifier, source_id)`,
      sql`value ->> 'slug', value ->> 'name', value ->> 'kind', value ->> 'sortName', value ->> 'nativeName',
        value ->> 'description', value ->> 'quantifier', ${keyOf('source', 'slug', sql`value ->> 'source'`)}`,
    ),
    ...insertActorLists(db, actors),
  ]
}

/** The aliases and affiliations of actors. */
export function insertActorLists(db: Db, actors: Bundle['actors']): Write[] {
  const rows = actors.map((actor) => ({
    ...actor,
    affiliations: actor.affiliations.map((affiliation) => ({ ...affiliation, ...affiliationDays(affiliation) })),
  }))
  return [
    insertInnerRows(
      db,
      rows,
      '$.aliases',
      sql`alias (actor_id, ordinal, name)`,
      sql`${keyOf('actor', 'slug', sql`outer.value ->> 'slug'`)}, inner.key, inner.value`,
    ),
    insertInnerRows(
      db,
      rows,
      '$.affiliations',
      sql`affiliation (actor_id, ordinal, organization, organization_id, title, role, from_date, to_date, valid_from, valid_to)`,
      sql`${keyOf('actor', 'slug', sql`outer.value ->> 'slug'`)}, inner.key, inner.value ->> 'organization',
        ${keyOf('actor', 'slug', sql`inner.value ->> 'actor'`)}, inner.value ->> 'title', inner.value ->> 'role',
        inner.value ->> 'from', inner.value ->> 'to', inner.value ->> 'validFrom', inner.value ->> 'validTo'`,
    ),
  ]
}
