import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { aliased } from '@/db/aliased'
import { readShaped } from '@/db/client'
import type { Library } from '@/db/library'
import { cached } from '@/db/queries/library/cached'
import { onRecord } from '@/db/queries/positions/options'
import { listSummits, listWordedTopics } from '@/db/queries/records/subjects'
import { actor } from '@/db/schema/actors'
import { affiliation } from '@/db/schema/affiliations'
import { jsonObject } from '@/db/sql-json'
import { sqlTextFor } from '@/db/sql-text'
import { namedSchema } from '@/lib/records/read-model'

/**
 * Most actors offered as a list. More are searched by name: nobody scrolls through them, and every page would carry
 * them.
 */
const OFFERED = 200

/** Choices of the Compare form: actors on record by group (none of more than 200), every topic that is worded, every summit. */
export async function findCompareChoices(library: Library) {
  const [{ actors, actorsOnRecord }, topics, summits] = await Promise.all([
    offerActors(library),
    listWordedTopics(library),
    listSummits(library),
  ])
  return { actors, actorsOnRecord, topics, summits }
}

async function offerActors(library: Library): Promise<{ actors: OfferedActor[]; actorsOnRecord: number }> {
  const actorsOnRecord = await cached(library, 'actors on record', countOnRecord)
  return { actors: actorsOnRecord > OFFERED ? [] : await listOffered(library), actorsOnRecord }
}

async function countOnRecord(library: Library): Promise<number> {
  const [row] = await library.values<[number]>(sql`select count(*) from ${actor} where ${onRecord(library)}`)
  return row?.[0] ?? 0
}

/** Headings of the groups of actors, in order. */
const GROUPS = ['Analysts', 'Officials', 'Governments and organizations', 'Others', 'Unnamed groups'] as const
const offeredActorSchema = namedSchema.extend({ role: z.enum(GROUPS) })
type OfferedActor = z.infer<typeof offeredActorSchema>

const a = aliased(affiliation, 'a')
const everIn = (role: 'analyst' | 'official') =>
  sql`exists (select 1 from ${affiliation} ${a} where ${a.actorId} = ${actor.id} and ${a.role} = ${sql.raw(`'${role}'`)})`
const GROUP = sql`case when ${actor.kind} = 'organization' then 'Governments and organizations'
  when ${actor.kind} = 'group' then 'Unnamed groups'
  when ${everIn('analyst')} then 'Analysts'
  when ${everIn('official')} then 'Officials' else 'Others' end`
const RANK = sql.raw(`case role ${GROUPS.map((group, rank) => `when '${group}' then ${rank}`).join(' ')} end`)
/** `actor` with the group under which each is offered. */
const offered = aliased(actor, 'offered')
const OFFERED_ACTORS = sqlTextFor(
  (library) => sql`select ${jsonObject<OfferedActor>({ slug: offered.slug, name: offered.name, role: sql`role` })}
    from (select ${actor.slug}, ${actor.name}, ${actor.sortName}, ${GROUP} as role from ${actor}
      where ${onRecord(library)}) ${offered} order by ${RANK}, ${offered.sortName}`,
)

function listOffered(library: Library): Promise<OfferedActor[]> {
  return readShaped(library, offeredActorSchema, OFFERED_ACTORS(library))
}
