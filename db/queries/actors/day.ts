import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { jsonBoolean } from '@/db/sql-json'

/** The day that a page is about, as a table expression `day` of one row; its column is null where there is no such day. */
export const day = (asOf: string | undefined): SQL => sql`day as (select ${asOf ?? null} as as_of)`

const AS_OF = sql.raw('day.as_of')

/** Whether words whose date can mean some day count as of the page's day. */
export const isBy = (date: SQLWrapper): SQL => sql`(${AS_OF} is null or ${date} <= ${AS_OF})`

/**
 * Whether words may lie after the page's day, as JSON.
 *
 * @param until the last day that their date can mean
 */
export const mayBeAfter = (until: SQLWrapper): SQL<boolean> => jsonBoolean(sql`coalesce(${until} > ${AS_OF}, 0)`)
