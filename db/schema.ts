import { sql } from 'drizzle-orm'
import {
  type AnySQLiteColumn,
  blob,
  check,
  foreignKey,
  type IndexBuilder,
  index,
  integer,
  primaryKey,
  type SQLiteColumn,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { MANNERS, OUTCOMES } from '@/lib/outcome-vocabulary'
import { IMPORT_LINE_KINDS, IMPORT_PLANS, IMPORT_STATES } from '@/lib/record-imports/plan'
import { IMPORT_KINDS } from '@/lib/record-imports/reading'
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
  STANCE,
  STANCES,
  SUMMIT_STATUSES,
  TOPIC_SCOPES,
  TRANSLATION_METHODS,
} from '@/lib/vocabulary'
import { KEY_BITS, SEARCH_TABLES } from './search-ids'

/**
 * The record model of the codebook. Rules about one row are checks here; rules that span rows (speakers fit the actor,
 * the first quotation stays, a summit-scoped position names its summit) are triggers, see `triggers.ts`. Integer keys
 * are internal; slugs and ids (`uid`) are public. Ids never change; a slug that is changed forwards.
 *
 * Evidence cannot be missing: the first quotation of a record is a NOT NULL column. A trigger copies it into the link
 * table, which holds all quotations of the record.
 */

