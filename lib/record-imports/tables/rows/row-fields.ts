import { formatDate } from '@/lib/dates'
import { ACTOR_KINDS, type ActorKind, EVIDENCE_MODES, type EvidenceMode } from '@/lib/vocabulary'
import { type CellDate, readCellDate } from '../columns/cell-date'
import type { DateOrder } from '../columns/date-order'
import type { ColumnField } from '../columns/fields'
import type { GuessedColumns } from '../columns/guess'
import { readQuestion } from '../columns/question-text'
import { isPlaceholder } from '../values/placeholders'
import { readLocator } from './locator'
import { RowCells } from './row-cells'
import type { NamedSource, NamedTopic, Quoted, Statement } from './statement'

export type RowSettings = GuessedColumns & {
  order: DateOrder | undefined
  thisYear: number
  /** Mode of words in a table that does not say it. */
  mode: EvidenceMode
  placeholders: ReadonlySet<string>
}

export type SharedFields = Pick<
  Statement,
  'actor' | 'onBehalfOf' | 'reportedBy' | 'summit' | 'basis' | 'inference' | 'confidence' | 'summary'
>

/** Most topics and days that are read only once. */
const MOST_READ_ONCE = 5000

/** Reads parts of a row: who, what about, when, and by which words. */
export class RowFields {
  readonly #settings: RowSettings
  readonly #cells: RowCells
  readonly #locatorHeader: string
  readonly #kind: ActorKind | undefined
  readonly #dates = new Map<string, CellDate>()
  readonly #topics = new Map<string, NamedTopic>()

  constructor(settings: RowSettings) {
    this.#settings = settings
    this.#cells = new RowCells(settings.plans)
    this.#kind = settings.plans.find(({ mapping }) => mapping.as === 'actor')?.mapping.kind
    this.#locatorHeader = settings.plans.find(({ mapping }) => mapping.as === 'locator')?.header ?? ''
  }

  has(field: ColumnField): boolean {
    return this.#cells.has(field)
  }

  read(cells: readonly string[], field: ColumnField): string {
    return this.#cells.read(cells, field)
  }

  /** What every statement of a row shares. */
  shared(cells: readonly string[], name: string): SharedFields {
    const read = (field: Parameters<RowCells['read']>[1]) => this.#cells.read(cells, field)
    const kind = read('actor_kind').toLowerCase()
    return {
      actor: {
        name,
        kind: ACTOR_KINDS.find((one): one is ActorKind => one === kind) ?? this.#kind,
        organization: this.words(read('affiliation')),
        title: this.words(read('title')),
        role: read('role').toLowerCase(),
      },
      onBehalfOf: read('on_behalf_of'),
      reportedBy: read('reported_by'),
      summit: read('summit'),
      basis: read('basis').toLowerCase(),
      inference: read('inference'),
      confidence: read('confidence').toLowerCase(),
      summary: read('summary'),
    }
  }

  topic(cells: readonly string[]): NamedTopic | undefined {
    const read = (field: Parameters<RowCells['read']>[1]) => this.#cells.read(cells, field)
    const [topic, label, proposition] = [read('topic'), read('topic_label'), read('proposition')]
    const named = topic || label || proposition
    if (named === '') return undefined
    const key = [topic, label, proposition].join('\n')
    const before = this.#topics.get(key)
    if (before) return before
    const isSlug = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(topic) && topic.includes('-')
    const question = readQuestion(proposition || (isSlug ? label : topic) || named)
    const made = {
      key,
      code: question.code,
      slug: isSlug ? topic : undefined,
      label: label || (isSlug || (proposition !== '' && topic !== '') ? topic : question.label) || named,
      proposition: proposition || question.proposition,
      theme: read('theme') || undefined,
      scope: read('scope') || undefined,
    }
    if (this.#topics.size < MOST_READ_ONCE) this.#topics.set(key, made)
    return made
  }

  nameOf(cells: readonly string[]): string {
    const whole = this.#cells.read(cells, 'actor')
    if (whole !== '') return whole
    return [this.#cells.read(cells, 'given_name'), this.#cells.read(cells, 'family_name')].filter(Boolean).join(' ')
  }

  /** The quotations of a coded row. */
  quotes(cells: readonly string[]): Quoted[] {
    return this.#cells.groups.flatMap((group) => this.#quote(cells, group))
  }

  answerQuote(answer: string, label: string, day: CellDate | undefined): Quoted {
    const value = day && 'edtf' in day ? `${label}, ${formatDate(day.edtf)}` : label
    return {
      exact: answer,
      mode: 'answer',
      locator: { kind: 'question', value },
      lang: undefined,
      id: undefined,
      source: undefined,
    }
  }

  ownWords(words: string, label: string): Quoted[] {
    const text = this.words(words)
    if (text === '') return []
    return [
      {
        exact: text,
        mode: 'authored',
        locator: { kind: 'question', value: label },
        lang: undefined,
        id: undefined,
        source: undefined,
      },
    ]
  }

  #quote(cells: readonly string[], group: number): Quoted[] {
    const read = (field: Parameters<RowCells['read']>[1]) => this.#cells.read(cells, field, group)
    const words = this.words(read('quotation'))
    const paraphrase = this.words(read('reporter_words'))
    if (words === '' && paraphrase === '') return []
    const named = EVIDENCE_MODES.find((mode) => mode === read('mode').toLowerCase())
    const lang = read('language')
    return [
      {
        exact: words || paraphrase,
        mode: named ?? (words === '' ? 'paraphrase' : this.#settings.mode),
        locator: readLocator(read('locator'), this.#locatorHeader),
        lang: lang === '' ? undefined : lang,
        id: read('quotation_id') || undefined,
        source: this.#source(cells, group),
      },
    ]
  }

  #source(cells: readonly string[], group: number): NamedSource | undefined {
    const read = (field: Parameters<RowCells['read']>[1]) => this.#cells.read(cells, field, group) || undefined
    const issued = read('source_issued')
    const source = {
      slug: read('source'),
      title: read('source_title'),
      container: read('source_container'),
      author: read('source_author'),
      publisher: read('source_publisher'),
      type: read('source_type'),
      url: read('source_url'),
      archivedUrl: read('source_archived_url'),
    }
    const named = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined)) as NamedSource
    return named.slug || named.title || named.url
      ? { ...named, issued: issued ? this.dateOf(issued) : undefined }
      : undefined
  }

  statedOn(cells: readonly string[]): CellDate | undefined {
    const text = this.#cells.read(cells, 'stated_on')
    return text === '' || isPlaceholder(text.replace(/\d/g, 'dd'), this.#settings.placeholders)
      ? undefined
      : this.dateOf(text)
  }

  dateOf(text: string): CellDate {
    const before = this.#dates.get(text)
    if (before) return before
    const date = readCellDate(text, this.#settings.order, this.#settings.thisYear)
    if (this.#dates.size < MOST_READ_ONCE) this.#dates.set(text, date)
    return date
  }

  /** A text, unless it is a placeholder. */
  words(text: string): string {
    return text === '' || isPlaceholder(text, this.#settings.placeholders) ? '' : text
  }
}
