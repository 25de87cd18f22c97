import { sql } from 'drizzle-orm'
import { readRecords } from '@/db/client'
import type { Library } from '@/db/library'
import { cached } from '@/db/queries/library/cached'
import { keys } from '@/db/queries/library/counting'
import { ACTOR_JSON } from '@/db/queries/records/json'
import { listNames } from '@/db/queries/records/subjects'
import { isPlaceOf, keyAt } from '@/db/search-places'
import { ACTOR_CLASSES, type ActorClass } from '@/lib/actors/classes'
import { type ActorEntry, type ActorList, type ListedActor, pageOf, sortEntries } from '@/lib/actors/list'
import { countSides, NO_SIDES } from '@/lib/actors/sides'
import { ACTORS_SHOWN, type ActorsFilter } from '@/lib/filter/actors'
import { suggestName } from '@/lib/filter/suggest'
import type { Named } from '@/lib/records/read-model'
import { readSearch, toMatch } from '@/lib/search/query'
import { ACTOR_CLASS_SQL } from './class'
import { listHeldStances } from './held-stances'

/** Answers the list of actors: one page of those whose names match, by class and name. */
export async function findActorList(db: Library, filter: ActorsFilter): Promise<ActorList> {
  const entries =
    filter.q === undefined
      ? await cached(db, 'actors', async (db) => sortEntries(await listEntries(db, undefined)))
      : sortEntries(await listEntries(db, filter.q))
  const counts = Object.fromEntries(
    ACTOR_CLASSES.map((name) => [name, entries.filter((entry) => entry.class === name).length]),
  ) as Record<ActorClass, number>
  const wanted = entries.filter((entry) => filter.of === undefined || entry.class === filter.of)
  const { shown: entriesShown, page } = pageOf(wanted, filter.after, ACTORS_SHOWN)
  const slugs = entriesShown.map(({ slug }) => slug)
  const actors = new Map((await listDetails(db, slugs)).map((listed) => [listed.actor.slug, listed]))
  const sides = await cached(db, `sides ${slugs.join(',')}`, async (db) =>
    countSides(await listHeldStances(db, { actors: slugs })),
  )
  const shown = slugs.flatMap((slug) => {
    const listed = actors.get(slug)
    return listed ? [{ ...listed, sides: sides.get(slug) ?? NO_SIDES }] : []
  })
  return { shown, counts, page }
}

/** The name nearest to what was typed, where nothing matches it. */
export async function suggestActor(db: Library, typed: string): Promise<Named | undefined> {
  return suggestName(typed, await listNames(db, 'actor'))
}

async function listEntries(db: Library, name: string | undefined): Promise<ActorEntry[]> {
  const match = name === undefined ? undefined : toMatch(readSearch(name))
  if (name !== undefined && match === undefined) return []
  return readRecords(
    db,
    sql`select json_object('slug', slug, 'sortName', sort_name, 'class', ${ACTOR_CLASS_SQL}) from actor
      where ${
        match === undefined
          ? sql`true`
          : sql`id in (select ${sql.raw(keyAt('actor', 'search.rowid'))} from search
              where search match ${`{title} : (${match})`} and ${sql.raw(isPlaceOf('actor', 'search.rowid'))})`
      }`,
  )
}

async function listDetails(db: Library, slugs: string[]): Promise<ListedActor[]> {
  return readRecords(
    db,
    sql`with voice as (
        select c.id, c.claimant_id as actor_id from claim c join coding k on k.id = c.coding_id and k.published = 1
          where c.status = 'published'
        union select c.id, c.on_behalf_of_id from claim c join coding k on k.id = c.coding_id and k.published = 1
          where c.status = 'published' and c.on_behalf_of_id is not null),
      made as (select actor_id, count(*) as claims from voice group by actor_id),
      house as (select organization_id, count(distinct actor_id) as people from affiliation group by organization_id)
      select json_object('actor', ${ACTOR_JSON}, 'class', ${ACTOR_CLASS_SQL},
        'source', (select json_object('abbreviation', abbreviation, 'issued', issued) from source where id = actor.source_id),
        'positions', (select count(*) from position p where p.actor_id = actor.id and p.shown = 1)
          + (select count(*) from position p where p.on_behalf_of_id = actor.id and p.shown = 1),
        'claims', coalesce(made.claims, 0), 'people', coalesce(house.people, 0))
      from actor left join made on made.actor_id = actor.id left join house on house.organization_id = actor.id
      where actor.id in ${keys('actor', slugs)}`,
  )
}
