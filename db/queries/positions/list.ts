import { sql } from 'drizzle-orm'
import type { Library } from '@/db/library'
import { listStatements } from '@/db/queries/change/statements'
import { cached } from '@/db/queries/library/cached'
import { findProvenance } from '@/db/queries/library/provenance'
import { findNamed } from '@/db/queries/records/naming'
import { listSummits } from '@/db/queries/records/subjects'
import { position } from '@/db/schema/positions'
import { courseBook } from '@/lib/change/course-book'
import { recordKey } from '@/lib/change/model'
import { isChosen } from '@/lib/filter/position-facets'
import type { PositionFilter } from '@/lib/filter/positions'
import { buildPositionList, type PositionListInput } from '@/lib/positions/build'
import { buildFacets } from '@/lib/positions/facets'
import type { PositionList } from '@/lib/positions/model'
import type { PositionPage } from '@/lib/positions/page'
import { countPositions, countWithout } from './facets'
import { outsideDates, positionsWhere, shownPosition } from './filter'
import { groupBuckets } from './groups'
import { findChosenNames, findOptions } from './options'
import { type Bucket, countRows, listBuckets } from './order'
import { readPage } from './pages'
import { type ListedRow, listRows } from './rows'

/**
 * One page of the list of positions, with its facets.
 * @param address printed as provenance, where the library has a public one
 */
export async function findPositionPage(
  library: Library,
  filter: PositionFilter,
  address?: string,
): Promise<PositionPage> {
  const buckets = listBuckets(library, filter)
  const [whole, { rows, paging }, options, uncertain] = await Promise.all([
    describeList(library, filter, buckets, address),
    readNamedPage(library, filter, buckets),
    findOptions(library, filter),
    isChosen(filter, 'date') ? countUncertain(library, filter) : 0,
  ])
  const list = buildPositionList({ ...whole, ...rows })
  return {
    list,
    movements: await movementsOf(library, filter, list),
    names: whole.names,
    facets: buildFacets(filter, options.counts, options.names),
    paging,
    uncertain,
    without: list.matching === 0 ? await countWithout(library, filter) : [],
  }
}

/**
 * Some rows of the list of positions, after the filter's cursor, with what they name and nothing else of the page.
 *
 * @param size most rows
 * @param address printed as provenance, where the library has a public one
 */
export async function findPositionRows(
  library: Library,
  filter: PositionFilter,
  { size, address }: { size: number; address: string | undefined },
): Promise<Pick<PositionPage, 'list' | 'paging'>> {
  const buckets = listBuckets(library, filter)
  const [whole, { rows, paging }] = await Promise.all([
    describeList(library, filter, buckets, address),
    readNamedPage(library, filter, buckets, size),
  ])
  return { list: buildPositionList({ ...whole, ...rows }), paging }
}

/** Most statements of the actors and topics of a page of which it says who moved. */
const MOST_STATEMENTS = 20_000

async function movementsOf(
  library: Library,
  { to: asOf }: PositionFilter,
  { groups }: PositionList,
): Promise<PositionPage['movements']> {
  const rows = groups.flatMap((group) => group.rows)
  if (rows.length === 0) return new Map()
  const [actors, topics] = [new Set(rows.map(({ holder }) => holder)), new Set(rows.map(({ topic }) => topic))]
  const [statements, summits] = await Promise.all([
    listStatements(library, { actors: [...actors], topics: [...topics], asOf }, MOST_STATEMENTS + 1),
    listSummits(library),
  ])
  const book = courseBook(statements.length > MOST_STATEMENTS ? [] : statements, summits, asOf)
  return new Map(
    rows.flatMap((row) => {
      const movement = book.movementTo(row, [row.id])
      return movement ? [[recordKey(row), movement] as const] : []
    }),
  )
}

async function readNamedPage(library: Library, filter: PositionFilter, listed: Promise<Bucket[]>, size?: number) {
  const { buckets, rows, before, paging } = await readPage(library, filter, listed, size)
  return { rows: await nameRows(library, filter, { buckets, rows, before }), paging }
}

/**
 * The whole list of positions for a file, whatever the page. Sorted by actor, a position said on behalf of another
 * actor is a row under both, as on the page.
 */
export async function findPositionList(
  library: Library,
  view: PositionFilter,
  address?: string,
): Promise<PositionList> {
  const filter = { ...view, after: undefined }
  const buckets = listBuckets(library, filter)
  const [whole, rows] = await Promise.all([
    describeList(library, filter, buckets, address),
    readAllRows(library, filter, buckets),
  ])
  return buildPositionList({ ...whole, ...rows })
}

async function readAllRows(library: Library, filter: PositionFilter, listed: Promise<Bucket[]>): Promise<NamedRows> {
  const buckets = await listed
  const entries = countRows(buckets)
  const rows = await listRows(library, filter, { buckets, limit: entries, entries })
  return nameRows(library, filter, { buckets, rows, before: undefined })
}

/** Number of rows of the whole list, counted up to `most` and no further. */
export async function countListedUpTo(library: Library, filter: PositionFilter, most: number): Promise<number> {
  const [row] = await library.values<[number]>(
    sql`select count(*) from (select 1 from ${position} p where ${positionsWhere(library, filter)} limit ${most})`,
  )
  return row?.[0] ?? 0
}

/** Facts about the whole list, whatever the page. */
type Whole = Pick<PositionListInput, 'filter' | 'names' | 'total' | 'matching' | 'provenance'>

async function describeList(
  library: Library,
  filter: PositionFilter,
  buckets: Promise<Bucket[]>,
  address: string | undefined,
): Promise<Whole> {
  const [names, total, matching, provenance] = await Promise.all([
    findChosenNames(library, filter),
    countAll(library),
    countMatching(library, filter, buckets),
    findProvenance(library, address),
  ])
  return { filter, names, total, matching, provenance }
}

/** Number of positions in the library that are shown. */
export function countAll(library: Library): Promise<number> {
  return cached(library, 'positions', (library) => countPositions(library, shownPosition(library)))
}

/** Number of positions, each counted once: sorted by actor, a list may have one position in two rows. */
export async function countMatching(
  library: Library,
  filter: PositionFilter,
  buckets: Promise<Bucket[]>,
): Promise<number> {
  if (filter.sort === 'actor') return countPositions(library, positionsWhere(library, filter))
  return countRows(await buckets)
}

type FoundRows = {
  buckets: Bucket[]
  /** Rows, each with the index of its bucket in `buckets`. */
  rows: ListedRow[]
  /** Index of the bucket of the row before the first. */
  before: number | undefined
}
type NamedRows = Omit<PositionListInput, keyof Whole>

/** Rows with their groups and the records that they name. */
async function nameRows(library: Library, filter: PositionFilter, found: FoundRows): Promise<NamedRows> {
  const groups = groupBuckets(library, filter, found.buckets)
  const rows = found.rows.map(({ bucket, position }) => ({ group: groups.of[bucket] as number, position }))
  const [named, facts] = await Promise.all([
    findNamed(
      library,
      rows.map(({ position }) => position),
    ),
    groups.facts([...new Set(rows.map(({ group }) => group))]),
  ])
  const before = found.before === undefined ? undefined : groups.of[found.before]
  return { rows, facts, before, ...named }
}

/** Number of listed positions that may have been said outside the filter's dates. */
async function countUncertain(library: Library, filter: PositionFilter): Promise<number> {
  return countPositions(library, sql`${positionsWhere(library, filter)} and ${outsideDates(filter)}`)
}
