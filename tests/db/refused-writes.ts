import type { RawAccess, Row } from './raw'

/**
 * Writes that the database refuses, whoever makes them. Each changes a good row of the small library: once as
 * the insert of a changed copy, once as an update of the row itself, or `only` one of the two where the other
 * breaks something else first.
 */
export type RefusedWrite = { table: string; where: string; changes: Row; fails: string; only?: 'insert' | 'update' }

const P1 = `uid = 'p-1'`
const P2 = `uid = 'p-2'`
const Q1 = `uid = 'q-1'`

const to =
  (table: string, where: string) =>
  (changes: Row, fails: string, only?: RefusedWrite['only']): RefusedWrite =>
    only ? { table, where, changes, fails, only } : { table, where, changes, fails }

/** Words of another enumeration, of none, or of the right one in the wrong form. */
const WRONG_WORDS = ['neither', '', ' ', 'STATED', 'opposes ', 'null']
const outsideOf = (
  table: string,
  where: string,
  column: string,
  fails: string,
  others: Row = {},
  only?: 'insert',
): RefusedWrite[] => WRONG_WORDS.map((word) => to(table, where)({ ...others, [column]: word }, fails, only))
const empty = (table: string, where: string, column: string, fails: string): RefusedWrite[] =>
  ['', '   '].map((nothing) => ({ table, where, changes: { [column]: nothing }, fails }))
const missing = (table: string, where: string, columns: string[], only?: 'insert'): RefusedWrite[] =>
  columns.map((column) => to(table, where)({ [column]: null }, `NOT NULL constraint failed: ${table}.${column}`, only))
const dangling = (table: string, where: string, columns: string[]): RefusedWrite[] =>
  columns.map((column) => to(table, where)({ [column]: 9999 }, 'FOREIGN KEY constraint failed'))

const position = to('position', P1)
const conditional = to('position', P2)
const quotation = to('quotation', Q1)
const claim = to('claim', `uid = 'c-1'`)
const response = to('response', `uid = 'r-1'`)
const outcome = to('claim_outcome', `uid = 'o-2'`)
const absence = to('absence', `uid = 'a-1'`)
const segment = (changes: object) =>
  JSON.stringify([{ exact: 'not before', prefix: '', suffix: '', start: 3, end: 13, ...changes }])

export const ENUMERATIONS: RefusedWrite[] = [
  ...outsideOf('actor', 'id = 1', 'kind', 'actor_kind'),
  ...outsideOf('affiliation', 'ordinal = 0', 'role', 'affiliation_role'),
  ...outsideOf('topic', `slug = 'easing'`, 'scope', 'topic_scope'),
  ...outsideOf('summit', 'id = 1', 'status', 'summit_status'),
  ...outsideOf('source', 'id = 1', 'type', 'source_type'),
  ...outsideOf('source', 'id = 1', 'access', 'source_access'),
  ...outsideOf('quotation', Q1, 'mode', 'quotation_mode'),
  ...outsideOf('quotation', Q1, 'locator_kind', 'quotation_locator_kind'),
  ...outsideOf('quotation', Q1, 'check_result', 'quotation_check_result', {
    checked_on: '2026-01-01',
    checked_hash: 'a',
  }),
  ...outsideOf('translation', 'ordinal = 0', 'method', 'translation_method'),
  ...outsideOf('position', P1, 'stance', 'position_stance'),
  ...outsideOf('position', P1, 'basis', 'position_basis'),
  ...outsideOf('position', P1, 'confidence', 'position_confidence'),
  ...outsideOf('position', P1, 'status', 'position_status'),
  ...outsideOf('position', P2, 'condition_join', 'position_condition_join'),
  ...['whenever', '', 'IF'].map((kind) =>
    conditional({ conditions: JSON.stringify([{ kind, text: 'two ports reopen' }]) }, 'position_condition_terms'),
  ),
  ...outsideOf('claim', `uid = 'c-1'`, 'kind', 'claim_kind'),
  ...outsideOf('claim', `uid = 'c-1'`, 'polarity', 'claim_polarity', { topic_id: 1 }, 'insert'),
  ...outsideOf('claim', `uid = 'c-1'`, 'status', 'claim_status'),
  ...outsideOf('claim', `uid = 'c-1'`, 'said', 'claim_said'),
  ...outsideOf('claim_outcome', `uid = 'o-2'`, 'outcome', 'claim_outcome_outcome'),
  ...outsideOf('response', `uid = 'r-1'`, 'kind', 'response_kind'),
  ...outsideOf('response', `uid = 'r-1'`, 'basis', 'response_basis'),
  ...outsideOf('absence', `uid = 'a-1'`, 'kind', 'absence_kind'),
  ...[2, -1, 'yes'].flatMap((flag) => [
    to('coding', 'id = 1')({ complete: flag }, 'coding_flags'),
    to('coding', 'id = 1')({ published: flag }, 'coding_flags'),
    to('source', 'id = 1')({ text_shown: flag }, 'source_text_shown'),
    claim({ own_power: flag }, 'claim_own_power'),
  ]),
]

