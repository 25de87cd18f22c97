import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { aliased } from '@/db/aliased'
import { readShaped } from '@/db/client'
import type { Library } from '@/db/library'
import { keys } from '@/db/queries/library/counting'
import { heldWhen } from '@/db/queries/library/held-when'
import { namedActor, slugOf } from '@/db/queries/records/json'
import { actor } from '@/db/schema/actors'
import { affiliation } from '@/db/schema/affiliations'
import { position } from '@/db/schema/positions'
import { jsonObject } from '@/db/sql-json'
import { sqlTextFor } from '@/db/sql-text'
import { positionShown } from '@/db/visibility'
import { type Membership, membershipSchema } from '@/lib/actors/read-model'

/** Most people of an organization that a page lists. */
const MOST_PEOPLE = 60

const memberSchema = z.strictObject({ total: z.int(), membership: membershipSchema })
const [a, m, p] = [aliased(affiliation, 'a'), aliased(actor, 'm'), aliased(position, 'p')]

/**
 * People affiliated with an organization, with the number of positions they took in that time and of those on its
 * behalf; most positions on its behalf first. A person with two affiliations is listed twice.
 */
export async function listMembers(
  library: Library,
  organization: string,
): Promise<{ people: Membership[]; total: number }> {
  const membership = jsonObject<Membership>({
    member: namedActor(a.actorId),
    organization: a.organization,
    short: a.short,
    actor: slugOf(actor, a.organizationId),
    title: a.title,
    role: a.role,
    from: a.fromDate,
    to: a.toDate,
    validFrom: a.validFrom,
    validTo: a.validTo,
    positions: sql`a.positions`,
    onBehalf: sql`a.on_behalf`,
  })
  const json = jsonObject<z.infer<typeof memberSchema>>({ total: sql`a.total`, membership })
  const found = await readShaped(
    library,
    memberSchema,
    sql`with spell as (select ${a}.*, count(*) over () as total,
          (select count(*) from ${position} ${p} where ${meanwhile(library)}) as positions,
          (select count(*) from ${position} ${p} where ${meanwhile(library)}
            and ${p.onBehalfOfId} = ${a.organizationId}) as on_behalf
        from ${affiliation} ${a} where ${a.organizationId} in ${keys('actor', [organization])})
      select ${json} from spell a join ${actor} ${m} on ${m.id} = ${a.actorId}
      order by a.on_behalf desc, a.positions desc, ${m.sortName}, ${m.id}, ${a.ordinal} limit ${MOST_PEOPLE}`,
  )
  return { people: found.map(({ membership }) => membership), total: found[0]?.total ?? 0 }
}

/** SQL: positions `p` of the person of an affiliation `a` from the time of the affiliation. */
const meanwhile = sqlTextFor(
  (library) => sql`${p.actorId} = ${a.actorId} and ${positionShown(library, p)} and ${heldWhen(a, p, 'organization')}`,
)
