import { parseDate } from '@/lib/dates'
import { groupBy } from '@/lib/group-by'
import type { RecordOf } from '@/lib/records/registry'
import { sideOf } from '@/lib/vocabulary'
import { onOneSide, type Sided } from './merge-sides'

type Position = RecordOf<'position'>

/**
 * Two positions that would follow each other in the record of one actor after a merge, and differ in their stance:
 * nobody changed their mind, the merge makes it look so.
 */
export type MadeChange = {
  before: Sided<Position>
  after: Sided<Position>
  /** For against, and against for; others only differ in degree. */
  crossing: boolean
  /** Both are of the same days: they would stand against each other, under review. */
  sameDay: boolean
}

/**
 * The changes of mind that a merge makes: of what counts in one cell, positions that follow each other, come one from
 * either side, and differ in their stance. Crossings come first, then the nearest in time.
 *
 * @param cellsOf the cells of a position after the merge: actor, topic and summit that are compared
 */
export function madeChanges(
  from: Position[],
  into: Position[],
  cellsOf: (position: Position) => string[],
): MadeChange[] {
  const all = onOneSide(from, into).filter(({ record }) => record.status === 'published')
  const cells = groupBy(
    all.flatMap((sided) => cellsOf(sided.record).map((cell) => ({ cell, sided }))),
    ({ cell }) => cell,
  )
  const made = [...cells.values()].flatMap((inCell) => changesIn(inCell.map(({ sided }) => sided)))
  const unique = new Map(made.map((change) => [`${change.before.record.id} ${change.after.record.id}`, change]))
  return [...unique.values()].toSorted((a, b) => Number(b.crossing) - Number(a.crossing) || apart(a) - apart(b))
}

function changesIn(cell: Sided<Position>[]): MadeChange[] {
  // First-hand, stated positions count before all others.
  const first = cell.filter(({ record }) => record.basis === 'stated' && record.reportedBy === null)
  const counting = (first.length > 0 ? first : cell).toSorted((a, b) => compare(daysOf(a), daysOf(b)))
  return counting.flatMap((after, index) =>
    counting
      .slice(0, index)
      .filter((before) => isNextTo(counting, before, after) && before.side !== after.side)
      .flatMap((before): MadeChange[] => {
        if (before.record.stance === after.record.stance) return []
        const crossing =
          new Set([sideOf(before.record.stance), sideOf(after.record.stance)]).size === 2 &&
          [before, after].every(({ record }) => sideOf(record.stance) !== 'mixed')
        return [{ before, after, crossing, sameDay: daysOf(before) === daysOf(after) }]
      }),
  )
}

/** Whether no other day of the cell lies between two positions. */
function isNextTo(cell: Sided<Position>[], before: Sided<Position>, after: Sided<Position>): boolean {
  const [from, to] = [daysOf(before), daysOf(after)]
  return !cell.some((other) => from < daysOf(other) && daysOf(other) < to)
}

/** First and last day that the date of a position can mean, in an order of text. */
function daysOf({ record }: Sided<Position>): string {
  const days = parseDate(record.statedOn)
  return `${days?.from} ${days?.to}`
}

const apart = ({ before, after }: MadeChange) => daysBetween(before, after) ?? Number.POSITIVE_INFINITY

/** Full days between the last day of the one and the first of the other; undefined where one is open. */
export function daysBetween(before: Sided<Position>, after: Sided<Position>): number | undefined {
  const [a, b] = [parseDate(before.record.statedOn)?.from, parseDate(after.record.statedOn)?.from]
  const days = a && b ? (Date.parse(b) - Date.parse(a)) / 86_400_000 : Number.NaN
  return Number.isFinite(days) && days < 100_000 ? days : undefined
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
