import { type SQL, sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import type { Library } from '@/db/library'
import { claim, position, quotation } from '@/db/schema'
import { sqlTextFor } from '@/db/sql-text'
import { claimShown, positionShown } from '@/db/visibility'
import { type SearchTerms, termMatch } from '@/lib/search/query'
import { JOINED_KINDS, type JoinedKind, termQuery } from './conditions'

/** How many records of a kind have all terms, and the keys of the best of them. */
export type Found = { count: number; best: number[] }

const [p, q, c] = [aliased(position, 'p'), aliased(quotation, 'q'), aliased(claim, 'c')]
/** The records of a kind that are shown, and the day by which those that fit as well are put in order, the last first. */
const RECORDS: Record<JoinedKind, (library: Library) => { key: SQL; from: SQL; day: SQL }> = {
  position: recordsOf(sql`${position} ${p}`, sql`${p.id}`, (library) => positionShown(library, p), sql`${p.statedTo}`),
  claim: recordsOf(sql`${claim} ${c}`, sql`${c.id}`, (library) => claimShown(library, c), sql`${c.madeTo}`),
  quotation: recordsOf(sql`${quotation} ${q}`, sql`${q.id}`, () => sql`true`, sql`''`),
}

/**
 * Finds claims, positions and quotations that have every term: in their own words, or in the names and texts of the
 * records they name, as those are now. Nothing of it is stored, so a name that changes is found at once.
 *
 * @param most keys of each kind
 */
export async function findJoined(
  library: Library,
  terms: SearchTerms,
  most: number,
): Promise<Record<JoinedKind, Found>> {
  const ordered = await rarestFirst(library, terms)
  const found = await Promise.all(JOINED_KINDS.map((kind) => findKind(library, kind, ordered, most)))
  return Object.fromEntries(JOINED_KINDS.map((kind, index) => [kind, found[index]])) as Record<JoinedKind, Found>
}

async function findKind(library: Library, kind: JoinedKind, terms: SearchTerms, most: number): Promise<Found> {
  const [first, ...others] = terms.map((term, nth) => termQuery(kind, term, nth))
  if (!first) return { count: 0, best: [] }
  const all = [first, ...others]
  const { key, from, day } = RECORDS[kind](library)
  const fits = sql.join(
    all.map(({ fit }) => fit),
    sql` + `,
  )
  const rows = await library.values<[number, number]>(sql`
    with ${sql.join(
      all.flatMap(({ tables }) => tables),
      sql`, `,
    )},
    candidate(id) as materialized (${first.keys}),
    hit as materialized (select ${key} as id, ${fits} as fit, ${day} as day
      ${from} and ${sql.join([sql`true`, ...others.map(({ holds }) => holds)], sql` and `)})
    select id, (select count(*) from hit) from hit order by fit desc, day desc, id limit ${most}`)
  return { count: rows[0]?.[1] ?? 0, best: rows.map(([id]) => id) }
}

/** Terms by how many entries have them: the others are asked only of what the first finds. */
async function rarestFirst(library: Library, terms: SearchTerms): Promise<SearchTerms> {
  if (terms.length < 2) return terms
  const counts = await Promise.all(terms.map((term) => countEntries(library, termMatch(term))))
  return terms
    .map((term, index) => ({ term, count: counts[index] ?? 0 }))
    .toSorted((a, b) => a.count - b.count)
    .map(({ term }) => term)
}

async function countEntries(library: Library, match: string): Promise<number> {
  const [row] = await library.values<[number]>(sql`select count(*) from search where search match ${match}`)
  return row?.[0] ?? 0
}

function recordsOf(table: SQL, key: SQL, shown: (library: Library) => SQL, day: SQL) {
  const text = {
    key: sqlTextFor(() => key),
    day: sqlTextFor(() => day),
    from: sqlTextFor(
      (library) => sql`from candidate cross join ${table} on ${key} = candidate.id where ${shown(library)}`,
    ),
  }
  return (library: Library) => ({ key: text.key(library), day: text.day(library), from: text.from(library) })
}
