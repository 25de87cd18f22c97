import {
  ACCESSES,
  ACTOR_KINDS,
  BASES,
  CHECK_RESULTS,
  CLAIM_KINDS,
  CONDITION_JOINS,
  CONFIDENCES,
  EVIDENCE_MODES,
  LOCATOR_KINDS,
  POLARITIES,
  RECORD_STATUSES,
  RECORDED_SILENCES,
  RESPONSE_BASES,
  RESPONSE_KINDS,
  ROLES,
  SOURCE_TYPES,
  STANCES,
  SUMMIT_STATUSES,
  TOPIC_SCOPES,
  TRANSLATION_METHODS,
} from '@/lib/vocabulary'

/** A rule's name in the database: the field that breaks it, as bundles spell it ('' for the record as a whole), and why. */
export const RULE_WORDS: Record<string, [field: string, message: string]> = {
  ...oneOf('kind', { actor_kind: ACTOR_KINDS, claim_kind: CLAIM_KINDS, response_kind: RESPONSE_KINDS }),
  ...oneOf('kind', { absence_kind: RECORDED_SILENCES }),
  ...oneOf('status', {
    summit_status: SUMMIT_STATUSES,
    position_status: RECORD_STATUSES,
    claim_status: RECORD_STATUSES,
  }),
  ...oneOf('basis', { position_basis: BASES, response_basis: RESPONSE_BASES }),
  ...oneOf('role', { affiliation_role: ROLES }),
  ...oneOf('scope', { topic_scope: TOPIC_SCOPES }),
  ...oneOf('type', { source_type: SOURCE_TYPES }),
  ...oneOf('access', { source_access: ACCESSES }),
  ...oneOf('mode', { quotation_mode: EVIDENCE_MODES }),
  ...oneOf('locator', { quotation_locator_kind: LOCATOR_KINDS }),
  ...oneOf('checked', { quotation_check_result: CHECK_RESULTS }),
  ...oneOf('method', { translation_method: TRANSLATION_METHODS }),
  ...oneOf('stance', { position_stance: STANCES }),
  ...oneOf('conditions', { position_condition_join: CONDITION_JOINS }),
  ...oneOf('confidence', { position_confidence: CONFIDENCES }),
  ...oneOf('polarity', { claim_polarity: POLARITIES }),

  ...filled({ actor_name: 'name', alias_name: 'aliases', topic_wording_proposition: 'proposition' }),
  ...filled({ translation_text: 'text', position_summary: 'summary', claim_statement: 'statement' }),
  ...filled({ response_summary: 'summary' }),

  position_conditions: ['conditions', 'a conditional stance needs at least one condition, the others have none'],
  position_condition_terms: ['conditions', 'each condition is an “if” or an “unless” with its text'],
  position_inference: ['inference', 'an inferred position writes its inference down'],
  response_inference: ['inference', 'an inferred response writes its inference down'],
  ...both('withdrawal', 'a withdrawn record, and only a withdrawn one, leaves its reason', 'withdrawal'),
  ...both('reporter', 'nobody reports themselves', 'reportedBy'),
  ...both('behalf', 'nobody speaks on their own behalf', 'onBehalfOf'),
  claim_topic_polarity: ['polarity', 'a claim names a topic and a polarity together, or neither'],
  position_dates: ['statedOn', 'ends before it begins'],
  claim_dates: ['madeOn', 'ends before it begins'],
  response_dates: ['saidOn', 'ends before it begins'],
  absence_dates: ['on', 'ends before it begins'],
  summit_dates: ['date', 'ends before it begins'],
  source_dates: ['issued', 'ends before it begins'],
  actor_group_source: ['source', 'an unnamed group belongs to the one source that speaks of it'],
  topic_broader: ['broader', 'a topic is not part of itself'],
  absence_evidence: ['quotations', 'words that could not be coded, or that declined, rest on a quotation'],
  quotation_segments: ['segments', 'needs at least one segment'],
  quotation_words: ['segments', 'each segment has words, and ends after it starts'],
  quotation_locator: ['locator', 'a locator has a kind and a value'],
  quotation_check: ['checked', 'a check has its answer, its day and the hash of the text'],
  coding_flags: ['complete', 'is yes or no'],
  library_single: ['', 'a database holds one library'],
  search_entry_place: ['', 'what search knows of a record stands under the record’s own key'],
  revision_content: ['', 'a revision says what was or what is'],

  ...evidence('position', 'the actor, whom it speaks for, who reports it'),
  ...evidence('claim', 'the claimant, whom it speaks for, who reports it'),
  ...evidence('response', 'the actor'),
  ...evidence('absence', 'the actor'),
  quotation_first_speaker_stays: ['speakers', 'the first speaker stays; name another first'],
  speaker_stays: ['speakers', 'a speaker is added or taken out, never changed into another'],
  speaker_needed: ['speakers', 'a record rests on what this speaker says here'],
  position_summit_scope: ['summit', 'a topic scoped to a summit names it, a standing one names none'],
  absence_summit_scope: ['summit', 'a topic scoped to a summit names it, a standing one names none'],
  topic_scope_stays: ['scope', 'positions or absences on this topic were recorded under its present scope'],
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

function oneOf(field: string, rules: Record<string, readonly string[]>) {
  return told(field, rules, (words) => `must be one of ${words.join(', ')}`)
}

function told<T>(field: string, rules: Record<string, T>, message: (rule: T) => string): typeof RULE_WORDS {
  return Object.fromEntries(Object.entries(rules).map(([name, rule]) => [name, [field, message(rule)]]))
}

function filled(rules: Record<string, string>): typeof RULE_WORDS {
  return Object.fromEntries(Object.entries(rules).map(([name, field]) => [name, [field, 'must not be empty']]))
}

function both(rule: string, message: string, field: string): typeof RULE_WORDS {
  return told(field, { [`position_${rule}`]: message, [`claim_${rule}`]: message }, (said) => said)
}

function evidence(record: string, voices: string): typeof RULE_WORDS {
  const whose = `must be words of ${voices}, or of a member at the time`
  return {
    [`${record}_first_quotation_stays`]: ['quotations', 'the first quotation stays: no record without evidence'],
    [`${record}_evidence_stays`]: ['quotations', 'a quotation is added or taken out, never changed into another'],
    [`${record}_speaker_fits`]: ['quotations', whose],
  }
}
