import type { SummitRecord } from '@/lib/records/read-model'
import type { Answer, Course, MoveKind } from './course'
import type { Statement } from './statement'
import type { AcrossSummits } from './summits'

/** What is told beside the answer that a table shows of one actor on one topic. */
export type CellMovement<S extends Statement = Statement> = {
  /** Earlier days of the same answer, with no other one since; the earliest first. */
  same: Answer<S>[]
  /** The last different answer, and the one before it. */
  moved: { kind: MoveKind; before: Answer<S>; earlier: Answer<S> | undefined } | undefined
  /** What the actor did on the topic, earliest first, without what the table shows itself. It is no move. */
  deeds: S[]
  /** Another answer at the summit before. It is no move. */
  across: { summit: Pick<SummitRecord, 'slug' | 'shortName'>; answer: Answer<S> } | undefined
  /** Whether others of the row spoke on a later day, in a row in which somebody moved. */
  notHeardSince: boolean
}

/**
 * The movement that leads to the shown statements. Nothing has moved to an answer that is not the last one of its
 * course: words of an uncertain day, two answers of one day, reported or inferred ones.
 *
 * @param shown ids of the statements that the table shows
 */
export function movementTo<S extends Statement>(
  course: Course<S>,
  shown: string[],
  across: { found: AcrossSummits<S> | undefined; summits: SummitRecord[] },
): CellMovement<S> {
  const deeds = course.deeds.filter(({ id }) => !shown.includes(id))
  const last = course.runs.at(-1)
  const given = new Set(last?.answers.flatMap(({ statements }) => statements.map(({ id }) => id)))
  if (!last || shown.length === 0 || !shown.every((id) => given.has(id)))
    return { same: [], moved: undefined, deeds, across: undefined, notHeardSince: false }
  const before = course.runs.at(-2)?.answers.at(-1)
  const move = course.moves.at(-1)
  const there = across.summits.find(({ slug }) => slug === across.found?.earlier.summit)
  return {
    same: last.answers.filter(({ statements }) => !statements.some(({ id }) => shown.includes(id))),
    moved: before && move && { kind: move.kind, before, earlier: course.runs.at(-3)?.answers.at(-1) },
    deeds,
    across: there && across.found && { summit: there, answer: across.found.earlier.answer },
    notHeardSince: false,
  }
}
