import type { Passage } from '@/lib/change/between'
import type { CellMovement } from '@/lib/change/cell'
import { answerTerms } from '@/lib/change/cell-words'
import { type Cell, type ComparedActor, type Comparison, isUnderReview } from '@/lib/comparison/model'
import type { EvidenceRecord, PositionRecord, TopicRecord } from '@/lib/records/read-model'
import { SILENCE, STANCE } from '@/lib/vocabulary'
import { CELL_CODES, type CellCode } from './key'
import { termsText } from './position-text'
import { leftOutText, lookedText } from './silence-text'

export type Value = string | number | null | undefined

/** One data row: a position, a silence, a left-out cell, or a position of uncertain date. */
export type LongRow = {
  record: 'position' | 'silence' | 'left_out' | 'date_uncertain'
  id?: Value
  actor: Value
  actor_name: Value
  affiliation?: Value
  speaker?: Value
  speaker_name?: Value
  on_behalf_of?: Value
  reported_by?: Value
  topic: Value
  topic_label?: Value
  theme?: Value
  proposition?: Value
  wording?: Value
  scope?: Value
  summit?: Value
  /** A stance, a silence, or `left_out`. */
  code: CellCode
  label: Value
  meaning: Value
  score?: Value
  /** 1 where the stance counts in its cell, 0 where the cell is under review or the date uncertain. */
  counted?: 0 | 1
  condition_join?: Value
  conditions?: Value
  qualifier?: Value
  basis?: Value
  inference?: Value
  confidence?: Value
  stated_on?: Value
  stated_from?: Value
  stated_to?: Value
  summary?: Value
  looked_in?: Value
  note?: Value
  /** The kind of move that led to the answer: crossed, terms or mixed. */
  moved?: Value
  /** The last different answer: its stance, day (EDTF), conditions and record. */
  moved_from?: Value
  moved_from_on?: Value
  moved_from_conditions?: Value
  moved_from_id?: Value
  /** Earlier days of the same answer. */
  same_on?: Value
  deeds?: Value
  other_summit?: Value
  /** 1 where others of the row spoke later, and somebody moved. */
  not_heard_since?: Value
  /** Of a view of two days: what became of the cell, the answer by the earlier day, and those between. */
  fate?: Value
  before?: Value
  before_on?: Value
  between?: Value
  evidence: EvidenceRecord[]
}

/** The rows of a comparison: topic by topic, actor by actor; positions of uncertain date last. */
export function* longRows(comparison: Comparison): Generator<LongRow> {
  const { actors, rows, uncertain } = comparison
  for (const { topic, summit, cells } of rows)
    for (const cell of cells) {
      const actor = actors.find(({ slug }) => slug === cell.actor)
      const shared = { ...actorColumns(cell.actor, actor), ...topicColumns(topic), summit: summit?.slug }
      yield* cellRows(cell, shared, comparison)
    }
  for (const position of uncertain) {
    const topic = rows.find((row) => row.topic.slug === position.topic)?.topic
    const actor = actors.find(({ slug }) => slug === position.holder)
    const shared = {
      ...actorColumns(position.holder, actor),
      ...(topic ? topicColumns(topic) : { topic: position.topic }),
    }
    yield positionRow(position, shared, { record: 'date_uncertain', counted: 0 })
  }
}

type SharedColumns = Pick<
  LongRow,
  'actor' | 'actor_name' | 'affiliation' | 'topic' | 'topic_label' | 'theme' | 'proposition' | 'scope' | 'summit'
>

function* cellRows(cell: Cell, shared: SharedColumns, { sources }: Comparison): Generator<LongRow> {
  if (cell.kind === 'held') {
    const counted = isUnderReview(cell) ? 0 : 1
    const moved = { ...movementColumns(cell.movement), ...passageColumns(cell.passage) }
    for (const position of cell.positions)
      yield { ...positionRow(position, shared, { record: 'position', counted }), ...moved }
    return
  }
  if (cell.kind === 'left_out') {
    yield {
      ...shared,
      record: 'left_out',
      code: 'left_out',
      ...CELL_CODES.left_out,
      note: leftOutText(cell),
      evidence: [],
    }
    return
  }
  const { silence, note, evidence } = cell
  yield {
    ...shared,
    record: 'silence',
    code: silence,
    ...SILENCE[silence],
    looked_in: lookedText(cell, sources),
    note,
    evidence,
  }
}

function movementColumns(movement: CellMovement | undefined): Partial<LongRow> {
  if (!movement) return {}
  const { moved, same, deeds, across, notHeardSince } = movement
  const from = moved?.before
  const [first] = from?.statements ?? []
  return {
    moved: moved?.kind,
    moved_from: first?.stance,
    moved_from_on: first?.statedOn,
    moved_from_conditions: from && answerTerms(from),
    moved_from_id: from?.statements.map(({ id }) => id).join('; '),
    same_on: same.map(({ statements }) => statements[0]?.statedOn).join('; '),
    deeds: deeds.map(({ stance, statedOn }) => `${stance} ${statedOn}`).join('; '),
    other_summit:
      across &&
      `${across.summit.slug}: ${across.answer.statements[0]?.stance} ${across.answer.statements[0]?.statedOn}`,
    not_heard_since: notHeardSince ? 1 : undefined,
  }
}

function passageColumns(passage: Passage | undefined): Partial<LongRow> {
  if (!passage) return {}
  const first = passage.before?.statements[0]
  return {
    fate: passage.fate,
    before: first?.stance,
    before_on: first?.statedOn,
    between: passage.between.map(({ statements: [one] }) => `${one?.stance} ${one?.statedOn}`).join('; '),
  }
}

function actorColumns(slug: string, actor: ComparedActor | undefined) {
  return { actor: slug, actor_name: actor?.name, affiliation: actor?.affiliation }
}

function topicColumns(topic: TopicRecord) {
  return {
    topic: topic.slug,
    topic_label: topic.label,
    theme: topic.theme.slug,
    proposition: topic.proposition,
    scope: topic.scope,
  }
}

/** The data row of a position. Written out as one literal: spreading parts is ten times slower per row. */
export function positionRow(
  position: PositionRecord,
  shared: SharedColumns,
  { record, counted }: Pick<LongRow, 'record' | 'counted'>,
): LongRow {
  const { label, meaning, score } = STANCE[position.stance]
  return {
    record,
    id: position.id,
    actor: shared.actor,
    actor_name: shared.actor_name,
    affiliation: shared.affiliation,
    speaker: position.actor.slug,
    speaker_name: position.actor.name,
    on_behalf_of: position.onBehalfOf?.slug,
    reported_by: position.reportedBy?.slug,
    topic: shared.topic,
    topic_label: shared.topic_label,
    theme: shared.theme,
    proposition: shared.proposition,
    wording: position.wording,
    scope: shared.scope,
    summit: position.summit,
    code: position.stance,
    label,
    meaning,
    score,
    counted,
    condition_join: position.conditions?.join,
    conditions: termsText(position),
    qualifier: position.qualifier,
    basis: position.basis,
    inference: position.inference,
    confidence: position.confidence,
    stated_on: position.statedOn,
    stated_from: position.statedFrom,
    stated_to: position.statedTo,
    summary: position.summary,
    evidence: position.evidence,
  }
}
