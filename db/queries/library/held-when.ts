import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import { affiliation } from '@/db/schema/affiliations'
import type { AffiliationAspect } from '@/lib/affiliation'
import { OPEN_START } from '@/lib/dates'

type Held = Record<'actorId' | 'organization' | 'role' | 'validFrom' | 'validTo', SQLWrapper>
type Said = { statedFrom: SQLWrapper; statedTo: SQLWrapper }

const rival = aliased(affiliation, 'rival')

/**
 * SQL: whether an affiliation is known to hold on the days that the date of some words can mean (`knownAffiliations` in
 * `lib/affiliation.ts`).
 */
export function heldWhen(held: Held, said: Said, aspect: AffiliationAspect): SQL {
  return sql`${possibleWhen(held, said)} and (${held.validFrom} > ${sql.raw(`'${OPEN_START}'`)}
    or not exists (select 1 from ${affiliation} ${rival} where ${rival.actorId} = ${held.actorId}
      and ${rival[aspect]} <> ${held[aspect]} and ${possibleWhen(rival, said)}))`
}

function possibleWhen(held: Pick<Held, 'validFrom' | 'validTo'>, { statedFrom, statedTo }: Said): SQL {
  return sql`${held.validFrom} <= ${statedTo} and ${held.validTo} >= ${statedFrom}`
}
