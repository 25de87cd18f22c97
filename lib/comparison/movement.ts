import { type Passage, toPassage } from '@/lib/change/between'
import type { CellMovement } from '@/lib/change/cell'
import { countPassages } from '@/lib/change/counts'
import { type CourseName, courseBook } from '@/lib/change/course-book'
import { isFirstHandStated, isOnKnownDay, type Statement } from '@/lib/change/statement'
import type { CompareFilter } from '@/lib/filter/compare'
import type { SummitRecord } from '@/lib/records/read-model'
import type { Between, Cell, ComparedPassage, ComparedRow } from './model'

export type Courses = {
  /** What is told beside the answer of a cell. */
  movement: (cell: Cell, row: Place) => CellMovement | undefined
  /** What became of a cell between the two days of the filter. */
  passage: (actor: string, row: Place, against: string) => Passage | undefined
  /** Days that are known on which somebody said something, in order. Those after `asOf` too: they are other views. */
  days: string[]
}

type Place = Pick<ComparedRow, 'topic' | 'summit'>

/**
 * The courses of the compared actors on the compared topics.
 * @param statements of every day and at every summit
 * @param only the summit at which topics are judged, where rows have none of their own
 */
export function coursesOf(
  statements: Statement[],
  { asOf, stated }: Pick<CompareFilter, 'asOf' | 'stated'>,
  { only, summits }: { only: SummitRecord | undefined; summits: SummitRecord[] },
): Courses {
  const book = courseBook(statements, summits, asOf)
  const nameOf = (holder: string, { topic, summit }: Place): CourseName => ({
    holder,
    topic: topic.slug,
    summit: topic.scope === 'summit' ? ((summit ?? only)?.slug ?? null) : null,
  })
  return {
    movement(cell, place) {
      if (cell.kind !== 'held') return undefined
      const shown = cell.positions.map(({ id }) => id)
      const found = book.movementTo(nameOf(cell.actor, place), shown)
      return found && stated ? { ...found, deeds: [] } : found
    },
    passage(actor, place, against) {
      const course = book.find(nameOf(actor, place))
      return course && toPassage(course, against)
    },
    days: [
      ...new Set(
        statements.filter((one) => isFirstHandStated(one) && isOnKnownDay(one)).map(({ statedOn }) => statedOn),
      ),
    ].toSorted(),
  }
}

/** A row with what is told beside its cells; "not heard since" where somebody moved and others spoke later. */
export function withMovement(
  row: ComparedRow,
  { movement, passage }: Courses,
  against: string | undefined,
): ComparedRow {
  const cells = row.cells.map((cell): Cell => {
    if (cell.kind !== 'held') return cell
    const between = against === undefined ? undefined : passage(cell.actor, row, against)
    return { ...cell, movement: movement(cell, row), passage: between }
  })
  if (!cells.some(isMoved)) return { ...row, cells }
  return {
    ...row,
    cells: cells.map((cell) => {
      if (cell.kind !== 'held' || !cell.movement || isMoved(cell) || lastDay(cell) === '') return cell
      const later = cells.some((other) => other !== cell && firstDay(other) > lastDay(cell))
      return { ...cell, movement: { ...cell.movement, notHeardSince: later } }
    }),
  }
}

const firstDay = (cell: Cell) => firstHand(cell).at(-1)?.statedFrom ?? ''
const lastDay = (cell: Cell) => firstHand(cell).at(-1)?.statedTo ?? ''
/** First-hand, stated positions of a cell: of one rank, and so of one date. */
const firstHand = (cell: Cell) => (cell.kind === 'held' ? cell.positions.filter(isFirstHandStated) : [])

/** Whether a cell shows an answer to which its actor moved. */
export const isMoved = (cell: Cell) => cell.kind === 'held' && cell.movement?.moved !== undefined

/** The two days of a comparison, over all its rows. The records of its words are read afterwards. */
export function betweenDays(
  rows: ComparedRow[],
  { passage }: Courses,
  { against, asOf }: Pick<CompareFilter, 'against' | 'asOf'>,
): Between | undefined {
  if (against === undefined) return undefined
  const passages = rows.flatMap((row) =>
    row.cells.flatMap(({ actor }): ComparedPassage[] => {
      const found = passage(actor, row, against)
      return found ? [{ row: { topic: row.topic, summit: row.summit }, actor, passage: found }] : []
    }),
  )
  const cells = rows.reduce((sum, row) => sum + row.cells.length, 0)
  return {
    against,
    asOf,
    passages,
    counts: countPassages(passages.map((one) => one.passage)),
    unheard: cells - passages.length,
    cells,
    records: new Map(),
    sources: [],
  }
}

/** The statements whose words a page of two days prints: both sides of every change, what lies between, and the days that are uncertain. */
export function betweenStatements({ passages }: Between): Statement[] {
  return passages.flatMap(({ passage: { before, after, between, fate, undated } }) =>
    fate === 'moved' || fate === 'away_and_back'
      ? [before, ...between, after].flatMap((answer) => answer?.statements ?? [])
      : undated,
  )
}
