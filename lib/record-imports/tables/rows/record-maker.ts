import type { BundleSource } from '@/lib/bundle/schema'
import { BASES, CONFIDENCES, type RecordedSilence, STANCES, type Stance } from '@/lib/vocabulary'
import type { Line, Place, Question } from '../../reading'
import { stableId } from '../../stable-id'
import type { People } from '../names/people'
import type { Sources } from '../names/sources'
import type { Summits } from '../names/summits'
import type { Topics } from '../names/topics'
import type { AnswersBook } from '../values/answers-book'
import { askerOf, codingId, codingOf } from './coding'
import { isRecordId, problemOf } from './problem'
import { type Placed, Quotations } from './quotations'
import type { Statement } from './statement'
import { termsOf } from './terms'
import { answerWords } from './words'

export type MakerSettings = {
  people: People
  topics: Topics
  sources: Sources
  book: AnswersBook
  /** The one source of the table. */
  poll: BundleSource
  evidence: 'answer' | 'words'
  summits: Summits
  /** Whether every position is judged at a summit. */
  atSummit: boolean
  choices: Record<string, string>
  lang: string
  by: string
  today: string
}

/** A position or silence that is made, with the lines that go before it. */
export type Made = {
  key: string
  type: 'position' | 'absence'
  record: MadePosition | object
  place: Place
  waits: string | undefined
}
export type MadePosition = { id: string; quotations: string[] }

/** Makes records of statements. Lines that are not the position itself are given back as they come up. */
export class RecordMaker {
  readonly #settings: MakerSettings
  readonly #quotations: Quotations
  readonly #codings = new Map<string, { id: string; isGiven: boolean }>()
  readonly questions = new Map<string, Question>()
  /** Comments that are too long for a summary. */
  longComments = 0
  standingSummits = 0

  constructor(settings: MakerSettings) {
    this.#settings = settings
    this.#quotations = new Quotations(settings)
  }

  get usesPoll(): boolean {
    return this.#quotations.usesPoll
  }

