import { type SQL, sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import type { Library } from '@/db/library'
import { claim } from '@/db/schema/claims'
import { position } from '@/db/schema/positions'
import { quotation } from '@/db/schema/quotations'
import { sqlText, sqlTextFor } from '@/db/sql-text'
import { claimShown, positionShown } from '@/db/visibility'
import { type SearchTerms, termMatch } from '@/lib/search/query'
import { JOINED_KINDS, type JoinedKind, termQuery } from './conditions'

/** How many records of a kind have all terms, and the keys of the best of them. */
export type Found = { count: number; best: number[] }

const [p, q, c] = [aliased(position, 'p'), aliased(quotation, 'q'), aliased(claim, 'c')]
/** The candidates of a kind that are shown, and the day by which those that fit as well are put in order, the last first. */
const RECORDS: Record<JoinedKind, { key: SQL; day: SQL; from: (library: Library) => SQL }> = {
  position: {
    key: sqlText(sql`${p.id}`),
    day: sqlText(sql`${p.statedTo}`),
    from: sqlTextFor(
      (library) =>
        sql`candidate cross join ${position} ${p} on ${p.id} = candidate.id where ${positionShown(library, p)}`,
    ),
  },
  claim: {
    key: sqlText(sql`${c.id}`),
    day: sqlText(sql`${c.madeTo}`),
    from: sqlTextFor(
      (library) => sql`candidate cross join ${claim} ${c} on ${c.id} = candidate.id where ${claimShown(library, c)}`,
    ),
  },
  // All are shown, so their table, which is wide, is not read.
  quotation: { key: sqlText(sql`${q.id}`), day: sql.raw(`''`), from: sqlTextFor(() => sql`candidate ${q} where true`) },
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
  const { key, from, day } = RECORDS[kind]
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
      from ${from(library)} and ${sql.join([sql`true`, ...others.map(({ holds }) => holds)], sql` and `)})
    select id, (select count(*) from hit) from hit order by fit desc, day desc, id limit ${most}`)
  return { count: rows[0]?.[1] ?? 0, best: rows.map(([id]) => id) }
}

/** Sorts terms by number of entries: later terms are tested only on what the first finds. */
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
