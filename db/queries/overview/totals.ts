import { sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import { readShaped } from '@/db/client'
import type { Library } from '@/db/library'
import { heldWhen } from '@/db/queries/library/held-when'
import { topicWorded } from '@/db/queries/records/topic-worded'
import { actor } from '@/db/schema/actors'
import { affiliation } from '@/db/schema/affiliations'
import { position } from '@/db/schema/positions'
import { quotation } from '@/db/schema/quotations'
import { source } from '@/db/schema/sources'
import { topic } from '@/db/schema/topics'
import { jsonObject } from '@/db/sql-json'
import { sqlTextFor } from '@/db/sql-text'
import { positionShown } from '@/db/visibility'
import { type Totals, totalsSchema } from '@/lib/overview/model'
import type { ActorKind, Role } from '@/lib/vocabulary'

/** How much the library holds, and who speaks in it by role; what the viewer may not see is not counted. */
export async function findTotals(library: Library): Promise<Totals> {
  const [totals] = await readShaped(library, totalsSchema, TOTALS(library))
  if (!totals) throw new Error('A count answered nothing.')
  return totals
}

const a = aliased(affiliation, 'a')

const TOTALS = sqlTextFor((library) => {
  const ofPeople = (role: string) =>
    sql`(select count(*) from speaking where kind = 'person' and role = ${sql.raw(`'${role}'`)})`
  const ofKind = (kind: ActorKind) => sql`(select count(*) from speaking where kind = ${sql.raw(`'${kind}'`)})`
  const shown = sql`from ${position} where ${positionShown(library, position)}`
  const inRole = (role: Role) => sql`${affiliation} ${a} where ${a.actorId} = ${actor.id}
    and ${a.role} = ${sql.raw(`'${role}'`)}`
  return sql`with spoken as (
      select ${position.actorId} as id, min(${position.statedFrom}) as first, max(${position.statedTo}) as last
      ${shown} group by ${position.actorId}),
    speaking as (
      select ${actor.id}, ${actor.kind}, case
        when exists (select 1 from ${inRole('analyst')}
          and ${heldWhen(a, { statedFrom: sql`spoken.first`, statedTo: sql`spoken.last` }, 'role')}) then 'analyst'
        when exists (select 1 from ${inRole('official')}) and not exists (select 1 from ${inRole('analyst')}) then 'official'
        else 'other' end as role
      from ${actor} join spoken on spoken.id = ${actor.id})
    select ${jsonObject<Totals>({
      positions: sql`(select count(*) ${shown})`,
      topics: sql`(select count(distinct ${position.topicId}) ${shown})`,
      allTopics: sql`(select count(*) from ${topic} where ${topicWorded(topic.id)})`,
      unworded: sql`(select count(*) from ${topic} where not ${topicWorded(topic.id)})`,
      sources: sql`(select count(*) from ${source}
        where exists (select 1 from ${quotation} where ${quotation.sourceId} = ${source.id}))`,
      actors: sql`(select count(*) from speaking)`,
      analysts: ofPeople('analyst'),
      officials: ofPeople('official'),
      others: ofPeople('other'),
      organizations: ofKind('organization'),
      groups: ofKind('group'),
    })}`
})
