import { type SQL, sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import type { Library } from '@/db/library'
import { cached } from '@/db/queries/library/cached'
import { position } from '@/db/schema/positions'
import { sqlText } from '@/db/sql-text'
import { FACET_NAMES, isChosen, POSITION_FACETS } from '@/lib/filter/position-facets'
import type { PositionFilter } from '@/lib/filter/positions'
import type { FacetCounts } from '@/lib/positions/facets'
import type { PositionPage } from '@/lib/positions/page'
import { columnsOf } from './columns/store'
import { positionsWhere } from './filter'

const p = aliased(position, 'p')

/**
 * Counts the positions that each option of each facet would show, given the choices in the other facets. For a facet
 * without a choice these are positions of the list itself; for one with a choice, of the list without it.
 */
export function countFacets(library: Library, filter: PositionFilter): Promise<FacetCounts> {
  const choices = FACET_NAMES.flatMap((facet) => POSITION_FACETS[facet].parameters.map((name) => filter[name]))
  return cached(library, `facets ${JSON.stringify(choices)}`, async (library) =>
    columnsOf(library).count(filter, isChosen(filter, 'q') ? await listSaying(library, filter) : undefined),
  )
}

const NOT_WORDS = FACET_NAMES.filter((facet) => facet !== 'q')
const KEYS = sqlText(sql`select json_group_array(${p.id}) from ${position} ${p}`)

/** Keys of the positions that say the filter's words, whatever else is chosen. */
async function listSaying(library: Library, filter: PositionFilter): Promise<number[]> {
  const [row] = await library.values<[string]>(sql`${KEYS} where ${positionsWhere(library, filter, NOT_WORDS)}`)
  return JSON.parse(row?.[0] ?? '[]') as number[]
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
