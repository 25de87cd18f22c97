import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'

/** One statement of a batch. */
export type Write = ReturnType<Db['run']>

/**
 * Inserts a list of rows in one statement with one parameter: `insert into … select … from json_each(?)`. Four times
 * faster than one statement a row, and text and plan are the same for any number of rows.
 *
 * @param select SQL of a row's values, in which the row is `value` and its index `key`
 */
export function insertRows(db: Db, rows: unknown[], into: SQL, select: SQL): Write {
  return db.run(sql`insert into ${into} select ${select} from json_each(${JSON.stringify(rows)})`)
}

/**
 * `insertRows` for a list inside each row (`$.aliases`). In `select` the outer row is `outer.value`, the inner one
 * `inner.value`.
 */
export function insertInnerRows(
  db: Db,
  rows: unknown[],
  path: string,
  into: SQL,
  select: SQL,
  where = sql`true`,
  then = sql``,
): Write {
  const list = JSON.stringify(rows)
  return db.run(
    sql`insert into ${into} select ${select} from json_each(${list}) as outer, json_each(outer.value, ${path}) as inner where ${where} ${then}`,
  )
}

/** SQL: the key of the record whose slug or id is in the JSON. */
export const keyOf = (table: string, name: string, json: SQL) =>
  sql`(select id from ${sql.raw(table)} where ${sql.raw(name)} = ${json})`
