import { type SQL, sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import type { Library } from '@/db/library'
import { rowReader } from '@/db/named-rows'
import { type CountingScope, rankedAs, rankedKeys } from '@/db/queries/library/counting'
import { topicWorded } from '@/db/queries/records/topic-worded'
import { actor } from '@/db/schema/actors'
import { position } from '@/db/schema/positions'
import { quotation } from '@/db/schema/quotations'
import { summit } from '@/db/schema/summits'
import { topic } from '@/db/schema/topics'
import { listed } from '@/db/sql-json'
import { sqlText } from '@/db/sql-text'
import type { Named } from '@/lib/records/read-model'
import type { Holder, Occasion } from '@/lib/topics/occasion'

const [r, p, q] = [rankedAs('r'), aliased(position, 'p'), aliased(quotation, 'q')]

/** Columns of a position as an occasion; actors, topic and summit are keys. */
const ROW = rowReader({
  id: p.uid,
  holder: r.holderId,
  actor: r.actorId,
  onBehalfOf: r.onBehalfOfId,
  reportedBy: r.reportedById,
  topic: r.topicId,
  summit: r.summitId,
  wording: p.wording,
  stance: r.stance,
  basis: r.basis,
  statedOn: p.statedOn,
  statedFrom: r.statedFrom,
  statedTo: r.statedTo,
  source: sql<number>`(select ${q.sourceId} from ${quotation} ${q} indexed by quotation_evidence
    where ${q.id} = ${p.quotationId})`,
  bearing: sql<Occasion['bearing']>`case when ${r.bearing} = 'uncertain' then 'uncertain'
    when ${r.rank} = 1 then 'counts' else 'behind' end`,
})
type Row = Awaited<ReturnType<typeof ROW.read>>[number]

const OCCASIONS = sqlText(sql`select ${ROW.columns} from ranked r cross join ${position} ${p} on ${p.id} = ${r.id}
  where ${r.bearing} <> 'left_out' order by ${r.id}, ${r.holderId}`)

/**
 * Every occasion on which somebody is on record, each with its bearing on the day of the scope, from the query that
 * decides which position counts. A topic may have thousands: rows are read without JSON, and each name once.
 */
export async function listOccasions(library: Library, scope: CountingScope): Promise<Occasion[]> {
  const rows = await ROW.read(library, sql`with ${rankedKeys(library, scope)} ${OCCASIONS}`)
  const people = rows.flatMap(({ holder, actor, onBehalfOf, reportedBy }) => [holder, actor, onBehalfOf, reportedBy])
  const [actors, topics, summits] = await Promise.all([
    readKeyed(library, ACTOR, people),
    readKeyed(
      library,
      TOPIC,
      rows.map((row) => row.topic),
    ),
    readKeyed(
      library,
      SUMMIT,
      rows.map((row) => row.summit),
    ),
  ])
  const named = new Map([...actors].map(([key, one]) => [key, { slug: one.slug, name: one.name }]))
  const holders = new Map([...actors].map(([key, { id: _, ...holder }]) => [key, holder]))
  return rows.map((row) => toOccasion(row, { named, holders, topics, summits }))
}

type Key = number | null
type Names = {
  named: Map<Key, Named>
  holders: Map<Key, Holder>
  topics: Map<Key, { slug: string; wording: number; worded: number }>
  summits: Map<Key, { slug: string }>
}

function toOccasion(row: Row, { named, holders, topics, summits }: Names): Occasion {
  const topic = topics.get(row.topic) as { slug: string; wording: number; worded: number }
  return {
    id: row.id,
    holder: holders.get(row.holder) as Holder,
    actor: named.get(row.actor) as Named,
    onBehalfOf: named.get(row.onBehalfOf) ?? null,
    reportedBy: named.get(row.reportedBy) ?? null,
    topic: topic.slug,
    summit: summits.get(row.summit)?.slug ?? null,
    wording: row.wording,
    outdated: row.wording < topic.wording,
    unworded: topic.worded === 0,
    stance: row.stance,
    basis: row.basis,
    statedOn: row.statedOn,
    statedFrom: row.statedFrom,
    statedTo: row.statedTo,
    source: String(row.source),
    bearing: row.bearing,
  }
}

const ACTOR = keyed({ id: actor.id, slug: actor.slug, name: actor.name, sortName: actor.sortName, kind: actor.kind })
const TOPIC = keyed({ id: topic.id, slug: topic.slug, wording: topic.wording, worded: topicWorded(topic.id) })
const SUMMIT = keyed({ id: summit.id, slug: summit.slug })

/** Reads rows of a table by their keys into a map. */
function keyed<
  C extends { id: typeof actor.id | typeof topic.id | typeof summit.id } & Parameters<typeof rowReader>[0],
>(columns: C) {
  const reader = rowReader(columns)
  const select = sqlText(sql`select ${reader.columns} from ${columns.id.table} where ${columns.id}`)
  return { reader, select }
}

async function readKeyed<Row extends { id: number }>(
  library: Library,
  { reader, select }: { reader: { read(library: Library, query: SQL): Promise<Row[]> }; select: SQL },
  keys: Key[],
): Promise<Map<Key, Row>> {
  const rows = await reader.read(library, sql`${select} in ${listed([...new Set(keys)])}`)
  return new Map(rows.map((row) => [row.id, row]))
}
