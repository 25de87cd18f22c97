import type { PositionRecord } from '@/lib/records/read-model'
import type { Stance } from '@/lib/vocabulary'

export type Datable = Pick<
  PositionRecord,
  'holder' | 'topic' | 'summit' | 'basis' | 'reportedBy' | 'statedFrom' | 'statedTo'
>

/**
 * Which of some positions count at a date, by the codebook's words and without any database: the latest
 * first-hand, stated one of each actor and topic; others only where there is none; equals together. The
 * query `listCounting` must always agree with this.
 */
export function countingPositions<T extends Datable>(positions: T[], asOf?: string): T[] {
  const known = positions.filter((position) => !asOf || position.statedTo <= asOf)
  return known.filter((position) =>
    known.every((other) => !sameCell(position, other) || compareRank(position, other) <= 0),
  )
}

function sameCell(a: Datable, b: Datable): boolean {
  return a.holder === b.holder && a.topic === b.topic && a.summit === b.summit
}

/** Below 0 where `a` counts before `b`, 0 where they are of equal rank. */
function compareRank(a: Datable, b: Datable): number {
  return tier(a) - tier(b) || b.statedFrom.localeCompare(a.statedFrom) || b.statedTo.localeCompare(a.statedTo)
}

function tier(position: Datable): 1 | 2 {
  return position.basis === 'stated' && position.reportedBy === null ? 1 : 2
}

export type Review = 'stances' | 'wording'
type Counted = Pick<PositionRecord, 'stance' | 'outdated'>

/**
 * Why positions of one actor and topic, all of the rank that counts, are under review: they differ on one day,
 * or one of them was coded on a wording of the proposition that is no longer in force. Undefined where they are
 * not. What is under review is shown and enters nothing: no verdict, no agreement, no count, no answer.
 */
export function reviewOf(positions: Counted[]): Review | undefined {
  if (new Set(positions.map(({ stance }) => stance)).size > 1) return 'stances'
  return positions.some(({ outdated }) => outdated) ? 'wording' : undefined
}

/** The stance that positions of one rank count with together: undefined without any, and under review. */
export function jointStance(positions: Counted[]): Stance | undefined {
  return reviewOf(positions) ? undefined : positions[0]?.stance
}

/** Why something is under review, in words. */
export const REVIEW_WORDS: Record<Review, string> = {
  stances: 'two stances of equal rank on one day',
  wording: 'coded on an earlier wording of the proposition',
}
