import type { PositionRecord } from '@/lib/records/read-model'
import { type Polarity, type ResponseKind, type Stance, type Standing, sideOf } from '@/lib/vocabulary'

/** One actor's answer to a claim: recorded as a response, or borrowed from a position (see `borrowAnswer`). */
export type Answer = {
  kind: ResponseKind
  /** The actor answers it in so many words. Not so where the source only sets the two side by side. */
  stated: boolean
}

/**
 * A claim's standing, always derived: `endorsed` or `disputed` where only one of the two happens, `contested`
 * where both do, `qualified` where neither does, `unanswered` without any answer. Answers of the claimant, or of
 * the one it speaks for, are no answers: the caller leaves them out.
 */
export function standingOf(answers: Pick<Answer, 'kind'>[]): Standing {
  const some = (kind: ResponseKind) => answers.some((answer) => answer.kind === kind)
  if (some('endorses')) return some('disputes') ? 'contested' : 'endorsed'
  if (some('disputes')) return 'disputed'
  return some('qualifies') ? 'qualified' : 'unanswered'
}

/** What the standing would be if only answers counted in which the actor answers this very claim. */
export function standingOnStated(answers: Answer[]): Standing {
  return standingOf(answers.filter(({ stated }) => stated))
}

/**
 * The answer that a position gives to a claim restating its topic's proposition. A second-hand, inferred or
 * enacted position makes an answer that is not stated.
 */
export function borrowAnswer(
  position: Pick<PositionRecord, 'stance' | 'basis' | 'reportedBy'>,
  polarity: Polarity,
): Answer {
  return {
    kind: answerOfStance(position.stance, polarity),
    stated: position.basis === 'stated' && position.reportedBy === null,
  }
}

/** For an asserting claim the for side endorses and the against side disputes; mirrored for a denying one. */
export function answerOfStance(stance: Stance, polarity: Polarity): ResponseKind {
  const side = sideOf(stance)
  if (side === 'mixed') return 'qualifies'
  return (side === 'for') === (polarity === 'asserts') ? 'endorses' : 'disputes'
}
