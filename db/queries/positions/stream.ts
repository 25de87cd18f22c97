import { type SQL, sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import type { Library } from '@/db/library'
import { findProvenance } from '@/db/queries/library/provenance'
import { Naming } from '@/db/queries/records/naming'
import { position, positionQuotation } from '@/db/schema'
import { sqlText } from '@/db/sql-text'
import type { PositionFilter } from '@/lib/filter/positions'
import type { PositionChunk, PositionStream } from '@/lib/positions/model'
import { positionListWords } from '@/lib/positions/words'
import { positionsWhere } from './filter'
import { countAll, countMatching } from './list'
import { findChosenNames } from './options'
import { type Bucket, countRows, listBuckets } from './order'
import { reach } from './pages'
import { PositionReader } from './reader'
import { type Entry, listEntries, type RowKeys } from './rows'

/** Rows that are read at once: few enough to be held, many enough that a statement costs little for each. */
const CHUNK = 500

/**
 * The whole list, for a file of any length: described first, then read chunk by chunk from one row's keys to the next.
 * Whoever reads it keeps the same state of the library for as long as that takes, see `Engine.snapshot`.
 *
 * @param chunk rows that are read at once
 */
export async function findPositionStream(
  library: Library,
  view: PositionFilter,
  { address, chunk = CHUNK }: { address?: string | undefined; chunk?: number } = {},
): Promise<PositionStream> {
  const filter = { ...view, after: undefined }
  const listed = listBuckets(library, filter)
  const [buckets, total, matching, names, provenance] = await Promise.all([
    listed,
    countAll(library),
    countMatching(library, filter, listed),
    findChosenNames(library, filter),
    findProvenance(library, address),
  ])
  const described = { filter, total, matching }
  return {
    ...described,
    words: positionListWords(described, names),
    quotations: await countMostQuotations(library, filter, matching),
    provenance,
    chunks: readChunks(library, filter, buckets, chunk),
  }
}

async function* readChunks(
  library: Library,
  filter: PositionFilter,
  buckets: Bucket[],
  limit: number,
): AsyncGenerator<PositionChunk> {
  const reader = await PositionReader.open(library)
  const naming = new Naming(library)
  const entries = countRows(buckets)
  let [index, last]: [number, Entry | undefined] = [0, undefined]
  do {
    const from: RowKeys | undefined = last && { bucket: buckets[index]?.key ?? [], keys: last.keys }
    // Rows of the first bucket that were read before are passed over.
    const ahead = reach(buckets.slice(index), limit + (buckets[index]?.count ?? 0))
    const found: Entry[] = await listEntries(library, filter, { buckets: ahead, from, limit, entries })
    if (found.length > 0) yield naming.withNames(await reader.read(found))
    last = found.length < limit ? undefined : found.at(-1)
    index += last?.bucket ?? 0
  } while (last)
}

/** In a list of more, positions with several quotations are looked up from the index of these. */
const MANY = 20_000

const [p, l] = [aliased(position, 'p'), aliased(positionQuotation, 'l')]
const MOST_OF_EACH =
  sqlText(sql`select max((select count(*) from ${positionQuotation} ${l} where ${l.recordId} = ${p.id}))
  from ${position} ${p} where`)
/** Counted from the second on: the first has the ordinal 0. */
const MOST_OF_SEVERAL = sqlText(sql`select 1 + max(l.n) from (select ${l.recordId}, count(*) as n
  from ${positionQuotation} ${l} indexed by position_quotation_further where ${l.ordinal} > 0 group by ${l.recordId}) l
  where exists (select 1 from ${position} ${p} where ${p.id} = ${l.recordId}`)

async function countMostQuotations(library: Library, filter: PositionFilter, matching: number): Promise<number> {
  const where = positionsWhere(library, filter)
  const most: SQL = matching <= MANY ? sql`${MOST_OF_EACH} ${where}` : sql`${MOST_OF_SEVERAL} and ${where})`
  const [row] = await library.values<[number | null]>(most)
  return row?.[0] ?? 1
}
