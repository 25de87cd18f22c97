import type { Library } from '@/db/library'
import type { PositionFilter } from '@/lib/filter/positions'
import type { Paging } from '@/lib/positions/page'
import { type Bucket, countRows } from './order'
import { countUpTo, findPlace, type ListedRow, listRows, type Place } from './rows'

export type PageRows = {
  /** In order, each with the place of its bucket among all buckets. */
  rows: ListedRow[]
  /** The bucket of the row before the first. */
  before: number | undefined
  paging: Paging
}

/** The rows that a page shows: those after its cursor, or the first. */
export async function readPage(db: Library, filter: PositionFilter, buckets: Bucket[]): Promise<PageRows> {
  const size = Number(filter.show)
  const entries = countRows(buckets)
  const place = filter.after === undefined ? undefined : await findPlace(db, filter, filter.after)
  const at = place ? buckets.findIndex(({ key }) => sameKey(key, place.bucket)) : 0
  const passed = place ? await countUpTo(db, filter, place) : 0
  const skipped = countRows(buckets.slice(0, at)) + passed
  const ahead = reach(buckets.slice(at), passed + size)
  const rows = await listRows(db, filter, { buckets: ahead, from: place, limit: size, entries })
  const last = rows.at(-1)
  return {
    rows: rows.map((row) => ({ ...row, bucket: row.bucket + at })),
    before: place ? at : undefined,
    paging: {
      first: rows.length > 0 ? skipped + 1 : 0,
      last: skipped + rows.length,
      entries,
      previous: place
        ? { after: await findPrevious(db, filter, { place, passed, entries, behind: buckets.slice(0, at) }) }
        : undefined,
      next: last && skipped + rows.length < entries ? { after: last.cursor } : undefined,
    },
  }
}

/** After which row the page before begins; undefined for the list's beginning. */
async function findPrevious(
  db: Library,
  filter: PositionFilter,
  { place, passed, entries, behind }: { place: Place; passed: number; entries: number; behind: Bucket[] },
): Promise<string | undefined> {
  const size = Number(filter.show)
  const back = reach([{ key: place.bucket, count: passed }, ...behind.toReversed()], size + 1)
  const rows = await listRows(db, filter, { buckets: back, from: place, limit: size + 1, backwards: true, entries })
  return rows[size]?.cursor
}

/** The first buckets that hold as many rows. */
export function reach(buckets: Bucket[], rows: number): Bucket[] {
  let held = 0
  const end = buckets.findIndex(({ count }) => {
    held += count
    return held >= rows
  })
  return end === -1 ? buckets : buckets.slice(0, end + 1)
}

const sameKey = (a: Bucket['key'], b: Bucket['key']) => a.every((value, at) => value === b[at])