export const STANCE_RULES: RefusedWrite[] = [
  position({ stance: 'supports_if' }, 'position_conditions'),
  position({ stance: 'opposes_unless', condition_join: 'all' }, 'position_conditions'),
  position({ conditions: '[{"kind":"if","text":"x"}]' }, 'position_conditions'),
  position({ condition_join: 'any' }, 'position_conditions'),
  ...['opposes', 'mixed', 'supports'].map((stance) => conditional({ stance }, 'position_conditions')),
  conditional({ condition_join: null }, 'position_conditions'),
  conditional({ conditions: '[]' }, 'position_conditions'),
  position({ conditions: 'no json' }, 'position_conditions'),
  position({ conditions: '{}' }, 'position_condition_terms'),
  position({ conditions: '"if"' }, 'position_condition_terms'),
  conditional({ conditions: '["if"]' }, 'position_condition_terms'),
  conditional({ conditions: '[{"kind":"if"}]' }, 'position_condition_terms'),
  conditional({ conditions: '[{"kind":"if","text":" "}]' }, 'position_condition_terms'),
  conditional({ conditions: '[{"kind":"if","text":"x"},null]' }, 'position_condition_terms'),
]

export const ROW_RULES: RefusedWrite[] = [
  ...[null, '', ' '].flatMap((inference) => [
    conditional({ inference }, 'position_inference'),
    response({ basis: 'inferred', inference }, 'response_inference'),
  ]),
  position({ status: 'withdrawn' }, 'position_withdrawal'),
  position({ withdrawal: 'wrong actor' }, 'position_withdrawal'),
  position({ status: 'withdrawn', withdrawal: ' ' }, 'position_withdrawal'),
  claim({ status: 'withdrawn' }, 'claim_withdrawal'),
  claim({ withdrawal: 'wrong' }, 'claim_withdrawal'),
  claim({ status: 'withdrawn', withdrawal: '' }, 'claim_withdrawal'),
  claim({ topic_id: 1 }, 'claim_topic_polarity', 'insert'),
  claim({ polarity: 'asserts' }, 'claim_topic_polarity'),
  position({ stated_from: '2019-02-01' }, 'position_dates'),
  claim({ made_from: '2019-02-01' }, 'claim_dates'),
  response({ said_from: '2019-02-01' }, 'response_dates'),
  claim({ by_from: '2019-07-01' }, 'claim_by_dates'),
  outcome({ on_from: '2019-07-01' }, 'claim_outcome_dates'),
  claim({ test_true_if: null }, 'claim_test'),
  claim({ test_true_if: ' ' }, 'claim_test'),
  claim({ test_not_if: '' }, 'claim_test'),
  claim({ test_written_on: null }, 'claim_test'),
  absence({ on_from: '2019-02-01' }, 'absence_dates'),
  to('source', 'id = 1')({ issued_from: '2019-02-01' }, 'source_dates'),
  to('summit', 'id = 1')({ date_to: '2019-01-01' }, 'summit_dates'),
  position({ reported_by_id: 1 }, 'position_reporter'),
  position({ on_behalf_of_id: 1 }, 'position_behalf'),
  claim({ reported_by_id: 1 }, 'claim_reporter'),
  claim({ on_behalf_of_id: 1 }, 'claim_behalf'),
  to('topic', `slug = 'easing'`)({ broader_id: 1 }, 'topic_broader', 'update'),
  to('actor', 'id = 1')({ kind: 'group' }, 'actor_group_source'),
  absence({ quotation_id: null }, 'absence_evidence'),
  absence({ quotation_id: null, kind: 'declined' }, 'absence_evidence'),
  ...['no json', '[]', '{}'].map((segments) => quotation({ segments }, 'quotation_segments')),
  ...[
    '[{}]',
    '["words"]',
    segment({ exact: '' }),
    segment({ exact: '  ' }),
    segment({ end: 3 }),
    segment({ start: null }),
  ].map((segments) => quotation({ segments }, 'quotation_words')),
  quotation({ locator_value: null }, 'quotation_locator'),
  quotation({ locator_kind: null }, 'quotation_locator'),
  quotation({ check_result: 'exact' }, 'quotation_check'),
  quotation({ check_result: 'exact', checked_on: '2026-01-01' }, 'quotation_check'),
  quotation({ checked_on: '2026-01-01' }, 'quotation_check'),
  to('library', 'id = 1')({ id: 2 }, 'library_single'),
  to('search_entry', `kind = 'topic'`)({ id: 1 }, 'search_entry_place', 'update'),
  to('search_entry', `kind = 'topic'`)({ kind: 'position' }, 'search_entry_place', 'update'),
  to('search_entry', `kind = 'topic'`)({ kind: 'nothing' }, 'search_entry_place', 'update'),
  ...empty('actor', 'id = 1', 'name', 'actor_name'),
  ...empty('alias', 'ordinal = 0', 'name', 'alias_name'),
  ...empty('topic_wording', 'wording = 2', 'proposition', 'topic_wording_proposition'),
  to('topic_wording', 'wording = 2')({ proposition: null }, 'topic_wording_worded', 'update'),
  ...empty('translation', 'ordinal = 0', 'text', 'translation_text'),
  ...empty('position', P1, 'summary', 'position_summary'),
  ...empty('claim', `uid = 'c-1'`, 'statement', 'claim_statement'),
  ...empty('claim_outcome', `uid = 'o-2'`, 'reason', 'claim_outcome_reason'),
  ...empty('claim_outcome', `uid = 'o-2'`, 'settled_by', 'claim_outcome_settled_by'),
  ...empty('outcome_source', 'ordinal = 0', 'sentence', 'outcome_source_sentence'),
  ...empty('response', `uid = 'r-1'`, 'summary', 'response_summary'),
]

