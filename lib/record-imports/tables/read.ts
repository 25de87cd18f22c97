import { UnreadableFile } from '@/lib/imports/extraction'
import { EVIDENCE_MODES } from '@/lib/vocabulary'
import type { ImportedFile, Line, Reader, ReaderInput } from '../reading'
import { sampleColumns } from './columns/column'
import { DATE_ORDERS, type FoundOrder, findDateOrder } from './columns/date-order'
import { type GuessedColumns, guessColumns } from './columns/guess'
import { type FoundHeader, findHeader, isSameRow } from './columns/header'
import { openCsv } from './csv/csv-grid'
import type { Grid, GridRow } from './grid'
import { buildLayout, factsOf, readingFacts } from './layout'
import { parseTableMapping, type TableMapping } from './mapping'
import { People } from './names/people'
import { readPoll } from './names/poll'
import { Sources } from './names/sources'
import { Summits } from './names/summits'
import { Topics } from './names/topics'
import { ownClaimLines } from './own/own-claims'
import { ownLines } from './own/own-lines'
import { ownTableOf } from './own/own-row'
import { askMode, askOrder } from './questions'
import { recordLines } from './rows/record-lines'
import { RecordMaker } from './rows/record-maker'
import type { RowSettings } from './rows/row-fields'
import { RowsReader } from './rows/rows-reader'
import { storable } from './storable-rows'
import { surveyRows } from './survey'
import { answerKey } from './values/answer-key'
import { AnswersBook } from './values/answers-book'
import { languageOfAnswers } from './values/language'
import { askAboutTexts } from './values/same-texts'
import { openXlsx } from './xlsx/xlsx-grid'

/** Rows by which columns are guessed. */
const SAMPLE_ROWS = 1000

/** Tabs and other separators are found out, so this reads TSV as well. */
export const readCsv: Reader = (input) => readTable(input, openCsv)
export const readXlsx: Reader = (input) => readTable(input, openXlsx)

type Open = (file: ImportedFile, settings: NonNullable<TableMapping['file']>) => Promise<Grid>