/** `column in ('a', 'b')`: an enumeration of the vocabulary as a database check. */
const oneOf = (name: string, column: SQLiteColumn, values: readonly string[]) =>
  check(name, sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`)
const filled = (name: string, column: SQLiteColumn) => check(name, sql`length(trim(${column})) > 0`)

/** One row: the title and codebook of the library, which an export writes as they were loaded. */
export const library = sqliteTable(
  'library',
  {
    id: integer('id').primaryKey(),
    title: text('title').notNull(),
    codebook: text('codebook').notNull(),
  },
  (t) => [check('library_single', sql`${t.id} = 1`)],
)

export const actor = sqliteTable(
  'actor',
  {
    id: integer('id').primaryKey(),
    slug: text('slug').notNull().unique(),
    name: text('name').notNull(),
    kind: text('kind', { enum: ACTOR_KINDS }).notNull(),
    sortName: text('sort_name').notNull(),
    nativeName: text('native_name'),
    description: text('description'),
    quantifier: text('quantifier'),
    sourceId: integer('source_id').references((): AnySQLiteColumn => source.id),
    /** At most 10 characters, for narrow heads of tables. */
    shortName: text('short_name'),
  },
  (t) => [
    oneOf('actor_kind', t.kind, ACTOR_KINDS),
    filled('actor_name', t.name),
    check('actor_group_source', sql`${t.kind} <> 'group' or ${t.sourceId} is not null`),
    index('actor_sort').on(t.sortName),
  ],
)

export const alias = sqliteTable(
  'alias',
  {
    actorId: integer('actor_id')
      .notNull()
      .references(() => actor.id, { onDelete: 'cascade' }),
    ordinal: integer('ordinal').notNull(),
    name: text('name').notNull(),
  },
  (t) => [primaryKey({ columns: [t.actorId, t.ordinal] }), filled('alias_name', t.name)],
)

export const affiliation = sqliteTable(
  'affiliation',
  {
    actorId: integer('actor_id')
      .notNull()
      .references(() => actor.id, { onDelete: 'cascade' }),
    ordinal: integer('ordinal').notNull(),
    organization: text('organization').notNull(),
    organizationId: integer('organization_id').references(() => actor.id),
    title: text('title'),
    role: text('role', { enum: ROLES }).notNull(),
    fromDate: text('from_date'),
    toDate: text('to_date'),
    /**
     * First and last day on which the affiliation can have held; 0000-01-01 or 9999-12-31 where the source gives none.
     */
    validFrom: text('valid_from').notNull(),
    validTo: text('valid_to').notNull(),
    /** The organization in at most 10 characters. */
    short: text('short'),
  },
  (t) => [primaryKey({ columns: [t.actorId, t.ordinal] }), oneOf('affiliation_role', t.role, ROLES)],
)

export const theme = sqliteTable('theme', {
  id: integer('id').primaryKey(),
  slug: text('slug').notNull().unique(),
  label: text('label').notNull(),
  ordinal: integer('ordinal').notNull(),
})

export const topic = sqliteTable(
  'topic',
  {
    id: integer('id').primaryKey(),
    slug: text('slug').notNull().unique(),
    themeId: integer('theme_id')
      .notNull()
      .references(() => theme.id),
    label: text('label').notNull(),
    ordinal: integer('ordinal').notNull(),
    scope: text('scope', { enum: TOPIC_SCOPES }).notNull(),
    broaderId: integer('broader_id').references((): AnySQLiteColumn => topic.id),
    /** The wording in force; every wording ever used is a row of `topic_wording`. */
    wording: integer('wording').notNull(),
    ruleCounts: text('rule_counts').notNull(),
    ruleExcludes: text('rule_excludes').notNull(),
  },
  (t) => [
    oneOf('topic_scope', t.scope, TOPIC_SCOPES),
    check('topic_broader', sql`${t.broaderId} is null or ${t.broaderId} <> ${t.id}`),
  ],
)

export const topicWording = sqliteTable(
  'topic_wording',
  {
    topicId: integer('topic_id')
      .notNull()
      .references(() => topic.id, { onDelete: 'cascade' }),
    wording: integer('wording').notNull(),
    /** Null in the first wording of a topic that is, or was, still to be worded. */
    proposition: text('proposition'),
    since: text('since'),
  },
  (t) => [
    primaryKey({ columns: [t.topicId, t.wording] }),
    filled('topic_wording_proposition', t.proposition),
    check('topic_wording_worded', sql`${t.proposition} is not null or ${t.wording} = 1`),
    index('topic_wording_unworded').on(t.topicId, t.wording).where(sql`proposition is null`),
  ],
)

export const summit = sqliteTable(
  'summit',
  {
    id: integer('id').primaryKey(),
    slug: text('slug').notNull().unique(),
    name: text('name').notNull(),
    shortName: text('short_name').notNull(),
    date: text('date').notNull(),
    dateFrom: text('date_from').notNull(),
    dateTo: text('date_to').notNull(),
    place: text('place'),
    status: text('status', { enum: SUMMIT_STATUSES }).notNull(),
    /** YYYY-MM-DD since which date and place were public. */
    known: text('known'),
  },
  (t) => [oneOf('summit_status', t.status, SUMMIT_STATUSES), check('summit_dates', sql`${t.dateFrom} <= ${t.dateTo}`)],
)

export const source = sqliteTable(
  'source',
  {
    id: integer('id').primaryKey(),
    slug: text('slug').notNull().unique(),
    type: text('type', { enum: SOURCE_TYPES }).notNull(),
    title: text('title').notNull(),
    container: text('container'),
    abbreviation: text('abbreviation').notNull(),
    publisher: text('publisher'),
    issued: text('issued').notNull(),
    issuedFrom: text('issued_from').notNull(),
    issuedTo: text('issued_to').notNull(),
    url: text('url'),
    archivedUrl: text('archived_url'),
    lang: text('lang').notNull(),
    access: text('access', { enum: ACCESSES }).notNull(),
    rights: text('rights'),
    /** Whether readers may be shown the whole text, where the library holds it. */
    textShown: integer('text_shown', { mode: 'boolean' }).notNull().default(false),
  },
  (t) => [
    oneOf('source_type', t.type, SOURCE_TYPES),
    oneOf('source_access', t.access, ACCESSES),
    /** For the newest sources, and the latest of a list. */
    index('source_issued').on(t.issuedFrom),
    index('source_latest').on(t.issuedTo),
  ],
)

export const sourceAuthor = sqliteTable(
  'source_author',
  {
    sourceId: integer('source_id')
      .notNull()
      .references(() => source.id, { onDelete: 'cascade' }),
    ordinal: integer('ordinal').notNull(),
    name: text('name').notNull(),
    sortName: text('sort_name').notNull(),
    actorId: integer('actor_id').references(() => actor.id),
  },
  (t) => [primaryKey({ columns: [t.sourceId, t.ordinal] })],
)

/** Versions of a source's text, where the library may hold it; in no export but `export --texts`. */
export const sourceText = sqliteTable(
  'source_text',
  {
    sourceId: integer('source_id')
      .notNull()
      .references(() => source.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    hash: text('hash').notNull(),
    body: text('body').notNull(),
    addedOn: text('added_on').notNull(),
  },
  (t) => [primaryKey({ columns: [t.sourceId, t.version] })],
)

export const coding = sqliteTable('coding', {
  id: integer('id').primaryKey(),
  uid: text('uid').notNull().unique(),
  sourceId: integer('source_id')
    .notNull()
    .references(() => source.id),
  coder: text('coder').notNull(),
  codebook: text('codebook').notNull(),
  day: text('day').notNull(),
  complete: integer('complete', { mode: 'boolean' }).notNull(),
  published: integer('published', { mode: 'boolean' }).notNull(),
  note: text('note'),
})

const covered = (name: string, column: string, of: () => AnySQLiteColumn) =>
  sqliteTable(
    name,
    {
      codingId: integer('coding_id')
        .notNull()
        .references(() => coding.id, { onDelete: 'cascade' }),
      ordinal: integer('ordinal').notNull(),
      memberId: integer(column).notNull().references(of),
    },
    (t) => [primaryKey({ columns: [t.codingId, t.ordinal] }), uniqueIndex(`${name}_member`).on(t.memberId, t.codingId)],
  )
/** What a coding covered. A complete coding makes "looked and found nothing" follow for every actor and topic in it. */
export const codingActor = covered('coding_actor', 'actor_id', () => actor.id)
export const codingTopic = covered('coding_topic', 'topic_id', () => topic.id)
export const codingSummit = covered('coding_summit', 'summit_id', () => summit.id)

export const quotation = sqliteTable(
  'quotation',
  {
    id: integer('id').primaryKey(),
    uid: text('uid').notNull().unique(),
    sourceId: integer('source_id')
      .notNull()
      .references(() => source.id),
    /** The first speaker; a trigger copies it into `speaker`, which holds all speakers. */
    speakerId: integer('speaker_id')
      .notNull()
      .references(() => actor.id),
    mode: text('mode', { enum: EVIDENCE_MODES }).notNull(),
    /** JSON: `[{ exact, prefix, suffix, start, end }]`, UTF-16 offsets into the source's text. */
    segments: text('segments').notNull(),
    locatorKind: text('locator_kind', { enum: LOCATOR_KINDS }),
    locatorValue: text('locator_value'),
    lang: text('lang').notNull(),
    checkResult: text('check_result', { enum: CHECK_RESULTS }),
    checkedOn: text('checked_on'),
    checkedHash: text('checked_hash'),
  },
  (t) => [
    oneOf('quotation_mode', t.mode, EVIDENCE_MODES),
    oneOf('quotation_locator_kind', t.locatorKind, LOCATOR_KINDS),
    oneOf('quotation_check_result', t.checkResult, CHECK_RESULTS),
    check('quotation_segments', sql`json_valid(${t.segments}) and json_array_length(${t.segments}) > 0`),
    check('quotation_locator', sql`(${t.locatorKind} is null) = (${t.locatorValue} is null)`),
    check(
      'quotation_check',
      sql`(${t.checkResult} is null) = (${t.checkedOn} is null) and (${t.checkResult} is null) = (${t.checkedHash} is null)`,
    ),
    index('quotation_source').on(t.sourceId),
    index('quotation_lang').on(t.lang),
    /** For counting evidence: the index has fewer pages than the table. */
    index('quotation_evidence').on(t.id, t.sourceId, t.mode, t.lang),
  ],
)

export const speaker = sqliteTable(
  'speaker',
  {
    quotationId: integer('quotation_id')
      .notNull()
      .references(() => quotation.id, { onDelete: 'cascade' }),
    ordinal: integer('ordinal').notNull(),
    actorId: integer('actor_id')
      .notNull()
      .references(() => actor.id),
  },
  (t) => [primaryKey({ columns: [t.quotationId, t.actorId] }), index('speaker_actor').on(t.actorId)],
)

export const translation = sqliteTable(
  'translation',
  {
    quotationId: integer('quotation_id')
      .notNull()
      .references(() => quotation.id, { onDelete: 'cascade' }),
    ordinal: integer('ordinal').notNull(),
    lang: text('lang').notNull(),
    text: text('text').notNull(),
    translator: text('translator').notNull(),
    method: text('method', { enum: TRANSLATION_METHODS }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.quotationId, t.ordinal] }),
    oneOf('translation_method', t.method, TRANSLATION_METHODS),
    filled('translation_text', t.text),
  ],
)

const conditional = STANCES.filter((stance) => STANCE[stance].conditional)

export const position = sqliteTable(
  'position',
  {
    id: integer('id').primaryKey(),
    uid: text('uid').notNull().unique(),
    codingId: integer('coding_id')
      .notNull()
      .references(() => coding.id),
    actorId: integer('actor_id')
      .notNull()
      .references(() => actor.id),
    onBehalfOfId: integer('on_behalf_of_id').references(() => actor.id),
    topicId: integer('topic_id')
      .notNull()
      .references(() => topic.id),
    wording: integer('wording').notNull(),
    summitId: integer('summit_id').references(() => summit.id),
    stance: text('stance', { enum: STANCES }).notNull(),
    conditionJoin: text('condition_join', { enum: CONDITION_JOINS }),
    /** JSON: `[{ kind: 'if' | 'unless', text }]`; exactly the conditional stances have some. */
    conditions: text('conditions').notNull().default('[]'),
    qualifier: text('qualifier'),
    basis: text('basis', { enum: BASES }).notNull(),
    inference: text('inference'),
    reportedById: integer('reported_by_id').references(() => actor.id),
    confidence: text('confidence', { enum: CONFIDENCES }).notNull(),
    statedOn: text('stated_on').notNull(),
    statedFrom: text('stated_from').notNull(),
    statedTo: text('stated_to').notNull(),
    summary: text('summary').notNull(),
    quotationId: integer('quotation_id')
      .notNull()
      .references(() => quotation.id),
    status: text('status', { enum: RECORD_STATUSES }).notNull().default('published'),
    withdrawal: text('withdrawal'),
    /**
     * Whether the position is shown: published itself, in a published coding. Triggers set it; a stored column can lead
     * an index.
     */
    shown: integer('shown', { mode: 'boolean' }).notNull().default(true),
    /** 1: first-hand and stated, which counts before everything else; 2: enacted, inferred or reported. */
    tier: integer('tier')
      .notNull()
      .generatedAlwaysAs(sql`case when basis = 'stated' and reported_by_id is null then 1 else 2 end`, {
        mode: 'stored',
      }),
  },
  (t) => [
    oneOf('position_stance', t.stance, STANCES),
    oneOf('position_basis', t.basis, BASES),
    oneOf('position_confidence', t.confidence, CONFIDENCES),
    oneOf('position_status', t.status, RECORD_STATUSES),
    oneOf('position_condition_join', t.conditionJoin, CONDITION_JOINS),
    check(
      'position_conditions',
      sql`json_valid(${t.conditions}) and (${t.stance} in (${sql.raw(conditional.map((s) => `'${s}'`).join(', '))})) = (json_array_length(${t.conditions}) > 0) and (${t.conditionJoin} is null) = (json_array_length(${t.conditions}) = 0)`,
    ),
    check('position_inference', sql`${t.basis} <> 'inferred' or length(trim(coalesce(${t.inference}, ''))) > 0`),
    check('position_withdrawal', sql`(${t.status} = 'withdrawn') = (${t.withdrawal} is not null)`),
    check('position_dates', sql`${t.statedFrom} <= ${t.statedTo}`),
    check('position_reporter', sql`${t.reportedById} is null or ${t.reportedById} <> ${t.actorId}`),
    check('position_behalf', sql`${t.onBehalfOfId} is null or ${t.onBehalfOfId} <> ${t.actorId}`),
    foreignKey({ columns: [t.topicId, t.wording], foreignColumns: [topicWording.topicId, topicWording.wording] }),
    filled('position_summary', t.summary),
    index('position_actor').on(t.actorId, t.topicId, t.summitId, t.shown, t.tier, t.statedFrom),
    index('position_behalf_of').on(t.onBehalfOfId, t.topicId, t.summitId).where(sql`on_behalf_of_id is not null`),
    index('position_topic').on(t.topicId, t.shown, t.stance, t.statedTo),
    /** Covers every column by which lists are counted and ordered, so that counting does not read the table. */
    index('position_facet').on(
      t.topicId,
      t.summitId,
      t.stance,
      t.shown,
      t.actorId,
      t.onBehalfOfId,
      t.basis,
      t.reportedById,
      t.conditionJoin,
      t.qualifier,
      t.statedFrom,
      t.statedTo,
    ),
    index('position_day').on(t.statedFrom, t.shown),
    index('position_summit').on(t.summitId, t.shown).where(sql`summit_id is not null`),
    index('position_coding').on(t.codingId),
    index('position_reported_by').on(t.reportedById).where(sql`reported_by_id is not null`),
  ],
)

/** @param also further indexes, given the column of the record */
const evidenceOf = (
  name: string,
  column: string,
  of: () => AnySQLiteColumn,
  also: (record: AnySQLiteColumn) => IndexBuilder[] = () => [],
) =>
  sqliteTable(
    name,
    {
      recordId: integer(column).notNull().references(of, { onDelete: 'cascade' }),
      ordinal: integer('ordinal').notNull(),
      quotationId: integer('quotation_id')
        .notNull()
        .references(() => quotation.id),
    },
    (t) => [
      primaryKey({ columns: [t.recordId, t.quotationId] }),
      index(`${name}_quotation`).on(t.quotationId),
      ...also(t.recordId),
    ],
  )
export const positionQuotation = evidenceOf(
  'position_quotation',
  'position_id',
  () => position.id,
  (record) => [
    /** Only the few links beyond the first quotation of a record. */
    index('position_quotation_further').on(record).where(sql`ordinal > 0`),
  ],
)
export const claimQuotation = evidenceOf('claim_quotation', 'claim_id', () => claim.id)
export const responseQuotation = evidenceOf('response_quotation', 'response_id', () => response.id)
export const outcomeQuotation = evidenceOf('outcome_quotation', 'outcome_id', () => claimOutcome.id)
export const absenceQuotation = evidenceOf('absence_quotation', 'absence_id', () => absence.id)

export const claim = sqliteTable(
  'claim',
  {
    id: integer('id').primaryKey(),
    uid: text('uid').notNull().unique(),
    slug: text('slug').notNull().unique(),
    codingId: integer('coding_id')
      .notNull()
      .references(() => coding.id),
    claimantId: integer('claimant_id')
      .notNull()
      .references(() => actor.id),
    onBehalfOfId: integer('on_behalf_of_id').references(() => actor.id),
    statement: text('statement').notNull(),
    kind: text('kind', { enum: CLAIM_KINDS }).notNull(),
    summitId: integer('summit_id')
      .notNull()
      .references(() => summit.id),
    topicId: integer('topic_id').references(() => topic.id),
    polarity: text('polarity', { enum: POLARITIES }),
    reportedById: integer('reported_by_id').references(() => actor.id),
    madeOn: text('made_on').notNull(),
    madeFrom: text('made_from').notNull(),
    madeTo: text('made_to').notNull(),
    quotationId: integer('quotation_id')
      .notNull()
      .references(() => quotation.id),
    status: text('status', { enum: RECORD_STATUSES }).notNull().default('published'),
    withdrawal: text('withdrawal'),
    said: text('said', { enum: MANNERS }),
    ownPower: integer('own_power', { mode: 'boolean' }),
    testTrueIf: text('test_true_if'),
    testNotIf: text('test_not_if'),
    testWrittenOn: text('test_written_on'),
    byDay: text('by_date'),
    byFrom: text('by_from'),
    byTo: text('by_to'),
  },
  (t) => [
    oneOf('claim_kind', t.kind, CLAIM_KINDS),
    oneOf('claim_polarity', t.polarity, POLARITIES),
    oneOf('claim_status', t.status, RECORD_STATUSES),
    check('claim_topic_polarity', sql`(${t.topicId} is null) = (${t.polarity} is null)`),
    check('claim_withdrawal', sql`(${t.status} = 'withdrawn') = (${t.withdrawal} is not null)`),
    check('claim_dates', sql`${t.madeFrom} <= ${t.madeTo}`),
    filled('claim_statement', t.statement),
    index('claim_claimant').on(t.claimantId),
    index('claim_topic').on(t.topicId),
    index('claim_summit').on(t.summitId),
    index('claim_coding').on(t.codingId),
  ],
)

export const response = sqliteTable(
  'response',
  {
    id: integer('id').primaryKey(),
    uid: text('uid').notNull().unique(),
    claimId: integer('claim_id')
      .notNull()
      .references(() => claim.id, { onDelete: 'cascade' }),
    codingId: integer('coding_id')
      .notNull()
      .references(() => coding.id),
    actorId: integer('actor_id')
      .notNull()
      .references(() => actor.id),
    kind: text('kind', { enum: RESPONSE_KINDS }).notNull(),
    basis: text('basis', { enum: RESPONSE_BASES }).notNull(),
    inference: text('inference'),
    saidOn: text('said_on').notNull(),
    saidFrom: text('said_from').notNull(),
    saidTo: text('said_to').notNull(),
    summary: text('summary').notNull(),
    quotationId: integer('quotation_id')
      .notNull()
      .references(() => quotation.id),
  },
  (t) => [
    oneOf('response_kind', t.kind, RESPONSE_KINDS),
    oneOf('response_basis', t.basis, RESPONSE_BASES),
    check('response_inference', sql`${t.basis} <> 'inferred' or length(trim(coalesce(${t.inference}, ''))) > 0`),
    check('response_dates', sql`${t.saidFrom} <= ${t.saidTo}`),
    index('response_claim').on(t.claimId),
    index('response_actor').on(t.actorId),
  ],
)

/** What became of a claim. Of several the one with the highest key is in force. */
export const claimOutcome = sqliteTable(
  'claim_outcome',
  {
    id: integer('id').primaryKey(),
    uid: text('uid').notNull().unique(),
    claimId: integer('claim_id')
      .notNull()
      .references(() => claim.id, { onDelete: 'cascade' }),
    outcome: text('outcome', { enum: OUTCOMES }).notNull(),
    /** The day on which it happened; null where it is not known, or cannot be told. */
    onDay: text('on_date'),
    onFrom: text('on_from'),
    onTo: text('on_to'),
    settledBy: text('settled_by').notNull(),
    settledOn: text('settled_on').notNull(),
    reason: text('reason').notNull(),
  },
  (t) => [
    oneOf('claim_outcome_outcome', t.outcome, OUTCOMES),
    filled('claim_outcome_settled_by', t.settledBy),
    filled('claim_outcome_reason', t.reason),
    check('claim_outcome_dates', sql`${t.onFrom} <= ${t.onTo}`),
    index('claim_outcome_claim').on(t.claimId),
  ],
)

/** Sources that an outcome cites without quoting them, each with the coder's own sentence. */
export const outcomeSource = sqliteTable(
  'outcome_source',
  {
    outcomeId: integer('outcome_id')
      .notNull()
      .references(() => claimOutcome.id, { onDelete: 'cascade' }),
    ordinal: integer('ordinal').notNull(),
    sourceId: integer('source_id')
      .notNull()
      .references(() => source.id),
    sentence: text('sentence').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.outcomeId, t.ordinal] }),
    filled('outcome_source_sentence', t.sentence),
    index('outcome_source_source').on(t.sourceId),
  ],
)

export const absence = sqliteTable(
  'absence',
  {
    id: integer('id').primaryKey(),
    uid: text('uid').notNull().unique(),
    actorId: integer('actor_id')
      .notNull()
      .references(() => actor.id),
    topicId: integer('topic_id')
      .notNull()
      .references(() => topic.id),
    summitId: integer('summit_id').references(() => summit.id),
    kind: text('kind', { enum: RECORDED_SILENCES }).notNull(),
    sourceId: integer('source_id')
      .notNull()
      .references(() => source.id),
    onDay: text('on_date').notNull(),
    onFrom: text('on_from').notNull(),
    onTo: text('on_to').notNull(),
    recordedBy: text('recorded_by').notNull(),
    note: text('note'),
    /** The words that could not be coded, or that declined to answer; null for "nothing found". */
    quotationId: integer('quotation_id').references(() => quotation.id),
  },
  (t) => [
    oneOf('absence_kind', t.kind, RECORDED_SILENCES),
    check('absence_evidence', sql`(${t.kind} = 'not_found') or ${t.quotationId} is not null`),
    index('absence_actor').on(t.actorId, t.topicId),
    index('absence_topic').on(t.topicId),
  ],
)

/** Every change of a record: before, after, when, by whom. The highest id is the data version. */
export const revision = sqliteTable(
  'revision',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    recordType: text('record_type').notNull(),
    record: text('record').notNull(),
    version: integer('version').notNull(),
    at: text('at').notNull(),
    by: text('by').notNull(),
    reason: text('reason'),
    /** The record before and after, in the shape of bundles of version `shape`. */
    before: text('before'),
    after: text('after'),
    shape: integer('shape').notNull().default(1),
    /** A random UUID: revisions of one write have the same, and ids that follow each other. */
    batch: text('batch'),
  },
  (t) => [
    uniqueIndex('revision_version').on(t.recordType, t.record, t.version),
    check('revision_content', sql`${t.before} is not null or ${t.after} is not null`),
    // Each ends in the id, by which changes are paged.
    index('revision_batch').on(t.batch),
    index('revision_at').on(t.at),
    index('revision_by').on(t.by),
    index('revision_type').on(t.recordType),
  ],
)

/**
 * Names that records had in their addresses, and the name that stands for each now: of the same record, or of the one
 * that it was merged into. No part of the library: never exported.
 */
export const formerName = sqliteTable(
  'former_name',
  {
    recordType: text('record_type').notNull(),
    name: text('name').notNull(),
    present: text('present').notNull(),
    merged: integer('merged', { mode: 'boolean' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.recordType, t.name] }), index('former_name_present').on(t.recordType, t.present)],
)

/**
 * Pairs of records that somebody looked at and found to be two: they are never proposed for a merge again. Each is named
 * as it was then (`former_name` leads to its present name), in no particular order. No part of the library: never
 * exported.
 */
export const keptApart = sqliteTable(
  'kept_apart',
  {
    recordType: text('record_type').notNull(),
    one: text('one').notNull(),
    other: text('other').notNull(),
    at: text('at').notNull(),
    by: text('by').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.recordType, t.one, t.other] }),
    check('kept_apart_pair', sql`${t.one} <> ${t.other}`),
  ],
)

/**
 * Refused forms with their problems, so that nothing typed is lost. Drafts are not part of the library: never exported,
 * no revisions.
 */
export const draft = sqliteTable(
  'draft',
  {
    id: text('id').primaryKey(),
    form: text('form').notNull(),
    /** JSON: `[[name, value], …]`, as the form sent them. */
    fields: text('fields').notNull(),
    /** JSON: `[{ field, message }]`. */
    problems: text('problems').notNull(),
    savedAt: text('saved_at').notNull(),
  },
  (t) => [index('draft_saved').on(t.savedAt)],
)

/**
 * One-time tokens of forms that were sent, each with the page that its form led to: the same form sent again makes no
 * second record. No part of the library: never exported, no revisions.
 */
export const formToken = sqliteTable(
  'form_token',
  {
    token: text('token').primaryKey(),
    href: text('href').notNull(),
    usedAt: text('used_at').notNull(),
  },
  (t) => [index('form_token_used').on(t.usedAt)],
)

/**
 * Imports of files: how each was read, what it would do, and what it did. Neither they nor what hangs on them are part
 * of the library: never exported, no revisions.
 */
export const importRun = sqliteTable(
  'import_run',
  {
    /** Its number in addresses. */
    id: integer('id').primaryKey({ autoIncrement: true }),
    fileName: text('file_name').notNull(),
    kind: text('kind', { enum: IMPORT_KINDS }).notNull(),
    bytes: integer('bytes').notNull(),
    /** JSON of the kind's own schema; null where all is guessed. */
    mapping: text('mapping'),
    mappingName: text('mapping_name'),
    /** JSON: `{ QUESTION: ANSWER }`. */
    choices: text('choices').notNull().default('{}'),
    by: text('by').notNull(),
    at: text('at').notNull(),
    state: text('state', { enum: IMPORT_STATES }).notNull(),
    /** Why the file cannot be read, or the library would not take it, in words. */
    problem: text('problem'),
    /** JSON of the reader's layout line. */
    layout: text('layout'),
    /** JSON: lines by type and by what would become of them. */
    counts: text('counts'),
    /** Data version of the library for which the plan was made. */
    plannedAt: integer('planned_at'),
    /** SHA-256 of the plan. */
    seal: text('seal'),
    /** Batch of its revisions, once it is done. */
    batch: text('batch'),
    doneAt: text('done_at'),
  },
  (t) => [oneOf('import_run_state', t.state, IMPORT_STATES), index('import_run_at').on(t.at)],
)

/** The file of an import in chunks, until it is imported or a week old. */
export const importFile = sqliteTable(
  'import_file',
  {
    importId: integer('import_id')
      .notNull()
      .references(() => importRun.id, { onDelete: 'cascade' }),
    ordinal: integer('ordinal').notNull(),
    bytes: blob('bytes', { mode: 'buffer' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.ordinal] })],
)

/** What the reader of a file gave, line by line, and what would become of each. */
export const importLine = sqliteTable(
  'import_line',
  {
    importId: integer('import_id')
      .notNull()
      .references(() => importRun.id, { onDelete: 'cascade' }),
    ordinal: integer('ordinal').notNull(),
    kind: text('kind', { enum: IMPORT_LINE_KINDS }).notNull(),
    /** Of a record: its type and name. Null for a name that an earlier line has. Of a text: the name of its source. */
    type: text('type'),
    name: text('name'),
    /** Of a claim: its slug, which no other may have. */
    address: text('address'),
    /** JSON of the record, in the shape of the bundle; the body of a text; JSON of a question. */
    content: text('content'),
    /** JSON of the record with the further values that its rows need; the hash of a text. */
    prepared: text('prepared'),
    searchTitle: text('search_title'),
    searchBody: text('search_body'),
    placeRow: integer('place_row').notNull(),
    place: text('place').notNull(),
    /** Of a line that is no record: what it is about. */
    what: text('what'),
    /** Of what has no place: how often it occurs. */
    count: integer('count'),
    /** JSON: the cells of a refused row. */
    cells: text('cells'),
    /** Id of the question for which the record waits. */
    waits: text('waits'),
    plan: text('plan', { enum: IMPORT_PLANS }),
    reason: text('reason'),
    /** JSON of the record of the library that has this name and another content; the hash of its text. */
    ours: text('ours'),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.ordinal] }),
    uniqueIndex('import_line_name').on(t.importId, t.type, t.name),
    index('import_line_plan').on(t.importId, t.kind, t.type, t.plan),
    index('import_line_address').on(t.importId, t.address),
  ],
)

/** Mappings that were saved under a name, to be used again. */
export const importMapping = sqliteTable('import_mapping', {
  name: text('name').primaryKey(),
  kind: text('kind', { enum: IMPORT_KINDS }).notNull(),
  mapping: text('mapping').notNull(),
  by: text('by').notNull(),
  at: text('at').notNull(),
})

const NUMBER_OF_KIND = `case kind ${Object.entries(SEARCH_TABLES)
  .map(([kind, { number }]) => `when '${kind}' then ${number}`)
  .join(' ')} end`

/**
 * The texts that search looks through, folded in TypeScript (SQLite has no NFC). Triggers copy them into the FTS5
 * index. `title` holds names, which rank first.
 */
export const searchEntry = sqliteTable(
  'search_entry',
  {
    /** Computed from the record's type and key (`search-ids.ts`), so that a search need not read this table. */
    id: integer('id').primaryKey(),
    kind: text('kind').notNull(),
    record: text('record').notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    /** Whether the record is shown, and therefore in the index. Set by triggers. */
    shown: integer('shown', { mode: 'boolean' }).notNull().default(true),
  },
  (t) => [
    check('search_entry_place', sql`${t.id} >> ${sql.raw(String(KEY_BITS))} is ${sql.raw(NUMBER_OF_KIND)}`),
    uniqueIndex('search_entry_record').on(t.kind, t.record),
  ],
)
