import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { freshDatabase } from '../support/database'
import { findOrderedCall } from '../support/server-sql'

describe('ORDER BY inside a call', () => {
  test.each([
    ['json_group_array', 'select json_group_array(a order by b) from t'],
    ['group_concat', `select x, group_concat ( a, ', ' ORDER  BY b ) from t order by x`],
    ['max', 'select (select max(f(a) order by "b") from t)'],
  ])('is found in %s', (call, text) => {
    expect(findOrderedCall(text)).toBe(call)
  })

  test.each([
    'select json_group_array(a) from (select a from t order by b)',
    'select rank() over (partition by a order by b), count(*) filter (where a) from t order by a',
    `select f('(order by', "a (") from t where x in (select y from u order by z limit 1) order by 1`,
    'with w as (select a from t order by b) select f(a) from w -- g(a order by b)',
    'select json((select a from t order by b limit 1))',
  ])('is not found in %s', (text) => {
    expect(findOrderedCall(text)).toBeUndefined()
  })

  test('is refused by the database of every test', async () => {
    const { db } = await freshDatabase()
    await expect(db.values(sql`select json_group_array(slug order by slug) from actor`)).rejects.toThrow()
  })
})
