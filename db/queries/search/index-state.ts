import { sql } from 'drizzle-orm'
import type { Library } from '@/db/library'
import { isPlaceOf, isPlaceUpTo, KINDS_IN_PLACE, kindAt, recordAt } from '@/db/search-places'
import type { SearchKind } from '@/lib/search/entries'
import type { SearchResult } from '@/lib/search/result'

type Counts = SearchResult['counts']

/**
 * How many hits of a kind are few beside all there are. Putting every one of them in order costs about as much as
 * counting several times as many, which a statement of their own would do.
 */
function few(counts: Counts): number {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return Math.min(40_000, Math.max(500, all / 4))
}

/** How many of each kind a query finds, counted where they stand in the full-text index: it holds only what is shown. */
export async function countHits(db: Library, match: string): Promise<Counts> {
  // One comparison a kind: each number counts the kinds before it as well.
  const upTo = KINDS_IN_PLACE.map((kind) => sql.raw(`count(*) filter (where ${isPlaceUpTo(kind, 'rowid')})`))
  const [row] = await db.values<number[]>(
    sql`select ${sql.join(upTo, sql`, `)} from search where search match ${match}`,
  )
  const counts = KINDS_IN_PLACE.map((kind, at): [SearchKind, number] => [kind, (row?.[at] ?? 0) - (row?.[at - 1] ?? 0)])
  return Object.fromEntries(counts.filter(([, count]) => count > 0))
}

/**
 * Keys of the best hits of some kinds; of those as good as each other, the first on record. A statement that ranks
 * first counts every hit of each term, so kinds of few hits share one.
 *
 * @param most so many of each kind
 * @param atMost so many hits are few
 */
export async function listBest(
  db: Library,
  match: string,
  { kinds, counts, most }: { kinds: SearchKind[]; counts: Counts; most: number },
  atMost = few(counts),
): Promise<Partial<Record<SearchKind, number[]>>> {
  const together = KINDS_IN_PLACE.filter((kind) => kinds.includes(kind) && (counts[kind] ?? 0) <= atMost)
  const alone = kinds.filter((kind) => !together.includes(kind))
  const found = await Promise.all([
    rankTogether(db, match, together, most),
    ...alone.map((kind) => rank(db, match, kind, most)),
  ])
  const best: Partial<Record<SearchKind, number[]>> = {}
  for (const record of found.flat().map(recordAt))
    if (record) best[record.kind] = [...(best[record.kind] ?? []), record.key]
  return best
}

/** Places of the best of one kind: a few kept while all are looked at, where numbering them would sort every hit. */
async function rank(db: Library, match: string, kind: SearchKind, most: number): Promise<number[]> {
  const rows = await db.values<[number]>(sql`select rowid from search
    where search match ${match} and ${sql.raw(isPlaceOf(kind, 'rowid'))}
    order by ${SCORE}, rowid limit ${most}`)
  return rows.map(([place]) => place)
}

/** Places of the best of each of some kinds, all hits of which are put in order. */
async function rankTogether(db: Library, match: string, kinds: SearchKind[], most: number): Promise<number[]> {
  const [first, last] = [kinds[0], kinds.at(-1)]
  if (!first || !last) return []
  const between = sql.raw(isPlaceOf(first, 'rowid', last))
  const among = sql.raw(kinds.map((kind) => isPlaceOf(kind, 'rowid')).join(' or '))
  const rows = await db.values<[number]>(sql`
    with hit as materialized (select rowid as place, ${sql.raw(kindAt('rowid'))} as kind, ${SCORE} as score from search
      where search match ${match} and ${between} and (${among}))
    select place from (select place, row_number() over (partition by kind order by score, place) as nth from hit)
    where nth <= ${most} order by nth`)
  return rows.map(([place]) => place)
}

/** Names rank before the words around them. */
const SCORE = sql.raw('bm25(search, 8.0, 1.0)')
