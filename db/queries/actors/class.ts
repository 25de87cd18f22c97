import { sql } from 'drizzle-orm'

/**
 * The class of the row `actor` (see `lib/actors/classes.ts`): by kind, and for a person by the role at their
 * latest words, or without any by the latest affiliation. "Latest" goes by the first day that a date can mean.
 */
export const ACTOR_CLASS_SQL =
  sql.raw(`case actor.kind when 'organization' then 'organizations' when 'group' then 'groups'
  else case coalesce(
    (select a.role from position p join affiliation a on a.actor_id = p.actor_id
        and a.valid_from <= p.stated_to and a.valid_to >= p.stated_from
      where p.actor_id = actor.id and p.shown = 1
      order by p.stated_from desc, case a.role when 'analyst' then 1 when 'official' then 2 else 3 end limit 1),
    (select a.role from affiliation a where a.actor_id = actor.id order by a.valid_to desc, a.ordinal limit 1))
  when 'analyst' then 'analysts' when 'official' then 'officials' else 'others' end end`)
