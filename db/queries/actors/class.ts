import { sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import { heldWhen } from '@/db/queries/library/held-when'
import { actor } from '@/db/schema/actors'
import { affiliation } from '@/db/schema/affiliations'
import { position } from '@/db/schema/positions'
import { sqlTextFor } from '@/db/sql-text'
import { positionShown } from '@/db/visibility'

const [p, a, last] = [aliased(position, 'p'), aliased(affiliation, 'a'), aliased(affiliation, 'last_held')]

/**
 * SQL: the class of a row of `actor` (see `lib/actors/classes.ts`). It follows the kind; for a person the role at the
 * latest position at which it is known, without any that of the affiliation that ended last: where two of them differ
 * in their role, none. "Latest" goes by the first day that a date can mean.
 */
export const actorClass = sqlTextFor(
  (library) => sql`case ${actor.kind} when 'organization' then 'organizations' when 'group' then 'groups'
    else case coalesce(
      (select ${a.role} from ${position} ${p} join ${affiliation} ${a} on ${a.actorId} = ${p.actorId}
          and ${heldWhen(a, p, 'role')}
        where ${p.actorId} = ${actor.id} and ${positionShown(library, p)}
        order by ${p.statedFrom} desc, case ${a.role} when 'analyst' then 1 when 'official' then 2 else 3 end limit 1),
      (select case when count(distinct ${a.role}) = 1 then max(${a.role}) end from ${affiliation} ${a}
        where ${a.actorId} = ${actor.id} and ${a.validTo} = (select max(${last.validTo}) from ${affiliation} ${last}
          where ${last.actorId} = ${actor.id})))
    when 'analyst' then 'analysts' when 'official' then 'officials' else 'others' end end`,
)
