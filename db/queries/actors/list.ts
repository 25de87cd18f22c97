import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { aliased } from '@/db/aliased'
import { readShaped } from '@/db/client'
import type { Library } from '@/db/library'
import { cached } from '@/db/queries/library/cached'
import { keys } from '@/db/queries/library/counting'
import { ACTOR_JSON } from '@/db/queries/records/json'
import { listNames } from '@/db/queries/records/subjects'
import { actor } from '@/db/schema/actors'
import { affiliation } from '@/db/schema/affiliations'
import { claim } from '@/db/schema/claims'
import { position } from '@/db/schema/positions'
import { source } from '@/db/schema/sources'
import { isSearchIdOf, keyOfSearchId } from '@/db/search-ids'
import { jsonObject } from '@/db/sql-json'
import { sqlTextFor } from '@/db/sql-text'
import { claimShown, positionShown } from '@/db/visibility'
import { ACTOR_CLASSES, type ActorClass } from '@/lib/actors/classes'
import { type ActorList, pageOf, sortEntries } from '@/lib/actors/list'
import { type ActorEntry, actorEntrySchema, type ListedActor, listedActorSchema } from '@/lib/actors/read-model'
import { countSides, NO_SIDES } from '@/lib/actors/sides'
import { ACTORS_SHOWN, type ActorsFilter } from '@/lib/filter/actors'
import { suggestName } from '@/lib/filter/suggest'
import type { Named } from '@/lib/records/read-model'
import { readSearch, toMatch } from '@/lib/search/query'
import { actorClass } from './class'
import { listHeldStances } from './held-stances'

/**
 * One page of the actors whose names match, by class and name.
 *
 * @param size most actors; `Infinity` for the whole list
 */
export async function findActorList(
  library: Library,
  filter: ActorsFilter,
  size: number = ACTORS_SHOWN,
): Promise<ActorList> {
  const entries =
    filter.q === undefined
      ? await cached(library, 'actors', async (own) => sortEntries(await listEntries(own, undefined)))
      : sortEntries(await listEntries(library, filter.q))
  const counts = Object.fromEntries(
    ACTOR_CLASSES.map((name) => [name, entries.filter((entry) => entry.class === name).length]),
  ) as Record<ActorClass, number>
  const wanted = entries.filter((entry) => filter.of === undefined || entry.class === filter.of)
  const { shown: entriesShown, page } = pageOf(wanted, filter.after, size)
  const slugs = entriesShown.map(({ slug }) => slug)
  const [details, sides] = await Promise.all([
    listDetails(library, slugs),
    cached(library, `sides ${slugs.join(',')}`, async (own) =>
      countSides(await listHeldStances(own, { actors: slugs })),
    ),
  ])
  const actors = new Map(details.map((listed) => [listed.actor.slug, listed]))
  const shown = slugs.flatMap((slug) => {
    const listed = actors.get(slug)
    return listed ? [{ ...listed, sides: sides.get(slug) ?? NO_SIDES }] : []
  })
  return { shown, counts, page }
}

/** The name nearest to the typed text, for a list without matches. */
export async function suggestActor(library: Library, typed: string): Promise<Named | undefined> {
  return suggestName(typed, await listNames(library, 'actor'))
}

const entryJson = sqlTextFor((library) =>
  jsonObject<ActorEntry>({ slug: actor.slug, sortName: actor.sortName, class: actorClass(library) }),
)
const FOUND_KEYS = sql.raw(keyOfSearchId('actor', 'search.rowid'))
const IS_ACTOR = sql.raw(isSearchIdOf('actor', 'search.rowid'))

async function listEntries(library: Library, name: string | undefined): Promise<ActorEntry[]> {
  const match = name === undefined ? undefined : toMatch(readSearch(name))
  if (name !== undefined && match === undefined) return []
  const named = sql`${actor.id} in (select ${FOUND_KEYS} from search
    where search match ${`{title} : (${match})`} and ${IS_ACTOR})`
  return readShaped(
    library,
    actorEntrySchema,
    sql`select ${entryJson(library)} from ${actor} where ${match === undefined ? sql`true` : named}`,
  )
}

const p = aliased(position, 'p')

const claimCountSchema = z.strictObject({ slug: z.string(), claims: z.int() })

/** Number of claims made by each actor or on its behalf, by slug. Cached per data version. */
function countClaims(library: Library): Promise<Map<string, number>> {
  return cached(library, 'claims by actor', async (own) => {
    const json = jsonObject<z.infer<typeof claimCountSchema>>({ slug: actor.slug, claims: sql`count(*)` })
    const counts = await readShaped(
      own,
      claimCountSchema,
      sql`with voice as (
          select ${claim.id} as claim_id, ${claim.claimantId} as actor_id from ${claim} where ${claimShown(own, claim)}
          union select ${claim.id}, ${claim.onBehalfOfId} from ${claim}
            where ${claimShown(own, claim)} and ${claim.onBehalfOfId} is not null)
        select ${json} from voice join ${actor} on ${actor.id} = voice.actor_id group by ${actor.id}`,
    )
    return new Map(counts.map(({ slug, claims }) => [slug, claims]))
  })
}

const detailsSchema = listedActorSchema.omit({ claims: true })
type Details = z.infer<typeof detailsSchema>

const PEOPLE = sql`people as (select ${affiliation.organizationId} as organization_id,
  count(distinct ${affiliation.actorId}) as people from ${affiliation} group by ${affiliation.organizationId})`

const details = sqlTextFor(
  (library) =>
    sql`with ${PEOPLE} select ${jsonObject<Details>({
      actor: ACTOR_JSON,
      class: actorClass(library),
      source: sql`(select ${jsonObject({ abbreviation: source.abbreviation, issued: source.issued })} from ${source}
      where ${source.id} = ${actor.sourceId})`,
      positions: sql`(select count(*) from ${position} ${p} where ${p.actorId} = ${actor.id} and ${positionShown(library, p)})
      + (select count(*) from ${position} ${p} where ${p.onBehalfOfId} = ${actor.id} and ${positionShown(library, p)})`,
      people: sql`coalesce(people.people, 0)`,
    })} from ${actor} left join people on people.organization_id = ${actor.id} where ${actor.id} in`,
)

async function listDetails(library: Library, slugs: string[]): Promise<ListedActor[]> {
  const [listed, claims] = await Promise.all([
    readShaped(library, detailsSchema, sql`${details(library)} ${keys('actor', slugs)}`),
    countClaims(library),
  ])
  return listed.map((one) => ({ ...one, claims: claims.get(one.actor.slug) ?? 0 }))
}
