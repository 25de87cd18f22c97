import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import type { HoldingColumns } from '@/db/holding'
import { actor } from '@/db/schema/actors'
import { positionQuotation } from '@/db/schema/positions'
import { summit } from '@/db/schema/summits'
import { topic } from '@/db/schema/topics'
import { jsonBoolean, jsonObject } from '@/db/sql-json'
import type { PositionRecord } from '@/lib/records/read-model'
import { evidenceRecords } from './evidence-json'
import { codingOf, namedActor, slugOf } from './json'
import { topicWorded } from './topic-worded'

/** Columns of a position itself; actors, topic and summit are keys. */
export const positionColumns = (p: Omit<HoldingColumns, 'holderId' | 'spokenById'>) => ({
  id: p.uid,
  coding: p.codingId,
  actor: p.actorId,
  onBehalfOf: p.onBehalfOfId,
  topic: p.topicId,
  wording: p.wording,
  summit: p.summitId,
  stance: p.stance,
  conditionJoin: p.conditionJoin,
  conditions: p.conditions,
  qualifier: p.qualifier,
  basis: p.basis,
  inference: p.inference,
  reportedBy: p.reportedById,
  confidence: p.confidence,
  statedOn: p.statedOn,
  statedFrom: p.statedFrom,
  statedTo: p.statedTo,
  summary: p.summary,
})

/** SQL: whether a position was coded on a wording of the proposition that is no longer in force. */
export function isOutdated(p: { wording: SQLWrapper; topicId: SQLWrapper }): SQL<number> {
  const inForce = aliased(topic, 'in_force')
  return sql<number>`${p.wording} < (select ${inForce.wording} from ${topic} ${inForce} where ${inForce.id} = ${p.topicId})`
}

/** SQL: whether the topic of a position is still to be worded. */
export function isUnworded(p: { topicId: SQLWrapper }): SQL<number> {
  return sql<number>`not ${topicWorded(p.topicId)}`
}

/** JSON of a row of the view `holding`. */
export function positionRecord(p: HoldingColumns): SQL<PositionRecord> {
  const own = positionColumns(p)
  return jsonObject<PositionRecord>({
    id: own.id,
    coding: codingOf(own.coding),
    holder: slugOf(actor, p.holderId),
    actor: namedActor(own.actor),
    onBehalfOf: namedActor(own.onBehalfOf),
    topic: slugOf(topic, own.topic),
    wording: own.wording,
    outdated: jsonBoolean(isOutdated(p)),
    unworded: jsonBoolean(isUnworded(p)),
    summit: slugOf(summit, own.summit),
    stance: own.stance,
    conditions: sql`iif(${own.conditionJoin} is null, null,
      json_object('join', ${own.conditionJoin}, 'items', json(${own.conditions})))`,
    qualifier: own.qualifier,
    basis: own.basis,
    inference: own.inference,
    reportedBy: namedActor(own.reportedBy),
    confidence: own.confidence,
    statedOn: own.statedOn,
    statedFrom: own.statedFrom,
    statedTo: own.statedTo,
    summary: own.summary,
    evidence: evidenceRecords(positionQuotation, p.id),
  })
}
