import { type SQL, sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import type { Library } from '@/db/library'
import { revision } from '@/db/schema/history'
import { historyShown } from '@/db/visibility'
import { CHANGES_PER_PAGE, type HistoryFilter } from '@/lib/filter/history'
import type { ChangeLine } from '@/lib/history/line'
import { isSameSession, linesOf } from '@/lib/history/lines'
import type { Batch } from '@/lib/history/model'
import { namedIn } from '@/lib/history/subject'
import { listBatches, listSpans, listSpansOf } from './batches'
import { findExisting } from './names'

export type HistoryPage = {
  lines: ChangeLine[]
  /** The `before` of the next page; undefined on the last one. */
  next: number | undefined
}

/** Batches looked at in one query, and queries of one page: where few batches match, the page ends before it is full. */
const STEP = 60
const STEPS = 20

/**
 * One page of the history of the library, the newest first.
 *
 * @param size most lines
 */
export async function findHistory(
  library: Library,
  filter: HistoryFilter,
  size: number = CHANGES_PER_PAGE,
): Promise<HistoryPage> {
  const batches: Batch[] = []
  let before = filter.before === undefined ? undefined : Number(filter.before)
  for (let step = 0; step < STEPS; step++) {
    const spans = await listSpans(library, filter, before, STEP)
    batches.push(...(await listBatches(library, spans, filter.show)))
    before = spans.at(-1)?.first
    // One line more than a page has: the last may be a coding session that goes on in the next step.
    const sessions = firstSessions(batches, size)
    if (sessions.length < batches.length)
      return { lines: await withNames(library, sessions), next: sessions.at(-1)?.first }
    if (spans.length < STEP) return { lines: await withNames(library, batches), next: undefined }
  }
  return { lines: await withNames(library, batches), next: before }
}

/** The newest changes of some records, given as SQL that selects their types and names (`record_type`, `record`). */
export async function findHistoryOf(
  library: Library,
  records: SQL,
  show: HistoryFilter['show'],
): Promise<ChangeLine[]> {
  const spans = await listSpansOf(library, records, CHANGES_PER_PAGE)
  return withNames(library, await listBatches(library, spans, show))
}

/** The batches of the first so many lines. */
function firstSessions(batches: Batch[], most: number): Batch[] {
  let lines = 0
  let latest: Batch | undefined
  const end = batches.findIndex((batch) => {
    if (latest && isSameSession(latest, batch)) return false
    latest = batch
    lines++
    return lines > most
  })
  return end < 0 ? batches : batches.slice(0, end)
}

/** The lines of batches, with the names of the records in them. */
export async function withNames(library: Library, batches: Batch[]): Promise<ChangeLine[]> {
  const wanted = batches.flatMap(({ parts }) =>
    parts.flatMap(({ type, record, before, after }): (readonly [string, string])[] => [
      [type === 'source-text' ? 'source' : type, record],
      ...namedIn(type, before),
      ...namedIn(type, after),
    ]),
  )
  return linesOf(batches, await findExisting(library, wanted))
}

/** Newest revisions of each person that are looked at to tell whether the viewer is shown any. */
const LOOKED_AT = 200

/** Everybody who changed something that the viewer is shown. */
export async function listPeople(library: Library): Promise<string[]> {
  const r = aliased(revision, 'r')
  const rows = await library.values<[string]>(
    sql`with recursive person (name) as (
        select min("by") from revision
        union all
        select (select min(o."by") from revision o where o."by" > person.name) from person where name is not null
      )
      select name from person where name is not null and exists (
        select 1 from ${revision} ${r} where ${r.id} in (
          select n.id from revision n where n."by" = person.name order by n.id desc limit ${LOOKED_AT})
        and ${historyShown(library, r)})`,
  )
  return rows.map(([name]) => name)
}
