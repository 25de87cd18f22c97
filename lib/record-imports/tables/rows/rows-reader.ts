import type { Place } from '../../reading'
import type { ColumnPlan } from '../columns/column'
import type { ColumnField } from '../columns/fields'
import { readQuestion } from '../columns/question-text'
import type { GridRow } from '../grid'
import { isPlaceholder } from '../values/placeholders'
import { readConditions } from './conditions'
import { RowFields, type RowSettings, type SharedFields } from './row-fields'
import type { NamedTopic, RowItem, Statement } from './statement'

/** Takes the rows of a table apart into statements. */
export class RowsReader {
  readonly #settings: RowSettings
  readonly #fields: RowFields
  readonly #answers: AnswerColumn[]

  constructor(settings: RowSettings) {
    this.#settings = settings
    this.#fields = new RowFields(settings)
    this.#answers = settings.plans
      .filter(({ mapping }) => mapping.as === 'answer')
      .map((plan) => answerColumn(plan, settings.plans))
  }

  /** What a row gives. A row that names nobody is refused as a whole. */
  *read(row: GridRow): Generator<RowItem> {
    const place = { words: `row ${row.number}`, row: row.number }
    if (row.problem) {
      yield { kind: 'refused', what: 'row', place, reason: row.problem }
      return
    }
    const name = this.#fields.nameOf(row.cells)
    if (name === '' || isPlaceholder(name, this.#settings.placeholders)) {
      const columns = this.#answers.filter(({ plan }) => (row.cells[plan.index] ?? '').trim() !== '').length
      const what = this.#settings.shape === 'wide' ? `${columns} answers` : 'row'
      yield {
        kind: 'refused',
        what,
        place,
        reason:
          this.#fields.has('actor') || this.#fields.has('family_name')
            ? 'nobody is named'
            : 'no column is the actor: choose one',
      }
      return
    }
    if (this.#settings.shape === 'wide') yield* this.#wide(row, name)
    else yield* this.#long(row, name, place)
  }

  *#wide(row: GridRow, name: string): Generator<RowItem> {
    const shared = this.#fields.shared(row.cells, name)
    const day = this.#fields.statedOn(row.cells)
    for (const column of this.#answers) {
      const { plan, question } = column
      const answer = (row.cells[plan.index] ?? '').trim()
      if (answer === '') {
        yield { kind: 'empty', column: plan.name }
        continue
      }
      const part = (field: 'quotation' | 'conditions' | 'qualifier' | 'note' | 'stated_on') => {
        const index = column.parts.get(field)
        return index === undefined ? '' : (row.cells[index] ?? '').trim()
      }
      const own = part('stated_on')
      const statedOn = own === '' ? day : this.#fields.dateOf(own)
      const label = question.code ?? plan.name
      const quotes = [
        this.#fields.answerQuote(answer, label, statedOn),
        ...this.#fields.ownWords(part('quotation'), label),
      ]
      yield {
        kind: 'statement',
        statement: statementOf(shared, {
          place: { words: `row ${row.number}, ${label}`, row: row.number },
          what: `${name}, ${label}`,
          topic: column.topic,
          column: plan.name,
          answer,
          conditions: undefined,
          maybeCondition: this.#fields.words(part('conditions')),
          qualifier: this.#fields.words(part('qualifier')),
          note: this.#fields.words(part('note')),
          statedOn,
          quotes,
          id: '',
        }),
      }
    }
  }

  *#long(row: GridRow, name: string, place: Place): Generator<RowItem> {
    const read = (field: ColumnField) => this.#fields.read(row.cells, field)
    const answer = read('stance')
    const topic = this.#fields.topic(row.cells)
    if (!topic) {
      yield {
        kind: 'refused',
        what: name,
        place,
        reason: this.#fields.has('topic') ? 'the row names no topic' : 'no column is the topic: choose one',
      }
      return
    }
    if (answer === '') {
      yield this.#fields.has('stance')
        ? { kind: 'empty', column: 'stance' }
        : { kind: 'refused', what: name, place, reason: 'no column is the stance: choose one' }
      return
    }
    const statedOn = this.#fields.statedOn(row.cells)
    const isAnswer = this.#settings.evidence === 'answer'
    const label = read('question') || topic.code || topic.label
    const quotes = isAnswer
      ? [this.#fields.answerQuote(answer, label, statedOn), ...this.#fields.ownWords(read('quotation'), label)]
      : this.#fields.quotes(row.cells)
    const conditions = read('conditions')
    yield {
      kind: 'statement',
      statement: statementOf(this.#fields.shared(row.cells, name), {
        place,
        what: `${name}, ${topic.label}`,
        topic,
        column: 'stance',
        answer,
        conditions: isAnswer
          ? undefined
          : readConditions(this.#fields.words(conditions), read('condition_join'), !/oppose/i.test(answer)),
        maybeCondition: isAnswer ? this.#fields.words(conditions) : '',
        qualifier: this.#fields.words(read('qualifier')),
        note: this.#fields.words(read('note')),
        statedOn,
        quotes,
        id: read('id'),
      }),
    }
  }
}

/** Written out as one literal: spreading parts is several times slower per row. */
function statementOf(shared: SharedFields, own: Omit<Statement, keyof SharedFields>): Statement {
  return {
    place: own.place,
    what: own.what,
    actor: shared.actor,
    onBehalfOf: shared.onBehalfOf,
    reportedBy: shared.reportedBy,
    topic: own.topic,
    summit: shared.summit,
    column: own.column,
    answer: own.answer,
    conditions: own.conditions,
    maybeCondition: own.maybeCondition,
    qualifier: own.qualifier,
    basis: shared.basis,
    inference: shared.inference,
    confidence: shared.confidence,
    statedOn: own.statedOn,
    summary: shared.summary,
    note: own.note,
    quotes: own.quotes,
    id: own.id,
  }
}

type AnswerColumn = {
  plan: ColumnPlan
  question: ReturnType<typeof readQuestion>
  topic: NamedTopic
  /** Columns beside the answer that belong to it. */
  parts: ReadonlyMap<string, number>
}

function answerColumn(plan: ColumnPlan, plans: readonly ColumnPlan[]): AnswerColumn {
  const question = readQuestion(plan.group || plan.header)
  const { topic, label, proposition } = plan.mapping
  const parts = plans
    .filter(({ mapping }) => mapping.of === plan.name)
    .map(({ mapping, index }) => [mapping.as, index] as const)
  return {
    plan,
    question,
    topic: {
      key: plan.name,
      slug: topic,
      label: label ?? question.label,
      proposition: proposition ?? question.proposition,
    },
    parts: new Map(parts),
  }
}
