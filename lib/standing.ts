import type { PositionRecord } from '@/lib/records/read-model'
import { type Polarity, type ResponseKind, type Stance, type Standing, sideOf } from '@/lib/vocabulary'

/** One actor's answer to a claim: a recorded response, or borrowed from a position (see `borrowAnswer`). */
export type Answer = {
  kind: ResponseKind
  /** Whether the actor answers the claim explicitly; false where only the source sets the two side by side. */
  stated: boolean
}

/**
 * Derives a claim's standing: `endorsed` or `disputed` where only one of the two occurs, `contested` where both do,
 * `qualified` where neither does, `unanswered` without answers. The caller leaves out answers of the claimant and of the
 * actor it speaks for.
 */
export function standingOf(answers: Pick<Answer, 'kind'>[]): Standing {
  const some = (kind: ResponseKind) => answers.some((answer) => answer.kind === kind)
  if (some('endorses')) return some('disputes') ? 'contested' : 'endorsed'
  if (some('disputes')) return 'disputed'
  return some('qualifies') ? 'qualified' : 'unanswered'
}

/** `standingOf` over stated answers only. */
export function standingOnStated(answers: Answer[]): Standing {
  return standingOf(answers.filter(({ stated }) => stated))
}

/**
 * The answer of a position to a claim that restates its topic's proposition. It is stated only where the position is
 * first-hand and stated.
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

/** Answer by stance: the for side endorses an asserting claim and disputes a denying one; mixed qualifies. */
export function answerOfStance(stance: Stance, polarity: Polarity): ResponseKind {
  const side = sideOf(stance)
  if (side === 'mixed') return 'qualifies'
  return (side === 'for') === (polarity === 'asserts') ? 'endorses' : 'disputes'
}
