import { sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import { readShaped } from '@/db/client'
import type { Library } from '@/db/library'
import { cached } from '@/db/queries/library/cached'
import { actor } from '@/db/schema/actors'
import { coding } from '@/db/schema/codings'
import { position } from '@/db/schema/positions'
import { source, sourceText } from '@/db/schema/sources'
import { topic } from '@/db/schema/topics'
import { jsonBoolean, jsonObject } from '@/db/sql-json'
import { sqlTextFor } from '@/db/sql-text'
import { codingShown, positionShown } from '@/db/visibility'
import { type GuideExamples, guideExamplesSchema } from '@/lib/guide/examples'

/** Actors in the guide's comparison at most. */
const ACTORS = 4
const [p, o, c] = [aliased(position, 'p'), aliased(position, 'o'), aliased(coding, 'c')]

/** Records of this library for the guide's links, the same for the same data version. */
export async function findGuideExamples(library: Library): Promise<GuideExamples> {
  const [found] = await cached(library, 'guide', (library) =>
    readShaped(library, guideExamplesSchema, EXAMPLES(library)),
  )
  return found ?? { topic: null, actors: [], position: null, uncoded: null }
}

/** Topics with both sides come first, then those with more on record; unnamed groups are nobody to look for. */
const EXAMPLES = sqlTextFor((library) => {
  const side = (name: string) => sql`sum(${p.stance} like ${sql.raw(`'${name}%'`)})`
  const shown = sql`${position} ${p} join ${actor} on ${actor.id} = ${p.actorId} and ${actor.kind} <> 'group'
    where ${positionShown(library, p)}`
  return sql`with chosen as (
      select ${p.topicId} as id, min(${side('opposes')}, ${side('supports')}) > 0 as opposed
      from ${shown} group by ${p.topicId} order by opposed desc, count(distinct ${p.actorId}) desc, ${p.topicId} limit 1),
    speaking as (
      select ${p.actorId} as id, min(${p.id}) as first, count(*) as said, (select count(*) from ${position} ${o}
        where ${o.actorId} = ${p.actorId} and ${positionShown(library, o)}) as everything
      from ${shown} and ${p.topicId} = (select id from chosen)
      group by ${p.actorId} order by ${actor.kind} = 'person' desc, everything desc, ${p.actorId}
      limit ${sql.raw(String(ACTORS))})
    select ${jsonObject<GuideExamples>({
      topic: sql`(select ${jsonObject({
        slug: topic.slug,
        label: topic.label,
        opposed: jsonBoolean(sql`chosen.opposed`),
      })} from chosen join ${topic} on ${topic.id} = chosen.id)`,
      actors: sql`(select json_group_array(${jsonObject({
        slug: actor.slug,
        name: actor.name,
        sortName: actor.sortName,
        shortName: actor.shortName,
        kind: actor.kind,
      })}) from speaking join ${actor} on ${actor.id} = speaking.id)`,
      position: sql`(select uid from position where id = (select first from speaking limit 1))`,
      uncoded: sql`(select ${source.slug} from ${source}
        where exists (select 1 from ${sourceText} where ${sourceText.sourceId} = ${source.id})
        and not exists (select 1 from ${coding} ${c} where ${c.sourceId} = ${source.id} and ${c.complete}
          and ${codingShown(library, c)}) order by ${source.id} limit 1)`,
    })}`
})
