import { getTableColumns, sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import type { Library } from '@/db/library'
import { rowReader } from '@/db/named-rows'
import { and, keys } from '@/db/queries/library/counting'
import { slugOf } from '@/db/queries/records/json'
import { actor } from '@/db/schema/actors'
import { position, positionQuotation } from '@/db/schema/positions'
import { quotation } from '@/db/schema/quotations'
import { source } from '@/db/schema/sources'
import { topic } from '@/db/schema/topics'
import { columnTexts, sqlText, sqlTextFor } from '@/db/sql-text'
import { positionShown } from '@/db/visibility'
import { assertPositions, MOST_POSITIONS } from '@/lib/agreement/limits'
import type { Said } from '@/lib/agreement/network/said'

/** What is looked at. Slugs; undefined for all. Days are inclusive, YYYY-MM-DD. */
type SaidScope = {
  topics?: string[] | undefined
  firsthand: boolean
  from?: string | undefined
  to?: string | undefined
}

const p = aliased(position, 'p')
const q = aliased(quotation, 'q')
const link = aliased(positionQuotation, 'link')
const speaker = aliased(actor, 'speaker')
const ROW = rowReader({
  speaker: speaker.slug,
  kind: speaker.kind,
  onBehalfOf: sql<string | null>`${slugOf(actor, p.onBehalfOfId)}`,
  topic: slugOf(topic, p.topicId),
  stance: p.stance,
  document: slugOf(source, q.sourceId),
  from: p.statedFrom,
  to: p.statedTo,
})
const text = columnTexts(getTableColumns(p))
const SELECT = sqlTextFor(
  (library) => sql`select ${ROW.columns} from ${position} ${p}
    join ${actor} ${speaker} on ${speaker.id} = ${p.actorId}
    join ${positionQuotation} ${link} on ${link.recordId} = ${p.id}
    join ${quotation} ${q} on ${q.id} = ${link.quotationId}
    where ${positionShown(library, p)}`,
)
/** By day, source and place in its text; what has the same place or none comes in the order in which it was recorded. */
const IN_ORDER = sqlText(
  sql`order by ${p.statedFrom}, ${q.sourceId}, json_extract(${q.segments}, '$[0].start'),
    json_extract(${q.segments}, '$[#-1].end'), ${q.id}, ${p.id} limit ${sql.raw(String(MOST_POSITIONS + 1))}`,
)

/**
 * Every position on each of its quotations, in the order of their first days and within a source in that of the text:
 * of repeated statements the first counts. A position counts within days only where all days that its date can mean lie
 * within them.
 * @throws {TooMuch} where they are more than are held at once
 */
export async function listSaid(library: Library, { topics, firsthand, from, to }: SaidScope): Promise<Said[]> {
  const where = and([
    topics ? sql`${text.topicId} in ${keys('topic', topics)}` : undefined,
    firsthand ? sql`${text.reportedById} is null` : undefined,
    from ? sql`${text.statedFrom} >= ${from}` : undefined,
    to ? sql`${text.statedTo} <= ${to}` : undefined,
  ])
  const rows = await ROW.read(library, sql`${SELECT(library)} and ${where} ${IN_ORDER}`)
  assertPositions(rows.length, 'statements')
  return rows
}