  /** @param cells those of the row, for the list of what is refused */
  make(statement: Statement, cells: string[], lines: Line[]): Made | undefined {
    const { book, people, topics, summits } = this.#settings
    const { place, what, answer, column } = statement
    const refuse = (reason: string) => {
      lines.push({ kind: 'refused', what, place, reason, cells })
      return undefined
    }
    const { means } = book.read(column, answer)
    if (means === 'ask') return refuse(`what “${answer}” means is not decided yet`)
    if (means === 'nothing') {
      lines.push({ kind: 'nothing', what, place, reason: `“${answer}”: the question was not put` })
      return undefined
    }
    if (means === 'leave_out') return refuse(`“${answer}” is left out, as chosen`)
    const { statedOn } = statement
    if (statedOn && 'problem' in statedOn) return refuse(statedOn.problem)
    const day = statedOn && 'edtf' in statedOn ? statedOn.edtf : undefined
    const quotes = this.#quotations.place(statement, day)
    if ('problem' in quotes) return refuse(quotes.problem)
    const [first] = quotes
    if (!first)
      return refuse(
        means === 'not_found'
          ? 'it does not say which source was looked in'
          : 'no words prove it: no record without evidence',
      )
    const terms = isStance(means) ? termsOf(means, statement, this.#settings.choices, this.questions) : undefined
    if (terms && 'problem' in terms) return refuse(terms.problem)
    const basis = BASES.find((one) => one === statement.basis) ?? 'stated'
    if (basis === 'inferred' && statement.inference === '')
      return refuse('it is inferred, and the inference is not written down')
    const [behalf, reporter] = [statement.onBehalfOf, statement.reportedBy].map((name) =>
      name === '' ? null : people.resolveNamed(name, place),
    )
    const actor = people.resolve(statement.actor, place, day, first.source)
    const [onBehalfOf, reportedBy] = [behalf?.slug ?? null, reporter?.slug ?? null]
    const atSummit = statement.summit !== '' || this.#settings.atSummit
    const topic = topics.resolve(statement.topic, atSummit, place)
    const isJudged = topic.scope === 'summit'
    const summit = isJudged ? summits.resolve(statement.summit, place) : { slug: null, waits: undefined }
    if (!isJudged && statement.summit !== '') this.standingSummits += 1
    const undated = statedOn && 'waits' in statedOn ? 'dates' : undefined
    const wait = actor.waits ?? summit.waits ?? undated
    const made = quotes.map((quote) => this.#quotations.build(quote, reportedBy ?? actor.slug))
    // Answers always make whole records; words of a stranger's table may have any shape.
    const mayBreak = this.#settings.evidence === 'words'
    const broken = mayBreak
      ? made.map((record) => problemOf('quotation', record)).find((problem) => problem !== undefined)
      : undefined
    if (broken) return refuse(`quotation: ${broken}`)
    const quotations = [...new Set(made.map(({ id }) => id))]
    const shared = { actor: actor.slug, topic: topic.slug, summit: summit.slug }
    const words = answerWords(statement, topic.proposition, this.#settings.evidence)
    if (words.isCut) this.longComments += 1
    if (!terms) {
      lines.push(...this.#quotations.give(made, place, wait))
      return this.#absence(means as RecordedSilence, { shared, first, day, quotations, note: words.note, place, wait })
    }
    const key =
      statement.id ||
      JSON.stringify([
        shared,
        behalf?.slug,
        reporter?.slug,
        terms.stance,
        terms.conditions,
        terms.qualifier,
        basis,
        day,
      ])
    const record = {
      id: isRecordId(statement.id) ? statement.id : stableId('position', [key]),
      coding: this.#codingOf(first.source),
      actor: actor.slug,
      onBehalfOf: onBehalfOf === actor.slug ? null : onBehalfOf,
      topic: topic.slug,
      wording: topic.wording,
      summit: summit.slug,
      stance: terms.stance,
      conditions: terms.conditions,
      qualifier: terms.qualifier || null,
      basis,
      inference: basis === 'inferred' ? statement.inference : null,
      reportedBy: reportedBy === actor.slug ? null : reportedBy,
      confidence:
        CONFIDENCES.find((one) => one === statement.confidence) ??
        (this.#settings.evidence === 'answer' ? 'high' : 'medium'),
      statedOn: day ?? first.issued,
      summary: words.summary,
      quotations,
      status: 'published',
      withdrawal: null,
    }
    const problem = mayBreak ? problemOf('position', record) : undefined
    if (problem) return refuse(problem)
    lines.push(...this.#quotations.give(made, place, wait))
    this.#giveCoding(first.source, place, lines)
    return { key, type: 'position', record, place, waits: wait }
  }

  #absence(
    kind: RecordedSilence,
    {
      shared,
      first,
      day,
      quotations,
      note,
      place,
      wait,
    }: {
      shared: { actor: string; topic: string; summit: string | null }
      first: Placed
      day: string | undefined
      quotations: string[]
      note: string | null
      place: Place
      wait: string | undefined
    },
  ): Made {
    const key = JSON.stringify([kind, shared, first.source, day])
    const record = {
      id: stableId('silence', [key]),
      ...shared,
      kind,
      source: first.source,
      on: day ?? first.issued,
      by: this.#settings.evidence === 'answer' ? askerOf(this.#settings.poll) : this.#settings.by,
      note,
      quotations,
    }
    return { key, type: 'absence', record, place, waits: wait }
  }

  #codingOf(source: string): string {
    const before = this.#codings.get(source)
    if (before) return before.id
    const id = codingId(source, this.#settings.evidence)
    this.#codings.set(source, { id, isGiven: false })
    return id
  }

  /** The coding of a source, given when the first position rests on it. */
  #giveCoding(source: string, place: Place, lines: Line[]) {
    const coding = this.#codings.get(source)
    if (!coding || coding.isGiven) return
    coding.isGiven = true
    const { evidence, poll, by, today } = this.#settings
    const coder = evidence === 'answer' ? askerOf(poll) : by
    lines.push({ kind: 'record', type: 'coding', record: codingOf(source, { evidence, poll, coder, today }), place })
  }
}

const isStance = (means: string): means is Stance => (STANCES as readonly string[]).includes(means)
