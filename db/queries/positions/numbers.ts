import { type SQL, sql } from 'drizzle-orm'

/** SQL: numbers as the table `ids`, in ascending order. The list is one parameter. */
export const numbers = (ids: number[]): SQL => sql`json_each(${`[${Float64Array.from(ids).sort().join()}]`}) ids`
