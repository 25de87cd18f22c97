import { type SQL, sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import type { Library } from '@/db/library'
import { cached, findCached } from '@/db/queries/library/cached'
import { position } from '@/db/schema/positions'
import { topic } from '@/db/schema/topics'
import { sqlText } from '@/db/sql-text'
import { FACET_NAMES, isChosen, POSITION_FACETS, type PositionFacet, withoutFacet } from '@/lib/filter/position-facets'
import type { PositionFilter } from '@/lib/filter/positions'
import type { CountedFacet, FacetCounts } from '@/lib/positions/facets'
import type { PositionPage } from '@/lib/positions/page'
import { JOINED_FACETS, readFacetCounts } from './facet-counts'
import { positionsWhere } from './filter'

const p = aliased(position, 'p')

/**
 * Counts the positions that each option of each facet would show, given the choices in the other facets. For a facet
 * without a choice these are positions of the list itself; for one with a choice, of the list without it, of which only
 * that facet is counted, unless somebody has seen that list and all its facets are known.
 */
export async function countFacets(library: Library, filter: PositionFilter): Promise<FacetCounts> {
  const chosen = FACET_NAMES.filter((facet): facet is CountedFacet => isCounted(facet) && isChosen(filter, facet))
  const joined: readonly CountedFacet[] = JOINED_FACETS
  const without = async (facets: CountedFacet[]) =>
    Promise.all(facets.map(async (facet) => [facet, await countWithoutChoice(library, filter, facet)] as const))
  const [counts, own] = await Promise.all([
    countsOf(library, filter),
    without(chosen.filter((facet) => !joined.includes(facet))),
  ])
  // A facet that is not counted for this list because of its length is not counted for the longer list without its
  // choice.
  const others = await without(chosen.filter((facet) => joined.includes(facet) && facet in counts))
  return { ...counts, ...Object.fromEntries([...own, ...others]) }
}

const isCounted = (facet: (typeof FACET_NAMES)[number]) => facet !== 'q' && facet !== 'date'

const listKey = (filter: PositionFilter) =>
  JSON.stringify(FACET_NAMES.flatMap((facet) => POSITION_FACETS[facet].parameters.map((name) => filter[name])))
const countsKey = (filter: PositionFilter) => `facets ${listKey(filter)}`

function countsOf(library: Library, filter: PositionFilter): Promise<FacetCounts> {
  return cached(library, countsKey(filter), (library) => readFacetCounts(library, countedWhere(library, filter)))
}

/** Facets whose choice leads to its positions by an index. */
const INDEXED: readonly PositionFacet[] = ['q', 'topic', 'actor', 'kind', 'source', 'summit']
const OF_ANY_TOPIC = sqlText(sql`${p.topicId} in (select ${topic.id} from ${topic})`)

/**
 * SQL: the positions of a list. Where no choice leads to them, all topics do: within each, the index `position_facet` is
 * entered at the chosen stances, and groups need no sorting.
 */
export function countedWhere(library: Library, filter: PositionFilter): SQL {
  const where = positionsWhere(library, filter)
  return INDEXED.some((facet) => isChosen(filter, facet)) ? where : sql`${where} and ${OF_ANY_TOPIC}`
}

/** Counts of one facet for the list without its choice. */
async function countWithoutChoice(library: Library, filter: PositionFilter, facet: CountedFacet) {
  const wider = withoutFacet(filter, facet)
  const known = await findCached<FacetCounts>(library, countsKey(wider))
  const counts =
    known ??
    (await cached(library, `facet ${facet} ${listKey(wider)}`, (library) =>
      readFacetCounts(library, countedWhere(library, wider), [facet]),
    ))
  return counts[facet]
}

/** Number of positions without the choice of each facet, for facets with a choice. */
export async function countWithout(library: Library, filter: PositionFilter): Promise<PositionPage['without']> {
  const chosen = FACET_NAMES.filter((facet) => isChosen(filter, facet))
  return Promise.all(
    chosen.map(async (facet) => ({
      facet,
      count: await countPositions(library, positionsWhere(library, filter, [facet])),
    })),
  )
}

const COUNT = sqlText(sql`select count(*) from ${position} ${p}`)

/** @param where condition on the position `p` */
export async function countPositions(library: Library, where: SQL): Promise<number> {
  const [row] = await library.values<[number]>(sql`${COUNT} where ${where}`)
  return row?.[0] ?? 0
}
