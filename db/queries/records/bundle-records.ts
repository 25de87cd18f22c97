import { getTableName, type SQL, sql } from 'drizzle-orm'
import { columnOf, nameColumn, tableOf } from '@/db/records/names'
import { SELECTS } from '@/db/records/select'
import type { RecordType } from '@/lib/records/record-type'

/** SQL: all records of a type in the bundle's shape, one JSON object a row, in the order of loading. */
export const allRecords = (type: RecordType): SQL =>
  sql.raw(`${SELECTS[type]} order by ${getTableName(tableOf(type))}.id`)

/** SQL: the record with a slug or id. */
export const oneRecord = (type: RecordType, name: string): SQL =>
  recordsWhere(type, sql`${sql.raw(columnOf(nameColumn(tableOf(type))))} = ${name}`)

/** SQL: the records that a condition on their table chooses. The condition may end with an order. */
export const recordsWhere = (type: RecordType, condition: SQL): SQL => sql`${sql.raw(SELECTS[type])} where ${condition}`
