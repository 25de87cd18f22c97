import { sql } from 'drizzle-orm'
import type { Library } from '@/db/library'
import { position } from '@/db/schema/positions'

/** The highest key of a position, 0 without one: about their number, which the index gives at once. */
export async function highestPosition(library: Library): Promise<number> {
  const [row] = await library.values<[number | null]>(sql`select max(${position.id}) from ${position}`)
  return row?.[0] ?? 0
}
