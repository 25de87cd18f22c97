import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { jsonBoolean } from '@/db/sql-json'

/**
 * Whether words may lie after the day that a page is about, as JSON.
 *
 * @param until the last day that their date can mean
 */
export function isUncertain(until: SQLWrapper, asOf: string | undefined): SQL<boolean> {
  return asOf ? jsonBoolean(sql`${until} > ${asOf}`) : sql<boolean>`json('false')`
}