export const REFERENCES: RefusedWrite[] = [
  ...missing('position', P1, ['quotation_id', 'topic_id', 'coding_id', 'wording', 'stance', 'stated_on', 'summary']),
  ...missing('claim', `uid = 'c-1'`, ['quotation_id', 'summit_id', 'coding_id', 'statement']),
  ...missing('response', `uid = 'r-1'`, ['quotation_id', 'claim_id', 'coding_id']),
  ...missing('claim_outcome', `uid = 'o-2'`, ['claim_id', 'settled_on']),
  ...missing('outcome_source', 'ordinal = 0', ['source_id']),
  ...missing('position', P1, ['actor_id'], 'insert'),
  ...missing('claim', `uid = 'c-1'`, ['claimant_id'], 'insert'),
  ...missing('response', `uid = 'r-1'`, ['actor_id'], 'insert'),
  ...missing('quotation', Q1, ['source_id', 'speaker_id', 'segments', 'lang']),
  ...missing('coding', 'id = 1', ['source_id', 'coder', 'codebook', 'day']),
  ...dangling('position', P1, ['coding_id', 'topic_id', 'wording', 'on_behalf_of_id', 'reported_by_id']),
  ...dangling('position', P2, ['summit_id']),
  ...dangling('quotation', Q1, ['source_id']),
  ...dangling('claim', `uid = 'c-1'`, ['coding_id', 'summit_id', 'on_behalf_of_id', 'reported_by_id']),
  ...dangling('response', `uid = 'r-1'`, ['coding_id', 'claim_id']),
  ...dangling('claim_outcome', `uid = 'o-2'`, ['claim_id']),
  ...dangling('outcome_source', 'ordinal = 0', ['source_id']),
  ...dangling('absence', `uid = 'a-1'`, ['topic_id', 'source_id']),
  ...dangling('coding', 'id = 1', ['source_id']),
  ...dangling('actor', 'id = 1', ['source_id']),
  ...dangling('affiliation', 'ordinal = 1', ['organization_id']),
  ...dangling('topic', `slug = 'holding'`, ['theme_id', 'broader_id']),
  ...dangling('source_author', 'ordinal = 0', ['actor_id']),
]

