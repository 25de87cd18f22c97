import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { jsonBoolean } from '@/db/sql-json'

/** The table expression `day` of one row: the last day that counts, or null for all days. */
export const day = (asOf: string | undefined): SQL => sql`day as (select ${asOf ?? null} as as_of)`

const AS_OF = sql.raw('day.as_of')

/** SQL: whether a date counts as of the page's day. */
export const isBy = (date: SQLWrapper): SQL => sql`(${AS_OF} is null or ${date} <= ${AS_OF})`

/**
 * SQL, as a JSON boolean: whether a date can mean a day after the page's day.
 *
 * @param until last day that the date can mean
 */
export const mayBeAfter = (until: SQLWrapper): SQL<boolean> => jsonBoolean(sql`coalesce(${until} > ${AS_OF}, 0)`)
