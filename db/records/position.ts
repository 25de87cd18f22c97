import { actor } from '@/db/schema/actors'
import { coding } from '@/db/schema/codings'
import { position, positionQuotation } from '@/db/schema/positions'
import { summit } from '@/db/schema/summits'
import { topic } from '@/db/schema/topics'
import { date, json, reference, value } from './columns'
import { evidenceList } from './evidence-list'
import { describeTable } from './table'

export const POSITION_TABLE = describeTable('position', {
  table: position,
  columns: {
    id: value(position.uid),
    coding: reference(position.codingId, coding),
    actor: reference(position.actorId, actor),
    onBehalfOf: reference(position.onBehalfOfId, actor),
    topic: reference(position.topicId, topic),
    wording: value(position.wording),
    summit: reference(position.summitId, summit),
    stance: value(position.stance),
    conditions: {
      kind: 'object',
      fields: { join: value(position.conditionJoin), items: json(position.conditions, '[]') },
      given: position.conditionJoin,
    },
    qualifier: value(position.qualifier),
    basis: value(position.basis),
    inference: value(position.inference),
    reportedBy: reference(position.reportedById, actor),
    confidence: value(position.confidence),
    statedOn: date(position.statedOn, position.statedFrom, position.statedTo),
    summary: value(position.summary),
    quotations: evidenceList(positionQuotation, position.quotationId),
    status: value(position.status),
    withdrawal: value(position.withdrawal),
  },
  replaced: true,
})
