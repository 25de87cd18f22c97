import type { Library } from '@/db/library'
import type { PositionFilter } from '@/lib/filter/positions'
import type { Paging } from '@/lib/positions/page'
import { type Bucket, countRows } from './order'
import { countUpTo, findRowKeys, type ListedRow, listRows, type RowKeys } from './rows'

export type PageRows = {
  buckets: Bucket[]
  /** Rows in order, each with the index of its bucket among all buckets. */
  rows: ListedRow[]
  /** Index of the bucket of the row before the first. */
  before: number | undefined
  paging: Paging
}

/** The rows of a page: those after its cursor, or the first of the list. */
export async function readPage(
  library: Library,
  filter: PositionFilter,
  listed: Promise<Bucket[]>,
  size = Number(filter.show),
): Promise<PageRows> {
  const [buckets, [after, passed]] = await Promise.all([listed, findCursor(library, filter)])
  const entries = countRows(buckets)
  const index = after ? buckets.findIndex(({ key }) => sameKey(key, after.bucket)) : 0
  const skipped = countRows(buckets.slice(0, index)) + passed
  const ahead = reach(buckets.slice(index), passed + size)
  const [rows, previous] = await Promise.all([
    listRows(library, filter, { buckets: ahead, from: after, limit: size, entries }),
    after && findPrevious(library, filter, { size, after, passed, entries, behind: buckets.slice(0, index) }),
  ])
  const last = rows.at(-1)
  return {
    buckets,
    rows: rows.map((row) => ({ ...row, bucket: row.bucket + index })),
    before: after ? index : undefined,
    paging: {
      first: rows.length > 0 ? skipped + 1 : 0,
      last: skipped + rows.length,
      entries,
      previous,
      next: last && skipped + rows.length < entries ? { after: last.cursor } : undefined,
    },
  }
}

/** The keys of the cursor's row, and the number of rows in its bucket up to it. */
async function findCursor(library: Library, filter: PositionFilter): Promise<[RowKeys | undefined, number]> {
  const after = filter.after === undefined ? undefined : await findRowKeys(library, filter, filter.after)
  return [after, after ? await countUpTo(library, filter, after) : 0]
}

type BehindCursor = { size: number; after: RowKeys; passed: number; entries: number; behind: Bucket[] }

/** The cursor of the page before; undefined for the start of the list. */
async function findPrevious(
  library: Library,
  filter: PositionFilter,
  { size, after, passed, entries, behind }: BehindCursor,
): Promise<{ after: string | undefined }> {
  const back = reach([{ key: after.bucket, count: passed }, ...behind.toReversed()], size + 1)
  const rows = await listRows(library, filter, {
    buckets: back,
    from: after,
    limit: size + 1,
    backwards: true,
    entries,
  })
  return { after: rows[size]?.cursor }
}

/** The first buckets that together hold at least this many rows. */
export function reach(buckets: Bucket[], rows: number): Bucket[] {
  let held = 0
  const end = buckets.findIndex(({ count }) => {
    held += count
    return held >= rows
  })
  return end === -1 ? buckets : buckets.slice(0, end + 1)
}

const sameKey = (a: Bucket['key'], b: Bucket['key']) => a.every((value, index) => value === b[index])
