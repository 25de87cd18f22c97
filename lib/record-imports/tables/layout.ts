import type { ReadingFact } from '../reading'
import type { ColumnPlan } from './columns/column'
import { DATE_ORDER_LABEL, type FoundOrder } from './columns/date-order'
import type { ColumnField } from './columns/fields'
import type { GuessedColumns } from './columns/guess'
import type { FoundHeader } from './columns/header'
import { type GridReading, SEPARATOR_LABEL } from './grid'
import type { TableMapping } from './mapping'
import type { Survey } from './survey'
import type { CountedAnswer } from './values/answers-book'
import type { Meaning } from './values/meaning'

/** How a table was read, for the preview: what every column and answer is, and what settled it. */
export type TableLayout = {
  kind: 'table'
  shape: 'long' | 'wide'
  evidence: 'answer' | 'words'
  reading: GridReading
  headerRow: number
  headerRows: number
  order: string | undefined
  rows: number
  columns: LayoutColumn[]
  answers: { answer: string; times: number; means: Meaning; why: string }[]
  source: { slug: string; title: string; issued: string }
  /** Topics on record, among which that of an answer is chosen. */
  topics: { slug: string; label: string }[]
  /** The mapping as it was given: what is changed is changed in it. */
  mapping: TableMapping
}

export type LayoutColumn = {
  name: string
  header: string
  samples: string[]
  filled: number
  as: ColumnField
  topic: string | undefined
  label: string | undefined
  proposition: string | undefined
  of: string | undefined
  why: string
}

export type LayoutParts = {
  guessed: GuessedColumns
  reading: GridReading
  header: FoundHeader
  order: FoundOrder
  survey: Survey
  answers: CountedAnswer[]
  source: TableLayout['source']
  topics: TableLayout['topics']
  mapping: TableMapping
  size: number
}

const SAMPLES = 3
const SAMPLE_LENGTH = 40
/** Most columns and answers that the page gets. */
const MOST = 400

export function buildLayout({
  guessed,
  reading,
  header,
  order,
  survey,
  answers,
  source,
  topics,
  mapping,
}: LayoutParts): TableLayout {
  return {
    kind: 'table',
    shape: guessed.shape,
    evidence: guessed.evidence,
    reading,
    headerRow: header.row,
    headerRows: header.rows,
    order: order.order,
    rows: survey.rows,
    columns: guessed.plans.slice(0, MOST).map((plan, index) => columnOf(plan, survey.filled[index] ?? 0)),
    answers: answers
      .slice(0, MOST)
      .map(({ answer, times, means, why }) => ({ answer: cut(answer, 200), times, means, why })),
    source,
    topics: topics.slice(0, MOST),
    mapping,
  }
}

/** The facts for the line under the title. */
export function factsOf({ guessed, reading, header, order, survey, size }: LayoutParts): ReadingFact[] {
  const facts: ReadingFact[] = [
    {
      label: 'Table',
      value: guessed.shape === 'wide' ? 'wide: a row an actor, a column a question' : 'long: a row a position',
    },
  ]
  facts.push(...readingFacts(reading, header))
  if (order.order || order.isAmbiguous)
    facts.push({
      label: 'Dates',
      value: order.order
        ? [DATE_ORDER_LABEL[order.order], order.settledBy].filter(Boolean).join(': ')
        : `not settled: ${order.settledBy}`,
    })
  facts.push({
    label: 'Size',
    value: `${survey.rows.toLocaleString('en')} rows, ${guessed.plans.length} columns, ${Math.ceil(size / 1024).toLocaleString('en')} kB`,
  })
  if (survey.emptyRows > 0) facts.push({ label: 'Empty rows', value: survey.emptyRows.toLocaleString('en') })
  for (const note of reading.notes) facts.push({ label: 'Note', value: note })
  return facts
}

/** What was found out about the file before its rows were read. */
export function readingFacts(reading: GridReading, header: FoundHeader): ReadingFact[] {
  const facts: ReadingFact[] = []
  if (reading.separator) facts.push({ label: 'Separator', value: SEPARATOR_LABEL[reading.separator] })
  if (reading.encoding) facts.push({ label: 'Encoding', value: reading.encoding })
  if (reading.sheet) {
    const others = (reading.sheets?.length ?? 1) - 1
    facts.push({ label: 'Sheet', value: others > 0 ? `${reading.sheet} (of ${others + 1})` : reading.sheet })
  }
  const rows = header.rows > 1 ? `rows ${header.row} to ${header.row + header.rows - 1}` : `row ${header.row}`
  facts.push({ label: 'Header', value: header.row === 0 ? 'none' : rows })
  return facts
}

function columnOf({ name, header, values, mapping, why }: ColumnPlan, filled: number): LayoutColumn {
  return {
    name,
    header: cut(header, 400),
    samples: [...values.keys()].slice(0, SAMPLES).map((value) => cut(value, SAMPLE_LENGTH)),
    filled,
    as: mapping.as,
    topic: mapping.topic,
    label: mapping.label,
    proposition: mapping.proposition,
    of: mapping.of,
    why,
  }
}

const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most)}…` : text)
