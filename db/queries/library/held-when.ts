import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'

/** SQL: whether an affiliation can have held on one of the days that the date of some words can mean. */
export function heldWhen(
  affiliation: { validFrom: SQLWrapper; validTo: SQLWrapper },
  said: { statedFrom: SQLWrapper; statedTo: SQLWrapper },
): SQL {
  return sql`${affiliation.validFrom} <= ${said.statedTo} and ${affiliation.validTo} >= ${said.statedFrom}`
}
