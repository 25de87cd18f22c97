import type { Library } from '@/db/library'
import { findProvenance } from '@/db/queries/library/provenance'
import { FACET_NAMES, isChosen } from '@/lib/filter/position-facets'
import type { PositionFilter } from '@/lib/filter/positions'
import type { PositionChunk, PositionStream } from '@/lib/positions/model'
import { positionListWords } from '@/lib/positions/words'
import { countAll, countMatching } from './list'
import { findChosenNames } from './options'
import { type Bucket, countRows, listBuckets } from './order'
import { reach } from './pages'
import { PositionReader } from './reader'
import { type Entry, listEntries, type RowKeys } from './rows'

/** Rows read at once: few enough for memory, many enough that the cost of a statement does not matter. */
const CHUNK = 500
/** Chunks whose keys are read at once: keys take little memory, and each reading of them starts from the bucket's head. */
const CHUNKS_LISTED = 8

/**
 * The whole list of positions for a file of any length: its description, then chunks, each read from the last row's
 * keys on. The handle must see one state of the library until the last chunk, see `Engine.snapshot`.
 *
 * @param chunk rows read at once
 */
export async function findPositionStream(
  library: Library,
  view: PositionFilter,
  { address, chunk = CHUNK }: { address?: string | undefined; chunk?: number } = {},
): Promise<PositionStream> {
  const filter = { ...view, after: undefined }
  const narrowed = FACET_NAMES.some((facet) => isChosen(filter, facet))
  const buckets = narrowed ? listBuckets(library, filter) : undefined
  const [total, names, provenance, listed] = await Promise.all([
    countAll(library),
    findChosenNames(library, filter),
    findProvenance(library, address),
    buckets,
  ])
  const matching = listed ? await countMatching(library, filter, Promise.resolve(listed)) : total
  const described = { filter, total, matching }
  return {
    ...described,
    words: positionListWords(described, names),
    provenance,
    chunks: readChunks(library, filter, listed, chunk),
  }
}

/** @param listed all buckets; those of everything are counted here, after the first byte of the file */
async function* readChunks(
  library: Library,
  filter: PositionFilter,
  listed: Bucket[] | undefined,
  limit: number,
): AsyncGenerator<PositionChunk> {
  const buckets = listed ?? (await listBuckets(library, filter))
  const reader = await PositionReader.open(library)
  const entries = countRows(buckets)
  let [index, last]: [number, Entry | undefined] = [0, undefined]
  const listing = limit * CHUNKS_LISTED
  do {
    const from: RowKeys | undefined = last && { bucket: buckets[index]?.key ?? [], keys: last.keys }
    // As many rows more as the first bucket has, because those read before are skipped.
    const ahead = reach(buckets.slice(index), listing + (buckets[index]?.count ?? 0))
    const found: Entry[] = await listEntries(library, filter, { buckets: ahead, from, limit: listing, entries })
    for (let start = 0; start < found.length; start += limit) yield reader.readChunk(found.slice(start, start + limit))
    last = found.length < listing ? undefined : found.at(-1)
    index += last?.bucket ?? 0
  } while (last)
}
