import { type Course, listCourses, type Move } from '@/lib/change/course'
import type { Statement } from '@/lib/change/statement'
import type { Named, PositionRecord, SummitRecord } from '@/lib/records/read-model'

/** The last move of one actor on one topic, with the records of both sides. */
export type Movement = {
  holder: Named
  topic: Named
  summit: SummitRecord | undefined
  move: Move
  before: PositionRecord | undefined
  after: PositionRecord | undefined
}

/** Who moved last. */
export type Movements = {
  /** The newest, at most `LATEST`. */
  latest: Movement[]
  /** Actors and topics that moved. */
  all: number
  /** Whether everybody on record was looked at; otherwise the actors and topics of the table. */
  everybody: boolean
}

/** Movements that the overview shows with their words. */
export const LATEST = 3

/** The last move of each course, the newest first. */
export function lastMoves<S extends Statement>(
  statements: S[],
  asOf: string | undefined,
): { course: Course<S>; move: Move<S> }[] {
  return listCourses(statements, asOf)
    .flatMap((course) => {
      const move = course.moves.at(-1)
      return move ? [{ course, move }] : []
    })
    .toSorted((a, b) => compare(dayOf(b.move), dayOf(a.move)) || compare(keyOf(a.course), keyOf(b.course)))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const dayOf = ({ after }: Move) => after.span.from
const keyOf = ({ holder, topic, summit }: Course) => `${holder} ${topic} ${summit}`
