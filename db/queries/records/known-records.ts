import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Db, readShaped } from '@/db/client'
import { actor, alias, source, sourceText } from '@/db/schema'
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
