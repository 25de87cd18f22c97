import { sql } from 'drizzle-orm'
import { type Db, readShaped } from '@/db/client'
import { nameColumn } from '@/db/records/names'
import { RECORD_TABLES } from '@/db/records/registry'
import type { FilterProblem } from '@/lib/filter/parameter'
import { type Suggestible, suggesterOf } from '@/lib/filter/suggest'
import { suggestibleSchema } from './name-book'
import { listNames } from './subjects'

export type NameKind = 'actor' | 'topic' | 'theme' | 'summit' | 'source'

/** Most unknown names of one address that get a suggestion: each is compared with every name of its kind. */
const SUGGESTED_AT_MOST = 5

export type CheckedNames = { known: string[]; problems: FilterProblem[] }

/**
 * Splits the names of one kind in an address into those that exist and a problem for each that does not.
 *
 * @param misread problems already found in the address; those of this parameter are returned with a suggestion
 */
export async function checkNames(
  db: Db,
  kind: NameKind,
  parameter: string,
  slugs: string[],
  misread: FilterProblem[] = [],
): Promise<CheckedNames> {
  const there = slugs.length > 0 ? await listThere(db, kind, slugs) : []
  return checked(parameter, slugs, there, { kind, misread, listAll: () => listSuggestible(db, kind) })
}

/** `checkNames` for values that are not records: organizations of affiliations, languages of quotations. */
export async function checkTexts(
  db: Db,
  parameter: 'affiliation' | 'lang',
  texts: string[],
  misread: FilterProblem[] = [],
): Promise<CheckedNames> {
  const [kind, from] = {
    affiliation: ['affiliation', 'organization from affiliation'],
    lang: ['language of evidence', 'lang from quotation'],
  }[parameter] as [string, string]
  const all = texts.length === 0 ? [] : (await db.values<[string]>(sql`select distinct ${sql.raw(from)}`)).flat()
  const listAll = async () => all.map((name) => ({ slug: name, name }))
  return checked(parameter, texts, all, { kind, misread, listAll })
}

type Kind = { kind: string; misread: FilterProblem[]; listAll: () => Promise<Suggestible[]> }

async function checked(parameter: string, names: string[], known: string[], { kind, misread, listAll }: Kind) {
  const there = new Set(known)
  const unknown = names.filter((name) => !there.has(name))
  const problems = [
    ...misread.filter((problem) => problem.parameter === parameter),
    ...unknown.map((value) => ({ parameter, value, message: `No ${kind} called “${value.slice(0, 60)}”.` })),
  ]
  return {
    known: names.filter((name) => there.has(name)),
    problems: problems.length > 0 ? suggested(await listAll(), problems) : [],
  }
}

async function listThere(db: Db, kind: NameKind, slugs: string[]): Promise<string[]> {
  const rows = await db.values<[string]>(
    sql`select slug from ${sql.raw(kind)} where slug in (select value from json_each(${JSON.stringify(slugs)}))`,
  )
  return rows.map(([slug]) => slug)
}

function suggested(names: Suggestible[], problems: FilterProblem[]): FilterProblem[] {
  const suggest = suggesterOf(names)
  return problems.map((problem, index) => {
    const near = index < SUGGESTED_AT_MOST ? suggest(problem.value) : undefined
    return near ? { ...problem, suggestion: { label: near.name, value: near.slug } } : problem
  })
}

/** The names to compare with. Actors are also found by their aliases and the name in their own script. */
async function listSuggestible(db: Db, kind: NameKind): Promise<Suggestible[]> {
  const { table, names } = RECORD_TABLES[kind]
  if (kind !== 'actor' || !names?.others) return listNames(db, kind)
  return readShaped(
    db,
    suggestibleSchema,
    sql`select json_object('slug', ${nameColumn(table)}, 'name', ${names.name}, 'others', ${names.others})
      from ${table} order by ${table.id}`,
  )
}
