import { sql } from 'drizzle-orm'
import type { Library } from '@/db/library'
import { cached } from '@/db/queries/library/cached'
import { findProvenance } from '@/db/queries/library/provenance'
import { Naming } from '@/db/queries/records/naming'
import type { PositionFilter } from '@/lib/filter/positions'
import type { PositionChunk, PositionStream } from '@/lib/positions/model'
import { positionListWords } from '@/lib/positions/words'
import { countPositions } from './facets'
import { positionsWhere } from './filter'
import { findChosenNames } from './options'
import { type Bucket, countRows, listBuckets } from './order'
import { reach } from './pages'
import { PositionReader } from './reader'
import { type Entry, listEntries, type Place } from './rows'

/** Rows that are read at once: few enough to be held, many enough that a statement costs little for each. */
const CHUNK = 500

/**
 * The whole list, for a file of any length: totals first, then rows chunk by chunk from one key to the next.
 * Whoever reads it keeps the same state of the library for as long as that takes, see `beginSnapshot`.
 *
 * @param chunk rows read at once
 */
export async function findPositionStream(
  db: Library,
  asked: PositionFilter,
  { address, chunk = CHUNK }: { address?: string | undefined; chunk?: number } = {},
): Promise<PositionStream> {
  const filter = { ...asked, after: undefined }
  const buckets = await listBuckets(db, filter)
  const where = positionsWhere(filter)
  const told = {
    filter,
    total: await cached(db, 'positions', (db) => countPositions(db, sql`p.shown = 1`)),
    matching: filter.sort === 'actor' ? await countPositions(db, where) : countRows(buckets),
  }
  return {
    ...told,
    words: positionListWords(told, await findChosenNames(db, filter)),
    quotations: await countMostQuotations(db, filter, told.matching),
    provenance: await findProvenance(db, address),
    chunks: readChunks(db, filter, buckets, chunk),
  }
}

async function* readChunks(
  db: Library,
  filter: PositionFilter,
  buckets: Bucket[],
  limit: number,
): AsyncGenerator<PositionChunk> {
  const reader = await PositionReader.open(db)
  const naming = new Naming(db)
  const entries = countRows(buckets)
  let [at, last]: [number, Entry | undefined] = [0, undefined]
  do {
    const from: Place | undefined = last && { bucket: buckets[at]?.key ?? [], keys: last.keys }
    // What comes before its place is passed over in the first of them.
    const ahead = reach(buckets.slice(at), limit + (buckets[at]?.count ?? 0))
    const found: Entry[] = await listEntries(db, filter, { buckets: ahead, from, limit, entries })
    if (found.length > 0) yield naming.chunk(await reader.read(found))
    last = found.length < limit ? undefined : found.at(-1)
    at += last?.bucket ?? 0
  } while (last)
}

/** In a list of more, those with several are looked up from the index of these. */
const MANY = 20_000

async function countMostQuotations(db: Library, filter: PositionFilter, matching: number): Promise<number> {
  const where = positionsWhere(filter)
  // The first stands at 0, and stays.
  const most =
    matching <= MANY
      ? sql`select max((select count(*) from position_quotation l where l.position_id = p.id)) from position p where ${where}`
      : sql`select 1 + max(l.n) from (select position_id, count(*) as n
          from position_quotation indexed by position_quotation_further where ordinal > 0 group by position_id) l
          where exists (select 1 from position p where p.id = l.position_id and ${where})`
  const [row] = await db.values<[number | null]>(most)
  return row?.[0] ?? 1
}