async function* readTable(input: ReaderInput, open: Open): AsyncGenerator<Line> {
  const mapping = parseTableMapping(input.mapping)
  const choices = mapping.choices ?? {}
  const grid = storable(await open(input.file, mapping.file ?? {}))
  const head = await firstRows(grid)
  if (head.length === 0) throw new UnreadableFile('This table has no rows.')
  const header = findHeader(head, { row: mapping.file?.headerRow, rows: mapping.file?.headerRows })
  const firstData = header.row === 0 ? 1 : header.row + header.rows
  const heading = head.find(({ number }) => number === header.row)?.cells ?? []
  const isData = ({ number, cells }: GridRow) => number >= firstData && !isSameRow(cells, heading)
  const own = ownTableOf(header.columns)
  if (own) {
    yield* readOwn(input, { grid, header, isData, mapping, own })
    return
  }
  const sample = head.filter(isData).map(({ cells }) => cells)
  const guessed = guessColumns(sampleColumns(header.columns, sample), mapping)
  const order = orderOf(guessed, mapping)
  const placeholders = new Set((mapping.placeholders ?? []).map(answerKey))
  const settings: RowSettings = {
    ...guessed,
    order: order.order,
    thisYear: Number(input.today.slice(0, 4)),
    mode: mapping.mode ?? EVIDENCE_MODES.find((one) => one === choices.mode) ?? 'direct',
    placeholders,
  }
  const people = new People(input.known.actors, { choices, role: mapping.people?.role ?? 'other' })
  const survey = await surveyRows(grid, { reader: new RowsReader(settings), people, plans: guessed.plans, isData })
  const book = new AnswersBook(survey.answers, guessed.plans, mapping, guessed.evidence === 'words')
  const lang = mapping.source?.lang ?? languageOfAnswers(survey.answers)
  const poll = readPoll({
    fileName: input.file.name,
    mapping,
    known: input.known.sources,
    days: survey.days,
    lang,
    today: input.today,
  })
  const texts = askAboutTexts(survey.sameTexts, choices)
  const source = { slug: poll.record.slug, title: poll.record.title, issued: poll.record.issued }
  const parts = {
    guessed,
    reading: grid.read,
    header,
    order,
    survey,
    answers: book.answers(),
    source,
    topics: input.known.topics.map(({ slug, label }) => ({ slug, label })),
    mapping,
    size: input.file.size,
  }
  yield {
    kind: 'layout',
    facts: factsOf(parts),
    layout: buildLayout(parts),
    header: header.columns.map(({ name }) => name),
  }
  for (const { number, cells } of head)
    if (number < header.row && cells.filter((cell) => cell.trim() !== '').length > 1)
      yield { kind: 'nothing', what: 'row', place: placeOf(number), reason: 'it stands above the header' }
  const questions = [askOrder(order, choices), ...book.questions, ...texts.questions]
  for (const question of questions) if (question) yield { kind: 'question', question }
  const topics = new Topics(input.known, {
    theme: mapping.theme,
    themeLabel: poll.record.title,
    choices,
    counts:
      guessed.evidence === 'answer' ? 'The answer chosen to this question.' : 'What the table codes under this topic.',
    excludes:
      guessed.evidence === 'answer'
        ? 'Comments in addition to the answer.'
        : 'What the table codes under other topics.',
  })
  const sources = new Sources(input.known.sources, lang)
  const { by, today } = input
  const summits = new Summits(input.known.summits, mapping.summit, choices)
  const { evidence } = guessed
  const maker = new RecordMaker({
    people,
    topics,
    sources,
    book,
    poll: poll.record,
    evidence,
    summits,
    atSummit: mapping.summit !== undefined,
    choices,
    lang,
    by,
    today,
  })
  const reader = new RowsReader({ ...settings, placeholders: new Set([...placeholders, ...texts.placeholders]) })
  if (guessed.evidence === 'words' && !guessed.plans.some(({ mapping }) => mapping.as === 'mode'))
    yield { kind: 'question', question: askMode(settings.mode) }
  yield* recordLines({
    grid,
    isData,
    reader,
    maker,
    people,
    topics,
    sources,
    summits,
    poll: poll.record,
    plans: guessed.plans,
    survey,
  })
  if (poll.question && maker.usesPoll) yield { kind: 'question', question: poll.question }
}

type Opened = {
  grid: Grid
  header: FoundHeader
  isData(row: GridRow): boolean
  mapping: TableMapping
  own: 'positions' | 'claims'
}

/** A table of positions or claims as it leaves here: its columns are known, and nothing is left to be decided. */
async function* readOwn(input: ReaderInput, { grid, header, isData, mapping, own }: Opened): AsyncGenerator<Line> {
  const value = own === 'claims' ? 'claims, as it leaves here' : 'long, as it leaves here'
  const facts = [{ label: 'Table', value }, ...readingFacts(grid.read, header)]
  const layout = { kind: 'own-table', mapping }
  yield { kind: 'layout', facts, layout, header: header.columns.map(({ name }) => name) }
  const { known, by } = input
  const isGuarded = grid.read.sheet === undefined
  const lines = own === 'claims' ? ownClaimLines : ownLines
  yield* lines({ grid, columns: header.columns, isData, known, by, isGuarded })
}

const placeOf = (row: number) => ({ words: `row ${row}`, row })

async function firstRows(grid: Grid): Promise<GridRow[]> {
  const rows: GridRow[] = []
  for await (const row of grid.rows()) {
    rows.push(row)
    if (rows.length >= SAMPLE_ROWS) break
  }
  return rows
}

/** The order of days: as chosen, or as the days of the columns that hold days settle it. */
function orderOf({ plans }: GuessedColumns, mapping: TableMapping): FoundOrder {
  const chosen = mapping.file?.dates ?? DATE_ORDERS.find((one) => one === mapping.choices?.dates)
  if (chosen) return { order: chosen, settledBy: 'chosen', isAmbiguous: false }
  const dated = plans.filter(({ mapping }) => mapping.as === 'stated_on' || mapping.as === 'source_issued')
  return findDateOrder(dated.flatMap(({ values }) => [...values.keys()]))
}
