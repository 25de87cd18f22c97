import { sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import { readShaped } from '@/db/client'
import type { Library } from '@/db/library'
import { slugOf } from '@/db/queries/records/json'
import { actor } from '@/db/schema/actors'
import { coding, codingActor } from '@/db/schema/codings'
import { position } from '@/db/schema/positions'
import { source } from '@/db/schema/sources'
import { summit } from '@/db/schema/summits'
import { jsonBoolean, jsonObject } from '@/db/sql-json'
import { sqlTextFor } from '@/db/sql-text'
import { codingShown, positionShown } from '@/db/visibility'
import { type ActorFacts, actorFactsSchema } from '@/lib/actors/read-model'
import { actorClass } from './class'

const p = aliased(position, 'p')

const factsJson = sqlTextFor((library) =>
  jsonObject<ActorFacts>({
    class: actorClass(library),
    source: slugOf(source, actor.sourceId),
    readInFull: sql`(select json_group_array(distinct ${source.slug}) from ${coding}
      join ${codingActor} on ${codingActor.codingId} = ${coding.id} join ${source} on ${source.id} = ${coding.sourceId}
      where ${codingActor.memberId} = ${actor.id} and ${coding.complete} = 1 and ${codingShown(library, coding)})`,
    severalSummits: jsonBoolean(sql`(select count(*) from (select 1 from ${summit} where exists (
      select 1 from ${position} ${p} where ${p.summitId} = ${summit.id} and ${positionShown(library, p)}) limit 2)) > 1`),
    latestSource: sql`(select ${source.issued} from ${source} order by ${source.issuedTo} desc, ${source.id} desc limit 1)`,
  }),
)

/** What the page of an actor needs beyond the actor's record. */
export async function findActorFacts(library: Library, slug: string): Promise<ActorFacts | undefined> {
  const [facts] = await readShaped(
    library,
    actorFactsSchema,
    sql`select ${factsJson(library)} from ${actor} where ${actor.slug} = ${slug}`,
  )
  return facts
}
