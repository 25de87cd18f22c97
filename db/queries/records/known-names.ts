import { sql } from 'drizzle-orm'
import { type Db, readShaped } from '@/db/client'
import { nameColumn } from '@/db/records/names'
import { RECORD_TABLES } from '@/db/records/registry'
import type { FilterProblem } from '@/lib/filter/parameter'
import { type Suggestible, suggesterOf } from '@/lib/filter/suggest'
import { suggestibleSchema } from './name-book'
import { listNames } from './subjects'

export type NameKind = 'actor' | 'topic' | 'theme' | 'summit' | 'source'

/** Names looked up by likeness for one address. Each is compared with every name there is. */
const SUGGESTED_AT_MOST = 5

export type CheckedNames = { known: string[]; problems: FilterProblem[] }

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
): Promise<CheckedNames> {
  const there = slugs.length > 0 ? await listThere(db, kind, slugs) : []
  return checked(parameter, slugs, there, { kind, misread, listAll: () => listSuggestible(db, kind) })
}

/** The same for names that are no records: organizations somebody is affiliated with, languages of quotations. */
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

/** A type with other names is also looked for by those: an actor by its aliases and the name in its own script. */
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
