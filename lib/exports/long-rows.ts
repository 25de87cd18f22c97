import type { Passage } from '@/lib/change/between'
import type { CellMovement } from '@/lib/change/cell'
import { answerTerms } from '@/lib/change/cell-words'
import { type Cell, type ComparedActor, type Comparison, isUnderReview } from '@/lib/comparison/model'
import type { SummitRecord, TopicRecord } from '@/lib/records/read-model'
import { SILENCE } from '@/lib/vocabulary'
import { CELL_CODES } from './key'
import { joinList } from './list-cell'
import type { LongRow, SharedColumns } from './long-row'
import { codedProposition, positionRow } from './position-row'
import { leftOutText, lookedText } from './silence-text'

/** The rows of a comparison: topic by topic, actor by actor; positions of uncertain date last. */
export function* longRows(comparison: Comparison): Generator<LongRow> {
  const { actors, rows, uncertain } = comparison
  const summits = [comparison.summit, ...rows.map(({ summit }) => summit)]
  for (const { topic, summit, cells } of rows)
    for (const cell of cells) {
      const actor = actors.find(({ slug }) => slug === cell.actor)
      const at = topic.scope === 'summit' ? (summit ?? comparison.summit) : summit
      const shared = { ...actorColumns(cell.actor, actor), ...topicColumns(topic), ...summitColumns(at) }
      yield* cellRows(cell, topic, shared, comparison)
    }
  for (const position of uncertain) {
    const topic = rows.find((row) => row.topic.slug === position.topic)?.topic
    const actor = actors.find(({ slug }) => slug === position.holder)
    const shared = {
      ...actorColumns(position.holder, actor),
      ...(topic
        ? { ...topicColumns(topic), coded_proposition: codedProposition(topic, position) }
        : { topic: position.topic }),
      ...summitColumns(summits.find((summit) => summit?.slug === position.summit)),
    }
    yield positionRow(position, shared, { record: 'date_uncertain', counted: 0 })
  }
}

function* cellRows(cell: Cell, topic: TopicRecord, shared: SharedColumns, { sources }: Comparison): Generator<LongRow> {
  if (cell.kind === 'held') {
    const counted = isUnderReview(cell) ? 0 : 1
    const moved = { ...movementColumns(cell.movement), ...passageColumns(cell.passage) }
    for (const position of cell.positions) {
      const about = { ...shared, coded_proposition: codedProposition(topic, position) }
      yield { ...positionRow(position, about, { record: 'position', counted }), ...moved }
    }
    return
  }
  if (cell.kind === 'left_out') {
    yield {
      ...shared,
      record: 'left_out',
      code: 'left_out',
      label: CELL_CODES.left_out.label,
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
    label: SILENCE[silence].label,
    looked_in: joinList([...new Set(cell.looked.map(({ source }) => source))]),
    looked_in_words: lookedText(cell, sources),
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
  return { actor: slug, actor_name: actor?.name, actor_kind: actor?.kind, affiliation: actor?.affiliation }
}

function topicColumns(topic: TopicRecord) {
  return {
    topic: topic.slug,
    topic_label: topic.label,
    theme: topic.theme.slug,
    theme_label: topic.theme.label,
    proposition: topic.proposition,
    wording_in_force: topic.wording,
    scope: topic.scope,
  }
}

function summitColumns(summit: SummitRecord | undefined) {
  return { summit: summit?.slug, summit_name: summit?.name, summit_date: summit?.date }
}
