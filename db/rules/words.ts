import { getTableName } from 'drizzle-orm'
import { getTableConfig, type SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { COLUMN_FIELDS } from '@/db/records/column-fields'
import { NO_PROOF, OWN_WORDS_ALONE } from '@/lib/claims/proof'
import { MANNERS } from '@/lib/outcome-vocabulary'
import type { Response } from '@/lib/records/claim'
import type { RecordedOutcome } from '@/lib/records/outcome'
import type { RecordType } from '@/lib/records/record-type'
import type { RecordOf } from '@/lib/records/registry'
import { NO_OWN_BEHALF, NO_SELF_REPORT, WITHDRAWAL_REASON } from '@/lib/records/shared-rules'

/** The field that breaks a rule, as bundles spell it ('' for the record as a whole), and why. */
type Words<F extends string = string> = [field: F, message: string]

type KeysOf<R> = R extends unknown ? keyof R & string : never
/** Fields of records: a rule about any other is a type error. */
type Field = KeysOf<RecordOf<RecordType> | Response | RecordedOutcome> | ''

const WITHDRAWAL: Words<Field> = ['withdrawal', WITHDRAWAL_REASON]
const REPORTER: Words<Field> = ['reportedBy', NO_SELF_REPORT]
const BEHALF: Words<Field> = ['onBehalfOf', NO_OWN_BEHALF]
const DATES = 'ends before it begins'
const SCOPE: Words<Field> = ['summit', 'a topic scoped to a summit names it, a standing one names none']

/** Rules other than "one of some words" and "not empty". */
const FURTHER_RULES: Record<string, Words<Field>> = {
  position_conditions: ['conditions', 'a conditional stance needs at least one condition, the others have none'],
  position_condition_terms: ['conditions', 'each condition is an “if” or an “unless” with its text'],
  position_inference: ['inference', 'an inferred position writes its inference down'],
  response_summary: ['summary', 'must not be empty'],
  response_inference: ['inference', 'an inferred response writes its inference down'],
  position_withdrawal: WITHDRAWAL,
  claim_withdrawal: WITHDRAWAL,
  position_reporter: REPORTER,
  claim_reporter: REPORTER,
  position_behalf: BEHALF,
  claim_behalf: BEHALF,
  claim_topic_polarity: ['polarity', 'a claim names a topic and a polarity together, or neither'],
  position_dates: ['statedOn', DATES],
  claim_dates: ['madeOn', DATES],
  response_dates: ['saidOn', DATES],
  claim_said: ['said', `must be one of ${MANNERS.join(', ')}`],
  claim_own_power: ['ownPower', 'is yes or no'],
  claim_by_dates: ['by', DATES],
  claim_test: ['test', 'a test says when the claim came true, and on which day that was written'],
  claim_outcome_dates: ['on', DATES],
  outcome_proof: ['outcomes', NO_PROOF],
  outcome_own_words: ['outcomes', OWN_WORDS_ALONE],
  absence_dates: ['on', DATES],
  summit_dates: ['date', DATES],
  source_dates: ['issued', DATES],
  actor_group_source: ['source', 'an unnamed group belongs to the one source that speaks of it'],
  topic_broader: ['broader', 'a topic is not part of itself'],
  absence_evidence: ['quotations', 'words that could not be coded, or that declined, rest on a quotation'],
  quotation_segments: ['segments', 'needs at least one segment'],
  quotation_words: ['segments', 'each segment has words, and ends after it starts'],
  quotation_locator: ['locator', 'a locator has a kind and a value'],
  quotation_check: ['checked', 'a check has its answer, its day and the hash of the text'],
  coding_flags: ['complete', 'is yes or no'],
  source_text_shown: ['textShown', 'is yes or no'],
  kept_apart_pair: ['', 'a record is not kept apart from itself'],
  library_single: ['', 'a database holds one library'],
  search_entry_place: ['', 'the number of a search entry is made from the key of its record'],
  import_run_state: ['', 'an import is to be read, is shown, is unreadable or is done'],
  import_planned: ['', 'the library was changed after this preview was made'],
  import_once: ['', 'this import is written already'],
  revision_content: ['', 'a revision says what was or what is'],

  ...evidence('position', 'the actor, whom it speaks for, who reports it'),
  ...evidence('claim', 'the claimant, whom it speaks for, who reports it'),
  ...evidence('response', 'the actor'),
  ...evidence('absence', 'the actor'),
  quotation_first_speaker_stays: ['speakers', 'the first speaker stays; name another first'],
  speaker_stays: ['speakers', 'a speaker is added or taken out, never changed into another'],
  speaker_needed: ['speakers', 'a record rests on what this speaker says here'],
  position_summit_scope: SCOPE,
  absence_summit_scope: SCOPE,
  topic_scope_stays: ['scope', 'positions or absences on this topic were recorded under its present scope'],
  topic_wording_worded: ['proposition', 'a topic that was worded once stays worded'],
  topic_wording_known: ['wording', 'there is no such wording'],
  topic_wording_stays: ['wording', 'the wording in force stays'],
  response_answers_another: ['actor', 'nobody answers their own claim'],
  response_not_on_topic_claim: [
    'responses',
    'a claim that restates a topic borrows its positions; record no responses',
  ],
  revision_stays: ['', 'history is added to and never changed'],
  revision_version: ['', 'somebody has changed this record meanwhile; look at it as it is now and change that'],
}

/** Field and message for every check and trigger, by its name in the database. */
export const RULE_WORDS: Record<string, Words> = { ...columnRules(), ...FURTHER_RULES }

/** Words for checks named `TABLE_COLUMN`, which say that the column has one of some words or is not empty. */
function columnRules(): Record<string, Words> {
  return Object.fromEntries(
    COLUMN_FIELDS.flatMap(({ column, field }): [string, Words][] => {
      const name = `${getTableName(column.table)}_${column.name}`
      return checksOf(column).has(name) ? [[name, [field, messageOf(column)]]] : []
    }),
  )
}

function checksOf({ table }: SQLiteColumn): Set<string> {
  return new Set(getTableConfig(table).checks.map(({ name }) => name))
}

function messageOf({ enumValues = [] }: SQLiteColumn): string {
  return enumValues.length > 0 ? `must be one of ${enumValues.join(', ')}` : 'must not be empty'
}

function evidence(record: string, voices: string): Record<string, Words<Field>> {
  return {
    [`${record}_first_quotation_stays`]: ['quotations', 'the first quotation stays: no record without evidence'],
    [`${record}_evidence_stays`]: ['quotations', 'a quotation is added or taken out, never changed into another'],
    [`${record}_speaker_fits`]: ['quotations', `must be words of ${voices}, or of a member at the time`],
  }
}
