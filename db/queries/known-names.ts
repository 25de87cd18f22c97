import { sql } from 'drizzle-orm'
import { type Db, readRecords } from '@/db/client'
import type { FilterProblem } from '@/lib/filter/parameter'
import { type Suggestible, suggesterOf } from '@/lib/filter/suggest'
import { listNames } from './subjects'

export type NameKind = 'actor' | 'topic' | 'theme' | 'summit' | 'source'

/** Names looked up by likeness for one address. Each is compared with every name there is. */
const SUGGESTED_AT_MOST = 5

/**
 * Of some names of one kind in an address: those that are there, and a problem for each that is not. `misread`
 * are the problems already found in the address; those of this parameter come back with what was probably meant.
 */
export async function checkNames(
  db: Db,
  kind: NameKind,
  parameter: string,
  slugs: string[],
  misread: FilterProblem[] = [],
): Promise<{ known: string[]; problems: FilterProblem[] }> {
  const there = new Set(slugs.length > 0 ? await listThere(db, kind, slugs) : [])
  const unknown = slugs.filter((slug) => !there.has(slug))
  const problems = [
    ...misread.filter((problem) => problem.parameter === parameter),
    ...unknown.map((value) => ({ parameter, value, message: `No ${kind} called “${value.slice(0, 60)}”.` })),
  ]
  return { known: slugs.filter((slug) => there.has(slug)), problems: await suggested(db, kind, problems) }
}

async function listThere(db: Db, kind: NameKind, slugs: string[]): Promise<string[]> {
  const rows = await db.values<[string]>(
    sql`select slug from ${sql.raw(kind)} where slug in (select value from json_each(${JSON.stringify(slugs)}))`,
  )
  return rows.map(([slug]) => slug)
}

async function suggested(db: Db, kind: NameKind, problems: FilterProblem[]): Promise<FilterProblem[]> {
  if (problems.length === 0) return []
  const suggest = suggesterOf(await listSuggestible(db, kind))
  return problems.map((problem, at) => {
    const near = at < SUGGESTED_AT_MOST ? suggest(problem.value) : undefined
    return near ? { ...problem, suggestion: { label: near.name, value: near.slug } } : problem
  })
}

/** An actor is also looked for by aliases and by the name in its own script. */
async function listSuggestible(db: Db, kind: NameKind): Promise<Suggestible[]> {
  if (kind !== 'actor') return listNames(db, kind)
  return readRecords<Suggestible>(
    db,
    sql`select json_object('slug', slug, 'name', name, 'others', (select json_group_array(other) from (
      select name as other from alias where actor_id = actor.id
      union all select native_name from actor own where own.id = actor.id and native_name is not null)))
      from actor order by id`,
  )
}
