import { sql } from 'drizzle-orm'
import type { Library } from '@/db/library'
import { cached } from '@/db/queries/library/cached'
import { findProvenance } from '@/db/queries/library/provenance'
import { Naming } from '@/db/queries/records/naming'
import { isChosen } from '@/lib/filter/position-facets'
import type { PositionFilter } from '@/lib/filter/positions'
import { buildPositionList } from '@/lib/positions/build'
import { buildFacets } from '@/lib/positions/facets'
import type { ChosenNames } from '@/lib/positions/labels'
import type { PositionList } from '@/lib/positions/model'
import type { PositionPage } from '@/lib/positions/page'
import { countFacets, countPositions, countWithout } from './facets'
import { positionsWhere } from './filter'
import { groupBuckets } from './groups'
import { findChosenNames, findOptionNames } from './options'
import { type Bucket, countRows, listBuckets } from './order'
import { readPage } from './pages'
import { type ListedRow, listRows } from './rows'

/** One page of the list, with its facets. `address` is what provenance prints, where the library has a public one. */
export async function findPositionPage(db: Library, filter: PositionFilter, address?: string): Promise<PositionPage> {
  const buckets = await listBuckets(db, filter)
  const { rows, before, paging } = await readPage(db, filter, buckets)
  const names = await findChosenNames(db, filter)
  const list = await toList(db, filter, { buckets, rows, before, names, address })
  const counts = await countFacets(db, filter)
  return {
    list,
    names,
    facets: buildFacets(filter, counts, await findOptionNames(db, filter, counts)),
    paging,
    uncertain: isChosen(filter, 'date') ? await countUncertain(db, filter) : 0,
    without: list.matching === 0 ? await countWithout(db, filter) : [],
  }
}

/**
 * The whole list, for a file: every row of it, on whichever page. Where it goes by actor, a position that is
 * voiced for somebody else is a row under both, as on the page.
 */
export async function findPositionList(db: Library, asked: PositionFilter, address?: string): Promise<PositionList> {
  const filter = { ...asked, after: undefined }
  const buckets = await listBuckets(db, filter)
  const entries = countRows(buckets)
  const rows = await listRows(db, filter, { buckets, limit: entries, entries })
  const names = await findChosenNames(db, filter)
  return toList(db, filter, { buckets, rows, before: undefined, names, address })
}

/** How many positions the whole list has, counted up to `most` and no further. */
export async function countListedUpTo(db: Library, filter: PositionFilter, most: number): Promise<number> {
  const [row] = await db.values<[number]>(
    sql`select count(*) from (select 1 from position p where ${positionsWhere(filter)} limit ${most})`,
  )
  return row?.[0] ?? 0
}

type Found = {
  buckets: Bucket[]
  /** Each with the place of its bucket among `buckets`. */
  rows: ListedRow[]
  before: number | undefined
  names: ChosenNames
  address: string | undefined
}

async function toList(db: Library, filter: PositionFilter, found: Found): Promise<PositionList> {
  const { buckets, names } = found
  const groups = groupBuckets(db, filter, buckets)
  const rows = found.rows.map(({ bucket, position }) => ({ group: groups.of[bucket] as number, position }))
  const positions = rows.map(({ position }) => position)
  const { topics, actors, summits, sources } = await new Naming(db).chunk(positions)
  return buildPositionList({
    filter,
    names,
    rows,
    facts: await groups.facts([...new Set(rows.map(({ group }) => group))]),
    before: found.before === undefined ? undefined : groups.of[found.before],
    total: await cached(db, 'positions', (db) => countPositions(db, sql`p.shown = 1`)),
    matching: await countMatching(db, filter, buckets),
    topics,
    actors,
    summits,
    sources,
    provenance: await findProvenance(db, found.address),
  })
}

/** Every position once: where the list goes by actor, one that is voiced for somebody else stands in it twice. */
async function countMatching(db: Library, filter: PositionFilter, buckets: Bucket[]): Promise<number> {
  return filter.sort === 'actor' ? countPositions(db, positionsWhere(filter)) : countRows(buckets)
}

/** Positions shown under the dates asked for that may have been said outside of them. */
async function countUncertain(db: Library, filter: PositionFilter): Promise<number> {
  const { from, to } = filter
  const outside = sql`(${from ? sql`p.stated_from < ${from}` : sql`false`} or ${to ? sql`p.stated_to > ${to}` : sql`false`})`
  return countPositions(db, sql`${positionsWhere(filter)} and ${outside}`)
}