export const SPANNING_RULES: RefusedWrite[] = [
  position({ summit_id: 1 }, 'position_summit_scope'),
  conditional({ summit_id: null }, 'position_summit_scope'),
  position({ topic_id: 2, wording: 1 }, 'position_summit_scope'),
  absence({ summit_id: 1 }, 'absence_summit_scope'),
  absence({ topic_id: 2 }, 'absence_summit_scope'),
  // q-3 is Marlow's alone: nobody else's position, claim, response or refusal can rest on it.
  to('position', P1)({ actor_id: 2 }, 'position_speaker_fits', 'update'),
  position({ actor_id: 2, quotation_id: 3 }, 'position_speaker_fits', 'insert'),
  position({ quotation_id: 2 }, 'position_speaker_fits'),
  claim({ claimant_id: 3, quotation_id: 2 }, 'claim_speaker_fits', 'insert'),
  claim({ quotation_id: 2 }, 'claim_speaker_fits'),
  claim({ claimant_id: 3, topic_id: 1, polarity: 'asserts', quotation_id: 2 }, 'claim_speaker_fits', 'insert'),
  response({ quotation_id: 3 }, 'response_speaker_fits'),
  absence({ quotation_id: 3 }, 'absence_speaker_fits'),
  absence({ actor_id: 1 }, 'absence_speaker_fits'),
  response({ actor_id: 1, quotation_id: 1 }, 'response_answers_another'),
  claim({ claimant_id: 2 }, 'response_answers_another', 'update'),
  claim({ topic_id: 1, polarity: 'asserts' }, 'response_not_on_topic_claim', 'update'),
  to('topic', `slug = 'easing'`)({ scope: 'summit' }, 'topic_scope_stays', 'update'),
  to('topic', `slug = 'holding'`)({ scope: 'standing' }, 'topic_scope_stays', 'update'),
  to('topic', `slug = 'easing'`)({ wording: 3 }, 'topic_wording_known', 'update'),
  to('speaker', 'quotation_id = 1 and ordinal = 1')({ actor_id: 3 }, 'speaker_stays', 'update'),
  to('position_quotation', 'quotation_id = 3')({ quotation_id: 2 }, 'position_evidence_stays', 'update'),
  to('claim_quotation', 'claim_id = 1')({ quotation_id: 3 }, 'claim_evidence_stays', 'update'),
  to('response_quotation', 'response_id = 1')({ quotation_id: 1 }, 'response_evidence_stays', 'update'),
  to('absence_quotation', 'absence_id = 1')({ quotation_id: 1 }, 'absence_evidence_stays', 'update'),
  ...(['record_type', 'record', 'version', 'at', 'by', 'reason', 'before', 'after'] as const).map((column) =>
    to('revision', `record = 'p-1'`)({ [column]: column === 'version' ? 2 : 'changed' }, 'revision_stays', 'update'),
  ),
]

