import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Bundle } from '@/lib/bundle/schema'
import { OPEN_END, OPEN_START, parseDate } from '@/lib/dates'
import { insertInnerRows, insertRows, keyOf, type Write } from './rows'

/** Actors with their aliases and affiliations. Sources that groups belong to are there already. */
export function insertActors(db: Db, actors: Bundle['actors']): Write[] {
  const rows = actors.map((actor) => ({
    ...actor,
    affiliations: actor.affiliations.map((affiliation) => ({
      ...affiliation,
      validFrom: (affiliation.from && parseDate(affiliation.from)?.from) ?? OPEN_START,
      validTo: lastDay(affiliation.to),
    })),
  }))
  return [
    insertRows(
      db,
      rows,
      sql`actor (slug, name, kind, sort_name, native_name, description, quantifier, source_id)`,
      sql`value ->> 'slug', value ->> 'name', value ->> 'kind', value ->> 'sortName', value ->> 'nativeName',
        value ->> 'description', value ->> 'quantifier', ${keyOf('source', 'slug', sql`value ->> 'source'`)}`,
    ),
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

/**
 * The last day an affiliation can have held. `../2019-01-22` says that it had ended by that day, so it did
 * not hold on it: a source that says "former" gives the day on which that was already true.
 */
function lastDay(to: string | null): string {
  const bounds = to === null ? undefined : parseDate(to)
  if (!bounds) return OPEN_END
  return to?.startsWith('..') || to?.startsWith('/') ? dayBefore(bounds.to) : bounds.to
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
}
