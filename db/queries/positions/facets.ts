import { type SQL, sql } from 'drizzle-orm'
import type { Library } from '@/db/library'
import { cached } from '@/db/queries/library/cached'
import { FACET_NAMES, isChosen, POSITION_FACETS, withoutFacet } from '@/lib/filter/position-facets'
import type { PositionFilter } from '@/lib/filter/positions'
import type { CountedFacet, FacetCounts } from '@/lib/positions/facets'
import type { PositionPage } from '@/lib/positions/page'
import { readFacetCounts } from './facet-counts'
import { positionsWhere } from './filter'

/**
 * How many positions each option of each facet would show, given what is chosen in the others: those of the list
 * itself, and for each facet in which something is chosen those of the list without that choice. Each such list is
 * counted once for all its facets and kept until something is written, so that the way from one choice to the next
 * finds most of them counted.
 */
export async function countFacets(db: Library, filter: PositionFilter): Promise<FacetCounts> {
  const counts = { ...(await countsOf(db, filter)) }
  for (const facet of FACET_NAMES.filter((name): name is CountedFacet => name in counts))
    if (isChosen(filter, facet)) counts[facet] = (await countsOf(db, withoutFacet(filter, facet)))[facet]
  return counts
}

function countsOf(db: Library, filter: PositionFilter): Promise<FacetCounts> {
  const list = JSON.stringify(
    FACET_NAMES.flatMap((facet) => POSITION_FACETS[facet].parameters.map((name) => filter[name])),
  )
  return cached(db, `facets ${list}`, (db) => readFacetCounts(db, positionsWhere(filter)))
}

/** How many positions remain without each of the facets in which something is chosen. */
export async function countWithout(db: Library, filter: PositionFilter): Promise<PositionPage['without']> {
  const chosen = FACET_NAMES.filter((facet) => isChosen(filter, facet))
  return Promise.all(
    chosen.map(async (facet) => ({ facet, count: await countPositions(db, positionsWhere(filter, [facet])) })),
  )
}

export async function countPositions(db: Library, where: SQL): Promise<number> {
  const [row] = await db.values<[number]>(sql`select count(*) from position p where ${where}`)
  return row?.[0] ?? 0
}
