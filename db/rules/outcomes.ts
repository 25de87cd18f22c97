import { MANNERS } from '@/lib/outcome-vocabulary'
import { after, quoted, rule, standingRule, type Triggers } from './trigger'

/** SQL: whether outcome `o` needs proof, which "cannot be told" does not, and no quotation or cited source is there. */
const UNPROVEN = `o.outcome <> 'cannot_be_told'
  and not exists (select 1 from outcome_quotation l where l.outcome_id = o.id)
  and not exists (select 1 from outcome_source l where l.outcome_id = o.id)`

/**
 * SQL: whether nobody but the claimant of `c`, or whom it speaks for, speaks in the quotations of outcome `o`, and all
 * sources it cites are theirs.
 */
const OWN_WORDS_ALONE = `o.outcome <> 'cannot_be_told'
  and not exists (select 1 from outcome_quotation l join speaker s on s.quotation_id = l.quotation_id
    where l.outcome_id = o.id and s.actor_id is not c.claimant_id and s.actor_id is not c.on_behalf_of_id)
  and not exists (select 1 from outcome_source l where l.outcome_id = o.id and not exists (
    select 1 from source_author a where a.source_id = l.source_id and a.actor_id in (c.claimant_id, c.on_behalf_of_id)))`

/** SQL: the outcomes that a new revision is about, by the type of its record. */
const REVISED: Record<'claim' | 'quotation' | 'source', string> = {
  claim: 'c.uid = new.record',
  quotation: `o.id in (select l.outcome_id from outcome_quotation l
    where l.quotation_id = (select id from quotation where uid = new.record))`,
  source: `o.id in (select l.outcome_id from outcome_source l
    where l.source_id = (select id from source where slug = new.record))`,
}

/**
 * Nothing is settled without evidence, nor by the claimant's own words alone. The evidence of an outcome is inserted
 * after it, so both rules are checked when the revision is, which is the last write of a batch, and again where an outcome
 * or its evidence changes.
 */
export const OUTCOME_TRIGGERS: Triggers = {
  ...Object.assign({}, ...Object.entries(REVISED).map(([type, which]) => settledRules(type, which))),
  ...refused('outcome_quotation_stays', 'delete on outcome_quotation', 'old.outcome_id'),
  ...refused('outcome_source_stays', 'delete on outcome_source', 'old.outcome_id'),
  ...refused('claim_outcome_changes', 'update of outcome, claim_id on claim_outcome', 'new.id'),
  ...standingRule('claim_said', 'claim', 'said', `new.said not in (${quoted(MANNERS)})`),
  ...standingRule('claim_own_power', 'claim', 'own_power', 'new.own_power not in (0, 1)'),
  ...standingRule('claim_by_dates', 'claim', 'by_from, by_to', 'new.by_from > new.by_to'),
  ...standingRule(
    'claim_test',
    'claim',
    'test_true_if, test_not_if, test_written_on',
    `(new.test_true_if is null) <> (new.test_written_on is null) or trim(new.test_true_if) = ''
      or trim(new.test_not_if) = '' or (new.test_true_if is null and new.test_not_if is not null)`,
  ),
}

function settledRules(type: string, which: string): Triggers {
  const found = (condition: string) =>
    `new.record_type = '${type}' and exists (select 1 from claim_outcome o join claim c on c.id = o.claim_id
      where ${which} and ${condition})`
  return {
    ...rule(`outcome_proof_of_${type}`, 'insert on revision', found(UNPROVEN), 'outcome_proof'),
    ...rule(`outcome_own_words_of_${type}`, 'insert on revision', found(OWN_WORDS_ALONE), 'outcome_own_words'),
  }
}

/** Refuses a write after which the outcome with this key is still there and has no proof that will do. */
function refused(name: string, on: string, outcome: string): Triggers {
  const refuse = (condition: string, message: string) =>
    `select raise(abort, '${message}') from claim_outcome o join claim c on c.id = o.claim_id
      where o.id = ${outcome} and ${condition}`
  return after(name, on, `${refuse(UNPROVEN, 'outcome_proof')}; ${refuse(OWN_WORDS_ALONE, 'outcome_own_words')}`)
}
