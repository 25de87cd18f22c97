import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { FilterProblem } from '@/lib/filter/parameter'
import { suggestName } from '@/lib/filter/suggest'
import { listNames } from './subjects'

export type NameKind = 'actor' | 'topic' | 'theme' | 'summit' | 'source'

/** Of some names of one kind in an address: those that are there, and a problem for each that is not. */
export async function checkNames(
  db: Db,
  kind: NameKind,
  parameter: string,
  slugs: string[],
): Promise<{ known: string[]; problems: FilterProblem[] }> {
  if (slugs.length === 0) return { known: [], problems: [] }
  const rows = await db.values<[string]>(
    sql`select slug from ${sql.raw(kind)} where slug in (select value from json_each(${JSON.stringify(slugs)}))`,
  )
  const there = new Set(rows.map(([slug]) => slug))
  const unknown = slugs.filter((slug) => !there.has(slug))
  if (unknown.length === 0) return { known: slugs, problems: [] }
  const names = await listNames(db, kind)
  return {
    known: slugs.filter((slug) => there.has(slug)),
    problems: unknown.map((value) => {
      const near = suggestName(value, names)
      return {
        parameter,
        value,
        message: `No ${kind} called “${value.slice(0, 60)}”.`,
        ...(near ? { suggestion: { label: near.name, value: near.slug } } : {}),
      }
    }),
  }
}
