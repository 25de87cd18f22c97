import type { BundleSource } from '@/lib/bundle/schema'
import type { Line, Place } from '../../reading'
import type { ColumnPlan } from '../columns/column'
import type { Grid, GridRow } from '../grid'
import type { People } from '../names/people'
import type { Sources } from '../names/sources'
import type { Summits } from '../names/summits'
import type { Topics } from '../names/topics'
import { likenessOf, type Survey } from '../survey'
import type { Made, MadePosition, RecordMaker } from './record-maker'
import type { RowsReader } from './rows-reader'

export type Lines = {
  grid: Grid
  isData(row: GridRow): boolean
  reader: RowsReader
  maker: RecordMaker
  people: People
  topics: Topics
  sources: Sources
  summits: Summits
  poll: BundleSource
  plans: readonly ColumnPlan[]
  survey: Survey
}

/** Made records that may get further quotations from later rows, and how many of these there can still be. */
type Open = { left: number; made: Map<string, Made> }

/** The records of a table, row by row; then those that they rest on, what was asked on the way, and what had no place. */
export async function* recordLines(parts: Lines): AsyncGenerator<Line> {
  const { grid, isData, reader, maker, people, survey } = parts
  const open = new Map<number, Open>()
  const empty = new Map<string, number>()
  for await (const row of grid.rows()) {
    if (!isData(row)) continue
    if (row.problem === undefined && row.cells.every((cell) => cell.trim() === '')) continue
    const lines: Line[] = []
    for (const item of reader.read(row)) {
      if (item.kind === 'empty') empty.set(item.column, (empty.get(item.column) ?? 0) + 1)
      else if (item.kind === 'refused') lines.push({ ...item, cells: row.cells })
      else {
        const made = maker.make(item.statement, row.cells, lines)
        const like = likenessOf(item.statement, people)
        const times = survey.repeated.get(like)
        if (times === undefined) {
          if (made) lines.push(lineOf(made))
        } else join(open, like, times, made, lines)
      }
    }
    yield* lines
  }
  for (const { made } of open.values()) for (const one of made.values()) yield lineOf(one)
  yield* restingOn(parts)
  for (const [column, count] of empty)
    yield {
      kind: 'nothing',
      what: column,
      place: { words: count === 1 ? '1 row' : `${count.toLocaleString('en')} rows`, row: 0 },
      reason: 'empty: the question was not put, or nothing is known of it',
    }
  yield* unplaced(parts)
}

/** Joins rows that say the same with other words: one position with several quotations. */
function join(open: Map<number, Open>, like: number, times: number, made: Made | undefined, lines: Line[]) {
  const group = open.get(like) ?? { left: times, made: new Map<string, Made>() }
  open.set(like, group)
  group.left -= 1
  const before = made && group.made.get(made.key)
  if (made && before) {
    const [one, other] = [before.record as MadePosition, made.record as MadePosition]
    const added = other.quotations.filter((id) => !one.quotations.includes(id))
    one.quotations.push(...added)
    if (added.length === 0)
      lines.push({ kind: 'nothing', what: 'row', place: made.place, reason: `says the same as ${before.place.words}` })
  } else if (made) group.made.set(made.key, made)
  if (group.left > 0) return
  open.delete(like)
  for (const one of group.made.values()) lines.push(lineOf(one))
}

function lineOf({ type, record, place, waits }: Made): Line {
  return { kind: 'record', type, record, place, ...(waits !== undefined && { waits }) }
}

function* restingOn({ maker, people, topics, sources, summits, poll }: Lines): Generator<Line> {
  const file: Place = { words: 'file', row: 0 }
  if (maker.usesPoll) yield { kind: 'record', type: 'source', record: poll, place: file }
  for (const { record, place } of sources.records()) yield { kind: 'record', type: 'source', record, place }
  const { topics: made, themes } = topics.records()
  for (const record of themes) yield { kind: 'record', type: 'theme', record, place: file }
  for (const { record, place } of made) yield { kind: 'record', type: 'topic', record, place }
  const actors = people.records()
  for (const { record, place, waits } of actors.made)
    yield { kind: 'record', type: 'actor', record, place, ...(waits !== undefined && { waits }) }
  for (const question of [
    ...people.questions.values(),
    ...topics.questions.values(),
    ...summits.questions.values(),
    ...maker.questions.values(),
  ])
    yield { kind: 'question', question }
  if (actors.recognized > 0)
    yield {
      kind: 'nothing',
      what: 'actors',
      place: file,
      reason: `${actors.recognized.toLocaleString('en')} are on record already`,
    }
  if (actors.renamed > 0)
    yield {
      kind: 'unplaced',
      what: 'Other names of people on record, whose records stay as they are',
      count: actors.renamed,
    }
  if (actors.unaffiliated > 0)
    yield {
      kind: 'unplaced',
      what: 'Affiliations of people on record, whose records stay as they are',
      count: actors.unaffiliated,
    }
}

function* unplaced({ maker, plans, survey }: Lines): Generator<Line> {
  for (const [index, plan] of plans.entries())
    if (plan.mapping.as === 'not_taken' && (survey.filled[index] ?? 0) > 0)
      yield {
        kind: 'unplaced',
        what: `Column “${plan.name.slice(0, 300)}”${plan.why === '' ? '' : `: ${plan.why}`}`,
        count: survey.filled[index] ?? 0,
      }
  if (maker.longComments > 0)
    yield {
      kind: 'unplaced',
      what: 'Comments too long for a summary: choose “Quotation” for their column to take them as words',
      count: maker.longComments,
    }
  if (maker.standingSummits > 0)
    yield {
      kind: 'unplaced',
      what: 'Summits of rows whose topic stands whatever the summit',
      count: maker.standingSummits,
    }
}
