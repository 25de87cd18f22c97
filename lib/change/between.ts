import { type Answer, type Course, type MoveKind, moveKind } from './course'
import { answerKey, type Statement } from './statement'

/**
 * What became of one course between two days. `moved`: answers on both sides differ; `away_and_back`: they are equal,
 * with another one between; `same`: said the same again; `not_heard`: nothing known to be said after `against`;
 * `first_heard`: nothing known to be said before; `uncertain`: what is on record cannot be dated to either side.
 */
export const FATES = ['moved', 'away_and_back', 'same', 'not_heard', 'first_heard', 'uncertain'] as const
export type Fate = (typeof FATES)[number]

export type Passage<S extends Statement = Statement> = {
  course: Course<S>
  fate: Fate
  /** The kind of a move; undefined for other fates. */
  kind: MoveKind | undefined
  /** The last answer known to be given by `against`. */
  before: Answer<S> | undefined
  /** The last answer known to be given after `against`. */
  after: Answer<S> | undefined
  /** Answers between the two that differ from both, or, away and back, from the one. */
  between: Answer<S>[]
  /** Statements that may lie on either side of `against`, or that no day orders: in no number. */
  undated: S[]
}

/**
 * What became of a course after a day; undefined where it has no first-hand, stated words.
 * @param course up to the last day that counts
 * @param against the last day of before
 */
export function toPassage<S extends Statement>(course: Course<S>, against: string): Passage<S> | undefined {
  const answers = course.runs.flatMap((run) => run.answers)
  const earlier = answers.filter(({ span }) => span.to <= against)
  const later = answers.filter(({ span }) => span.from > against)
  const astride = answers.filter(({ span }) => span.from <= against && against < span.to)
  const [before, after] = [earlier.at(-1), later.at(-1)]
  const undated = [...astride.flatMap(({ statements }) => statements), ...course.undated]
  if (!before && !after && undated.length === 0) return undefined
  const fate = fateOf(before, after, later, astride.length > 0)
  const moved = fate === 'moved' && before && after
  return {
    course,
    fate,
    kind: moved ? moveKind(stanceOf(before), stanceOf(after)) : undefined,
    before,
    after,
    between: before && after ? otherAnswers(later, before, after) : [],
    undated,
  }
}

function fateOf(before: Answer | undefined, after: Answer | undefined, later: Answer[], astride: boolean): Fate {
  if (before && after) {
    if (keyOf(before) !== keyOf(after)) return 'moved'
    return later.some((answer) => keyOf(answer) !== keyOf(after)) ? 'away_and_back' : 'same'
  }
  if (astride || (!before && !after)) return 'uncertain'
  return before ? 'not_heard' : 'first_heard'
}

function otherAnswers<S extends Statement>(later: Answer<S>[], before: Answer<S>, after: Answer<S>): Answer<S>[] {
  return later.filter((answer) => keyOf(answer) !== keyOf(before) && keyOf(answer) !== keyOf(after))
}

const keyOf = ({ statements }: Answer) => answerKey(statements[0] as Statement)
export const stanceOf = ({ statements }: Answer) => (statements[0] as Statement).stance
