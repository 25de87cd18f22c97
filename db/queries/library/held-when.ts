import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'

/** Whether an affiliation can have held when something was said: on one of the days that its date can mean. */
export function heldWhen(
  affiliation: { validFrom: SQLWrapper; validTo: SQLWrapper },
  said: { statedFrom: SQLWrapper; statedTo: SQLWrapper },
): SQL {
  return sql`${affiliation.validFrom} <= ${said.statedTo} and ${affiliation.validTo} >= ${said.statedFrom}`
}
