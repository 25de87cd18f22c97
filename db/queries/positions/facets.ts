import { type SQL, sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import type { Library } from '@/db/library'
import { cached } from '@/db/queries/library/cached'
import { position } from '@/db/schema'
import { sqlText } from '@/db/sql-text'
import { FACET_NAMES, isChosen, POSITION_FACETS, withoutFacet } from '@/lib/filter/position-facets'
import type { PositionFilter } from '@/lib/filter/positions'
import type { CountedFacet, FacetCounts } from '@/lib/positions/facets'
import type { PositionPage } from '@/lib/positions/page'
import { JOINED_FACETS, readFacetCounts } from './facet-counts'
import { positionsWhere } from './filter'

/**
 * How many positions each option of each facet would show, given what is chosen in the others: those of the list
 * itself, and for each facet in which something is chosen those of the list without that choice. Each such list is
 * counted once for all its facets and cached, so that most of the lists that are one choice away are counted already.
 */
export async function countFacets(library: Library, filter: PositionFilter): Promise<FacetCounts> {
  const chosen = FACET_NAMES.filter((facet): facet is CountedFacet => isCounted(facet) && isChosen(filter, facet))
  const joined: readonly CountedFacet[] = JOINED_FACETS
  const without = async (facets: CountedFacet[]) =>
    Promise.all(
      facets.map(async (facet) => [facet, (await countsOf(library, withoutFacet(filter, facet)))[facet]] as const),
    )
  const [counts, own] = await Promise.all([
    countsOf(library, filter),
    without(chosen.filter((facet) => !joined.includes(facet))),
  ])
  // Where the list is too long for a facet, the longer one without its choice need not be counted for it.
  const others = await without(chosen.filter((facet) => joined.includes(facet) && facet in counts))
  return { ...counts, ...Object.fromEntries([...own, ...others]) }
}

const isCounted = (facet: (typeof FACET_NAMES)[number]) => facet !== 'q' && facet !== 'date'

function countsOf(library: Library, filter: PositionFilter): Promise<FacetCounts> {
  const list = JSON.stringify(
    FACET_NAMES.flatMap((facet) => POSITION_FACETS[facet].parameters.map((name) => filter[name])),
  )
  return cached(library, `facets ${list}`, (library) => readFacetCounts(library, positionsWhere(library, filter)))
}

/** How many positions remain without each of the facets in which something is chosen. */
export async function countWithout(library: Library, filter: PositionFilter): Promise<PositionPage['without']> {
  const chosen = FACET_NAMES.filter((facet) => isChosen(filter, facet))
  return Promise.all(
    chosen.map(async (facet) => ({
      facet,
      count: await countPositions(library, positionsWhere(library, filter, [facet])),
    })),
  )
}

const p = aliased(position, 'p')
const COUNT = sqlText(sql`select count(*) from ${position} ${p}`)

/** @param where over the position `p` */
export async function countPositions(library: Library, where: SQL): Promise<number> {
  const [row] = await library.values<[number]>(sql`${COUNT} where ${where}`)
  return row?.[0] ?? 0
}
