import type { ColumnPlan } from './columns/column'
import { fingerprint } from './fingerprint'
import type { Grid, GridRow } from './grid'
import type { People } from './names/people'
import type { RowsReader } from './rows/rows-reader'
import type { RowItem, Statement } from './rows/statement'
import { answerKey } from './values/answer-key'

/** What a first pass over all rows finds out. Nothing in it grows with the rows but numbers. */
export type Survey = {
  rows: number
  emptyRows: number
  filled: number[]
  answers: Map<string, Map<string, number>>
  /** How many statements have the same actor, topic and day: by fingerprint, where there are several. */
  repeated: Map<number, number>
  days: { first: string; last: string } | undefined
  /** Texts beside answers that several actors have word for word, by `answerKey`. */
  sameTexts: Map<string, { text: string; times: number }>
}

const MOST_ANSWERS = 400
/** Actors with the same words from which these are taken for a placeholder. */
const FEW = 3

/** Reads all rows once, before anything is made of them. */
export async function surveyRows(
  grid: Grid,
  {
    reader,
    people,
    plans,
    isData,
  }: { reader: RowsReader; people: People; plans: readonly ColumnPlan[]; isData(row: GridRow): boolean },
): Promise<Survey> {
  const survey: Survey = {
    rows: 0,
    emptyRows: 0,
    filled: plans.map(() => 0),
    answers: new Map(),
    repeated: new Map(),
    days: undefined,
    sameTexts: new Map(),
  }
  const seen = new Set<number>()
  const texts = new TextCounter(survey.sameTexts)
  for await (const row of grid.rows()) {
    if (!isData(row)) continue
    if (row.problem === undefined && row.cells.every((cell) => cell.trim() === '')) {
      survey.emptyRows += 1
      continue
    }
    survey.rows += 1
    plans.forEach(({ index }, at) => {
      if ((row.cells[index] ?? '').trim() !== '') survey.filled[at] = (survey.filled[at] ?? 0) + 1
    })
    for (const item of reader.read(row))
      if (item.kind === 'statement') surveyStatement(item, survey, seen, people, texts)
  }
  return survey
}

/** What statements share that may be one position. */
export function likenessOf(statement: Statement, people: People): number {
  const { actor, topic, statedOn, id } = statement
  if (id !== '') return fingerprint(id)
  return fingerprint(JSON.stringify([people.identify(actor), topic.key, statedOn]))
}

function surveyStatement(
  { statement }: Extract<RowItem, { kind: 'statement' }>,
  survey: Survey,
  seen: Set<number>,
  people: People,
  texts: TextCounter,
) {
  const { column, answer, actor, statedOn, quotes } = statement
  people.learn(actor)
  const answers = survey.answers.get(column) ?? new Map<string, number>()
  survey.answers.set(column, answers)
  if (answers.has(answer) || answers.size < MOST_ANSWERS) answers.set(answer, (answers.get(answer) ?? 0) + 1)
  const like = likenessOf(statement, people)
  if (seen.has(like)) survey.repeated.set(like, (survey.repeated.get(like) ?? 1) + 1)
  else seen.add(like)
  if (statedOn && 'edtf' in statedOn && /^\d{4}-\d{2}-\d{2}$/.test(statedOn.edtf)) {
    const day = statedOn.edtf
    const { first, last } = survey.days ?? { first: day, last: day }
    if (day < first || !survey.days) survey.days = { first: day, last }
    if (day > last) survey.days = { first: survey.days.first, last: day }
  }
  for (const { mode, exact } of quotes) if (mode === 'authored') texts.add(exact, people.identify(actor))
}

/** Counts texts that several actors have, holding the words only of those. */
class TextCounter {
  readonly #actors = new Map<number, number[]>()
  readonly #found: Survey['sameTexts']

  constructor(found: Survey['sameTexts']) {
    this.#found = found
  }

  add(text: string, actor: string): void {
    const key = answerKey(text)
    const known = this.#found.get(key)
    if (known) {
      known.times += 1
      return
    }
    const mark = fingerprint(key)
    const actors = this.#actors.get(mark) ?? []
    const who = fingerprint(actor)
    if (!actors.includes(who)) actors.push(who)
    this.#actors.set(mark, actors)
    if (actors.length >= FEW) this.#found.set(key, { text, times: actors.length })
  }
}
