import type { PositionRecord, TopicRecord } from '@/lib/records/read-model'
import { STANCE } from '@/lib/vocabulary'
import { closedDay } from './closed-day'
import { joinList } from './list-cell'
import type { LongRow, SharedColumns } from './long-row'

/** The data row of a position. Written out as one literal: spreading parts is ten times slower per row. */
export function positionRow(
  position: PositionRecord,
  shared: SharedColumns,
  { record, counted }: Pick<LongRow, 'record' | 'counted'>,
): LongRow {
  const { label, score } = STANCE[position.stance]
  const { conditions, coding, statedFrom, statedTo } = position
  return {
    record,
    id: position.id,
    actor: shared.actor,
    actor_name: shared.actor_name,
    actor_kind: shared.actor_kind,
    affiliation: shared.affiliation,
    speaker: position.actor.slug,
    speaker_name: position.actor.name,
    on_behalf_of: position.onBehalfOf?.slug,
    on_behalf_of_name: position.onBehalfOf?.name,
    reported_by: position.reportedBy?.slug,
    reported_by_name: position.reportedBy?.name,
    topic: shared.topic,
    topic_label: shared.topic_label,
    theme: shared.theme,
    theme_label: shared.theme_label,
    proposition: shared.proposition,
    wording: position.wording,
    wording_in_force: shared.wording_in_force,
    coded_proposition: shared.coded_proposition,
    scope: shared.scope,
    summit: position.summit,
    summit_name: position.summit ? shared.summit_name : undefined,
    summit_date: position.summit ? shared.summit_date : undefined,
    code: position.stance,
    label,
    score,
    counted,
    condition_join: conditions?.join,
    conditions: conditions ? conditionsCell(conditions) : undefined,
    qualifier: position.qualifier,
    basis: position.basis,
    inference: position.inference,
    confidence: position.confidence,
    stated_on: position.statedOn,
    stated_from: closedDay(statedFrom),
    stated_to: closedDay(statedTo),
    summary: position.summary,
    coding: coding.id,
    coder: coding.coder,
    coded_on: coding.day,
    evidence: position.evidence,
  }
}

/** The words that a position was coded on, where these are not the ones in force. */
export const codedProposition = ({ earlier }: TopicRecord, { wording }: Pick<PositionRecord, 'wording'>) =>
  earlier.find((one) => one.wording === wording)?.proposition

/** The conditions of a position as a list cell: each begins with `if` or `unless`. */
export function conditionsCell({ items }: Pick<NonNullable<PositionRecord['conditions']>, 'items'>): string {
  return joinList(items.map(({ kind, text }) => `${kind} ${text}`))
}
