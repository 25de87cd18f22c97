import { RECORDED_SILENCES } from '@/lib/vocabulary'
import type { KnownRecords, Line, Place } from '../../reading'
import { stableId } from '../../stable-id'
import type { HeaderColumn } from '../columns/header'
import type { Grid, GridRow } from '../grid'
import { problemOf } from '../rows/problem'
import { codingIn, evidenceOf, GivenRecords, type NamedRecord } from './given-records'
import { OwnActors } from './own-actors'
import { positionOf, summitOf, topicOf } from './own-records'
import { type OwnRow, ownQuotations, ownRow } from './own-row'
import { OwnTopics } from './own-topics'

export type OwnTable = {
  grid: Grid
  columns: readonly HeaderColumn[]
  isData(row: GridRow): boolean
  known: KnownRecords
  by: string
  isGuarded: boolean
}

/** The records of a table of positions as it leaves here, of a list or of a comparison. */
export async function* ownLines(table: OwnTable): AsyncGenerator<Line> {
  const maker = new OwnMaker(table)
  for await (const row of table.grid.rows()) {
    if (!table.isData(row) || (row.problem === undefined && row.cells.every((cell) => cell === ''))) continue
    yield* maker.lines(row)
  }
  yield* maker.end()
}

class OwnMaker {
  readonly #table: OwnTable
  readonly #actors = new OwnActors()
  readonly #topics = new OwnTopics()
  readonly #given = new GivenRecords()
  #uncoded = 0

  constructor(table: OwnTable) {
    this.#table = table
  }

  *lines(source: GridRow): Generator<Line> {
    const place = { words: `row ${source.number}`, row: source.number }
    const row = ownRow(this.#table.columns, source.cells, this.#table.isGuarded)
    const what = [row.get('actor_name'), row.get('topic_label')].filter(Boolean).join(', ') || 'row'
    const refused = (reason: string): Line => ({ kind: 'refused', what, place, reason, cells: source.cells })
    if (source.problem) yield refused(source.problem)
    else if (row.get('record') === 'left_out')
      yield { kind: 'nothing', what, place, reason: 'left out of the view that the table is of' }
    else if (row.get('record') === 'silence') yield* this.#silence(row, what, place, refused)
    else if (row.get('record') === 'position' || row.get('record') === 'date_uncertain')
      yield* this.#position(row, what, place, refused)
    else yield refused(`rows of the kind “${row.get('record')}” are not read from tables; a bundle has them`)
  }

  *end(): Generator<Line> {
    const { actors } = this.#table.known
    const known = new Set(actors.map(({ slug }) => slug))
    const place = { words: 'file', row: 0 }
    for (const { record, row } of this.#topics.records())
      yield { kind: 'record', type: 'topic', record, place: { words: `row ${row}`, row } }
    for (const record of this.#actors.records((slug) => known.has(slug))) {
      const problem = problemOf('actor', record)
      if (problem) yield { kind: 'refused', what: record.name || record.slug, place, reason: `actor: ${problem}` }
      else yield { kind: 'record', type: 'actor', record, place }
    }
    if (this.#uncoded > 0)
      yield {
        kind: 'unplaced',
        what: 'Cells in which nothing was found: that follows from codings, which are not in a table',
        count: this.#uncoded,
      }
  }

  *#position(row: OwnRow, what: string, place: Place, refused: (reason: string) => Line): Generator<Line> {
    const quotations = ownQuotations(row)
    if (!quotations) return yield refused('further_evidence: is not a list in JSON')
    const position = positionOf(
      row,
      quotations.map((one) => one.get('quotation_id') ?? ''),
    )
    if (this.#given.has('position', position.id))
      return yield { kind: 'nothing', what, place, reason: 'stands in another row already' }
    const made = this.#restingOn(row, quotations)
    const all = [...made, { type: 'position' as const, name: position.id, record: position }]
    const problem = all.map(({ type, record }) => problemOf(type, record)).find((one) => one !== undefined)
    if (problem) return yield refused(problem)
    const unfit = this.#addTopic(row, position.topic, place)
    if (unfit) return yield refused(unfit)
    this.#actors.add(row, quotations)
    yield* this.#given.give(all, place)
  }

  *#silence(row: OwnRow, what: string, place: Place, refused: (reason: string) => Line): Generator<Line> {
    const kind = RECORDED_SILENCES.find((one) => one === row.get('code'))
    if (!kind) return yield { kind: 'nothing', what, place, reason: 'nobody has looked: no record' }
    const quotations = ownQuotations(row)
    if (!quotations) return yield refused('further_evidence: is not a list in JSON')
    const [first] = quotations
    if (!first) {
      this.#uncoded += 1
      return
    }
    const cell = (name: string) => row.get(name) ?? ''
    const [actor, topic, summit] = [cell('actor'), cell('topic'), cell('summit') || null]
    const source = first.get('source') ?? ''
    const absence = {
      id: stableId('silence', [actor, topic, summit, kind, source]),
      actor,
      topic,
      summit,
      kind,
      source,
      on: first.get('source_issued') ?? '',
      by: this.#table.by,
      note: cell('note') || null,
      quotations: quotations.map((one) => one.get('quotation_id') ?? ''),
    }
    const made = this.#restingOn(row, quotations).filter(({ type }) => type !== 'coding')
    const all = [...made, { type: 'absence' as const, name: absence.id, record: absence }]
    const problem = all.map(({ type, record }) => problemOf(type, record)).find((one) => one !== undefined)
    const unfit = problem ?? this.#addTopic(row, topic, place)
    if (unfit) return yield refused(unfit)
    this.#actors.add(row, quotations)
    yield* this.#given.give(all, place)
  }

  /** Adds a topic that is not on record; the reason where it cannot be. Those on record stay as they are. */
  #addTopic(row: OwnRow, topic: string, { row: number }: Place): string | undefined {
    if (this.#table.known.topics.some(({ slug }) => slug === topic)) return undefined
    return problemOf('topic', topicOf(row)) ?? this.#topics.add(row, number)
  }

  /** The records on which those of a row rest, but for actors and topics, which have parts in many rows. */
  #restingOn(row: OwnRow, quotations: readonly OwnRow[]): NamedRecord[] {
    const { known } = this.#table
    const cell = (name: string) => row.get(name) ?? ''
    const [theme, summit] = [cell('theme'), cell('summit')]
    const has = (list: { slug: string }[], slug: string) => slug === '' || list.some((one) => one.slug === slug)
    return [
      ...(has(known.themes, theme)
        ? []
        : [{ type: 'theme' as const, name: theme, record: { slug: theme, label: cell('theme_label') || theme } }]),
      ...(has(known.summits, summit) ? [] : [{ type: 'summit' as const, name: summit, record: summitOf(row) }]),
      codingIn(row, quotations),
      ...evidenceOf(known, quotations),
    ]
  }
}
