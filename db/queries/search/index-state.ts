import { sql } from 'drizzle-orm'
import type { Library } from '@/db/library'
import { isSearchIdOf, isSearchIdUpTo, KINDS_BY_NUMBER, kindOfSearchId, recordOfSearchId } from '@/db/search-ids'
import type { SearchKind } from '@/lib/search/entries'
import type { SearchResult } from '@/lib/search/result'

type Counts = SearchResult['counts']

/**
 * Kinds with at most this many hits share one ranking statement: ranking a hit costs several times as much as counting
 * it, but a separate statement counts every hit of each term first.
 */
function few(counts: Counts): number {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return Math.min(40_000, Math.max(500, all / 4))
}

/** Number of hits of each kind, counted in the full-text index, which contains only what readers are shown. */
export async function countHits(library: Library, match: string): Promise<Counts> {
  // One comparison for each kind: each number includes the kinds before it.
  const [upTo = []] = await library.values<number[]>(
    sql`select ${COUNTS_UP_TO} from search where search match ${match}`,
  )
  const counts = KINDS_BY_NUMBER.map((kind, index): [SearchKind, number] => [
    kind,
    (upTo[index] ?? 0) - (upTo[index - 1] ?? 0),
  ])
  return Object.fromEntries(counts.filter(([, count]) => count > 0))
}

const COUNTS_UP_TO = sql.raw(
  KINDS_BY_NUMBER.map((kind) => `count(*) filter (where ${isSearchIdUpTo(kind, 'rowid')})`).join(', '),
)

/**
 * Keys of the best hits of some kinds; among equals, the record added first. A ranking statement counts every hit of
 * each term first, so kinds with few hits share one.
 *
 * @param most hits of each kind
 * @param fewAtMost hits of a kind that is ranked together with others
 */
export async function listBest(
  library: Library,
  match: string,
  { kinds, counts, most }: { kinds: SearchKind[]; counts: Counts; most: number },
  fewAtMost = few(counts),
): Promise<Partial<Record<SearchKind, number[]>>> {
  const together = KINDS_BY_NUMBER.filter((kind) => kinds.includes(kind) && (counts[kind] ?? 0) <= fewAtMost)
  const alone = kinds.filter((kind) => !together.includes(kind))
  const found = await Promise.all([
    rankTogether(library, match, together, most),
    ...alone.map((kind) => rank(library, match, kind, most)),
  ])
  const best: Partial<Record<SearchKind, number[]>> = {}
  for (const record of found.flat().map(recordOfSearchId))
    if (record) best[record.kind] = [...(best[record.kind] ?? []), record.key]
  return best
}

/**
 * Entry ids of the best hits of one kind. With a limit, SQLite keeps only the best while reading; numbering would sort
 * every hit.
 */
async function rank(library: Library, match: string, kind: SearchKind, most: number): Promise<number[]> {
  const rows = await library.values<[number]>(sql`select rowid from search
    where search match ${match} and ${sql.raw(isSearchIdOf(kind, 'rowid'))}
    order by ${SCORE}, rowid limit ${most}`)
  return rows.map(([place]) => place)
}

/** Entry ids of the best hits of each of some kinds; sorts all their hits. */
async function rankTogether(library: Library, match: string, kinds: SearchKind[], most: number): Promise<number[]> {
  const [first, last] = [kinds[0], kinds.at(-1)]
  if (!first || !last) return []
  const between = sql.raw(isSearchIdOf(first, 'rowid', last))
  const among = sql.raw(kinds.map((kind) => isSearchIdOf(kind, 'rowid')).join(' or '))
  const rows = await library.values<[number]>(sql`
    with hit as materialized (select rowid as place, ${sql.raw(kindOfSearchId('rowid'))} as kind, ${SCORE} as score from search
      where search match ${match} and ${between} and (${among}))
    select place from (select place, row_number() over (partition by kind order by score, place) as nth from hit)
    where nth <= ${most} order by nth`)
  return rows.map(([place]) => place)
}

/** Weights: names rank before the words around them. */
const SCORE = sql.raw('bm25(search, 8.0, 1.0)')
