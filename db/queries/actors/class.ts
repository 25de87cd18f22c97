import { sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import { heldWhen } from '@/db/queries/library/held-when'
import { actor, affiliation, position } from '@/db/schema'
import { sqlTextFor } from '@/db/sql-text'
import { positionShown } from '@/db/visibility'

const [p, a] = [aliased(position, 'p'), aliased(affiliation, 'a')]

/**
 * SQL: the class of a row of `actor` (see `lib/actors/classes.ts`). It follows the kind; for a person the role at the
 * latest position, without any the latest affiliation. "Latest" goes by the first day that a date can mean.
 */
export const actorClass = sqlTextFor(
  (library) => sql`case ${actor.kind} when 'organization' then 'organizations' when 'group' then 'groups'
    else case coalesce(
      (select ${a.role} from ${position} ${p} join ${affiliation} ${a} on ${a.actorId} = ${p.actorId}
          and ${heldWhen(a, p)}
        where ${p.actorId} = ${actor.id} and ${positionShown(library, p)}
        order by ${p.statedFrom} desc, case ${a.role} when 'analyst' then 1 when 'official' then 2 else 3 end limit 1),
      (select ${a.role} from ${affiliation} ${a} where ${a.actorId} = ${actor.id}
        order by ${a.validTo} desc, ${a.ordinal} limit 1))
    when 'analyst' then 'analysts' when 'official' then 'officials' else 'others' end end`,
)
