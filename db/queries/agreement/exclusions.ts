import { sql } from 'drizzle-orm'
import type { Library } from '@/db/library'
import { actor } from '@/db/schema/actors'
import { affiliation } from '@/db/schema/affiliations'
import { source } from '@/db/schema/sources'
import { topic } from '@/db/schema/topics'
import { listed } from '@/db/sql-json'
import type { FilterProblem } from '@/lib/filter/parameter'

/** Tables and columns whose values name what a network can leave out. */
const NAMED = [
  [actor, actor.slug],
  [actor, actor.name],
  [topic, topic.slug],
  [topic, topic.label],
  [source, source.slug],
  [affiliation, affiliation.organization],
] as const

/**
 * Splits the names of what a network leaves out into those that something on record has, and a problem for each other:
 * slugs of actors, topics and sources, names of actors and topics, organizations that only affiliations name.
 */
export async function checkExclusions(
  library: Library,
  names: string[],
): Promise<{ known: string[]; problems: FilterProblem[] }> {
  if (names.length === 0) return { known: [], problems: [] }
  const wanted = listed(names)
  const rows = await library.values<[string]>(
    sql.join(
      NAMED.map(([table, column]) => sql`select ${column} from ${table} where ${column} in ${wanted}`),
      sql` union `,
    ),
  )
  const there = new Set(rows.flat())
  return {
    known: names.filter((name) => there.has(name)),
    problems: names
      .filter((name) => !there.has(name))
      .map((value) => ({
        parameter: 'exclude',
        value,
        message: `No actor, topic or source is called “${value.slice(0, 60)}”.`,
      })),
  }
}
