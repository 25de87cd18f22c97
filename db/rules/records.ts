import { CONDITION_KINDS } from '@/lib/vocabulary'
import { quoted, rule, standingRule, type Triggers } from './trigger'

/* SQL: whether a summit is named for a standing topic, or none for a topic judged at summits. */
const misplaced = (scope: string, summit: string) =>
  `${scope} = 'summit' and ${summit} is null or ${scope} = 'standing' and ${summit} is not null`
const SCOPE = '(select scope from topic where id = new.topic_id)'

/**
 * Rules that span records, and rules of one row that are newer than the first migration: a new check would rebuild the
 * table.
 */
export const RECORD_TRIGGERS: Triggers = {
  ...standingRule('position_summit_scope', 'position', 'topic_id, summit_id', misplaced(SCOPE, 'new.summit_id')),
  ...standingRule('absence_summit_scope', 'absence', 'topic_id, summit_id', misplaced(SCOPE, 'new.summit_id')),
  ...rule(
    'topic_scope_stays',
    'update of scope on topic',
    ['position', 'absence']
      .map(
        (of) =>
          `exists (select 1 from ${of} r where r.topic_id = new.id and (${misplaced('new.scope', 'r.summit_id')}))`,
      )
      .join(' or '),
  ),
  ...rule(
    'topic_wording_known',
    'update of wording on topic',
    'not exists (select 1 from topic_wording w where w.topic_id = new.id and w.wording = new.wording)',
  ),
  ...rule(
    'topic_wording_stays',
    'delete on topic_wording',
    'exists (select 1 from topic t where t.id = old.topic_id and t.wording = old.wording)',
  ),
  ...standingRule(
    'position_condition_terms',
    'position',
    'conditions',
    `case when json_valid(new.conditions) then json_type(new.conditions) <> 'array' or exists (
      select 1 from json_each(new.conditions) where case when type = 'object' then
        coalesce(value ->> 'kind', '') not in (${quoted(CONDITION_KINDS)}) or coalesce(trim(value ->> 'text'), '') = ''
      else 1 end) end`,
  ),
  ...reasoned('position'),
  ...reasoned('claim'),
  ...standingRule('claim_reporter', 'claim', 'reported_by_id, claimant_id', 'new.reported_by_id = new.claimant_id'),
  ...standingRule('claim_behalf', 'claim', 'on_behalf_of_id, claimant_id', 'new.on_behalf_of_id = new.claimant_id'),
  ...standingRule(
    'response_answers_another',
    'response',
    'claim_id, actor_id',
    'new.actor_id = (select claimant_id from claim where id = new.claim_id)',
  ),
  ...rule(
    'claim_answered_by_another',
    'update of claimant_id on claim',
    'exists (select 1 from response r where r.claim_id = new.id and r.actor_id = new.claimant_id)',
    'response_answers_another',
  ),
  ...standingRule(
    'response_not_on_topic_claim',
    'response',
    'claim_id',
    '(select topic_id from claim where id = new.claim_id) is not null',
  ),
  ...rule(
    'claim_topic_without_responses',
    'update of topic_id on claim',
    'new.topic_id is not null and exists (select 1 from response r where r.claim_id = new.id)',
    'response_not_on_topic_claim',
  ),
  ...standingRule('response_summary', 'response', 'summary', `trim(new.summary) = ''`),
  ...standingRule('absence_dates', 'absence', 'on_from, on_to', 'new.on_from > new.on_to'),
  ...standingRule('source_dates', 'source', 'issued_from, issued_to', 'new.issued_from > new.issued_to'),
  ...standingRule(
    'coding_flags',
    'coding',
    'complete, published',
    'new.complete not in (0, 1) or new.published not in (0, 1)',
  ),
  ...standingRule('source_text_shown', 'source', 'text_shown', 'new.text_shown not in (0, 1)'),
}

/** The reason of a withdrawal has words. A check of the table makes sure that there is one. */
function reasoned(record: string): Triggers {
  return standingRule(`${record}_withdrawal`, record, 'withdrawal', `trim(new.withdrawal) = ''`)
}
