import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Db, readShaped } from '@/db/client'
import { actor, alias } from '@/db/schema/actors'
import { source, sourceText } from '@/db/schema/sources'
import { summit } from '@/db/schema/summits'
import type { DateBounds } from '@/lib/dates'
import { type KnownRecord, nameKey } from '@/lib/editing/known-records'

const namedActorSchema = z.strictObject({
  slug: z.string(),
  title: z.string(),
  names: z.array(z.string().nullable()),
  aliases: z.array(z.string()),
})
const knownSourceSchema = z.strictObject({ type: z.literal('source'), slug: z.string(), title: z.string() })

/** Actors that go by one of these names: as name, as filed, in their own script or as an alias. */
export async function findKnownActors(db: Db, names: string[]): Promise<KnownRecord[]> {
  const wanted = new Set(names.map(nameKey).filter(Boolean))
  if (wanted.size === 0) return []
  const aliases = sql`(select json_group_array(${alias.name}) from ${alias} where ${alias.actorId} = ${actor.id})`
  const rows = await readShaped(
    db,
    namedActorSchema,
    sql`select json_object('slug', ${actor.slug}, 'title', ${actor.name}, 'aliases', json(${aliases}),
        'names', json_array(${actor.name}, ${actor.sortName}, ${actor.nativeName}))
      from ${actor} order by ${actor.sortName}, ${actor.id}`,
  )
  return rows
    .filter(({ names, aliases }) => [...names, ...aliases].some((name) => name !== null && wanted.has(nameKey(name))))
    .map(({ slug, title }) => ({ type: 'actor', slug, title }))
}

const knownSummitSchema = z.strictObject({ type: z.literal('summit'), slug: z.string(), title: z.string() })

/** Most days between a summit and one without a place yet that may be the same. */
const NEAR_DAYS = 60

/**
 * Summits whose days overlap those of a new one, and, where one of the two has no place yet, those within sixty days.
 *
 * @param placed whether the new one has a place
 */
export async function findSummitsOn(db: Db, { from, to }: DateBounds, placed: boolean): Promise<KnownRecord[]> {
  const near = sql`(${placed ? 0 : 1} = 1 or ${summit.place} is null)
    and julianday(${summit.dateFrom}) <= julianday(${to}) + ${NEAR_DAYS}
    and julianday(${summit.dateTo}) >= julianday(${from}) - ${NEAR_DAYS}`
  return readShaped(
    db,
    knownSummitSchema,
    sql`select json_object('type', 'summit', 'slug', ${summit.slug}, 'title', ${summit.name} || ', '
        || coalesce(${summit.place}, 'no place yet')) from ${summit}
      where (${summit.dateFrom} <= ${to} and ${summit.dateTo} >= ${from}) or (${near})
      order by ${summit.dateFrom}, ${summit.id}`,
  )
}

/** Sources that hold exactly this text, in any version. @param hash as `hashOfText` gives it */
export async function findSourcesOfText(db: Db, hash: string): Promise<KnownRecord[]> {
  return readShaped(
    db,
    knownSourceSchema,
    sql`select json_object('type', 'source', 'slug', ${source.slug}, 'title', ${source.title}) from ${source}
      where ${source.id} in (select ${sourceText.sourceId} from ${sourceText} where ${sourceText.hash} = ${hash})
      order by ${source.id}`,
  )
}

/** Sources of this title. */
export async function findSourcesOfTitle(db: Db, title: string): Promise<KnownRecord[]> {
  const wanted = nameKey(title)
  if (wanted === '') return []
  const rows = await readShaped(
    db,
    knownSourceSchema,
    sql`select json_object('type', 'source', 'slug', ${source.slug}, 'title', ${source.title}) from ${source}
      order by ${source.id}`,
  )
  return rows.filter((row) => nameKey(row.title) === wanted)
}