/** Deletions, and what has no row to change: `[statement, message]`. */
export const REFUSED_STATEMENTS: [string, string][] = [
  ['delete from position_quotation', 'position_first_quotation_stays'],
  ['delete from position_quotation where position_id = 1 and quotation_id = 1', 'position_first_quotation_stays'],
  ['delete from claim_quotation', 'claim_first_quotation_stays'],
  ['delete from response_quotation', 'response_first_quotation_stays'],
  ['delete from absence_quotation', 'absence_first_quotation_stays'],
  ['delete from outcome_quotation where quotation_id = 2', 'outcome_own_words'],
  ['delete from outcome_source', 'outcome_proof'],
  [`update claim_outcome set outcome = 'came_true' where uid = 'o-1'`, 'outcome_proof'],
  ['delete from speaker where quotation_id = 2', 'quotation_first_speaker_stays'],
  ['delete from quotation where id = 1', 'FOREIGN KEY constraint failed'],
  ['delete from quotation where id = 3', 'FOREIGN KEY constraint failed'],
  ['delete from actor where id = 1', 'FOREIGN KEY constraint failed'],
  ['delete from topic where id = 2', 'FOREIGN KEY constraint failed'],
  ['delete from source', 'FOREIGN KEY constraint failed'],
  ['delete from coding', 'FOREIGN KEY constraint failed'],
  ['delete from summit', 'FOREIGN KEY constraint failed'],
  ['delete from theme', 'FOREIGN KEY constraint failed'],
  ['delete from topic_wording where topic_id = 2', 'topic_wording_stays'],
  ['delete from revision where id = 1', 'revision_stays'],
  ['delete from revision', 'revision_stays'],
  [
    `insert into revision (record_type, record, version, at, by) values ('position', 'p-9', 1, '', '')`,
    'revision_content',
  ],
  [
    `insert into revision (record_type, record, version, at, by, after) values ('position', 'p-1', 9, '', '', '{}')`,
    'revision_version',
  ],
  [
    `insert or replace into revision (id, record_type, record, version, at, by, after) values (1, 'x', 'y', 1, '', '', '{}')`,
    'revision_version',
  ],
  [
    `replace into revision (record_type, record, version, at, by, after) values ('position', 'p-1', 1, '', '', '{}')`,
    'revision_version',
  ],
  [
    `insert into revision (record_type, record, version, at, by, after) values ('position', 'p-1', 1, '', '', '{}')`,
    'revision_version',
  ],
  [`insert into library (id, title, codebook) values (1, 'second', '1.0')`, 'UNIQUE constraint failed: library.id'],
  [`insert into library (title, codebook) values ('second', '1.0')`, 'library_single'],
  [
    `insert into kept_apart (record_type, one, other, at, by) values ('actor', 'a', 'a', '2026-01-01', 'x')`,
    'kept_apart_pair',
  ],
  ['insert into position_quotation (position_id, ordinal, quotation_id) values (1, 7, 2)', 'position_speaker_fits'],
  ['insert into position_quotation (position_id, ordinal, quotation_id) values (1, 7, 1)', 'UNIQUE constraint failed'],
  ['insert into position_quotation (position_id, ordinal, quotation_id) values (99, 0, 1)', 'FOREIGN KEY constraint'],
  ['insert into speaker (quotation_id, ordinal, actor_id) values (1, 9, 9999)', 'FOREIGN KEY constraint failed'],
  [`update import_run set state = 'preview' where id = 1`, 'import_once'],
  [`update import_run set state = 'done' where id = 2`, 'import_planned'],
  [`update import_run set state = 'writing' where id = 2`, 'import_run_state'],
]

/** Two imports that the statements above change: one that is written, one planned for another state of the library. */
export async function insertImports(raw: RawAccess): Promise<void> {
  for (const [id, state] of [
    [1, 'done'],
    [2, 'preview'],
  ])
    await raw.run(
      `insert into import_run (id, file_name, kind, bytes, "by", at, state, planned_at) values (?, 'a', 'csv', 1, '', '', ?, 1)`,
      [id, state],
    )
}
