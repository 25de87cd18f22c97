import type { PositionRecord } from '@/lib/records/read-model'
import type { Stance } from '@/lib/vocabulary'

export type Datable = Pick<
  PositionRecord,
  'holder' | 'topic' | 'summit' | 'basis' | 'reportedBy' | 'statedFrom' | 'statedTo'
>

/**
 * The positions that count at a date (codebook, "Which position counts"): per actor, topic and summit the latest
 * first-hand, stated ones; others only where there is none; equal ranks together. Reference implementation of the query
 * `listCounting`, held equal to it by a property test.
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

export const REVIEWS = ['unworded', 'stances', 'wording'] as const
export type Review = (typeof REVIEWS)[number]
type Counted = Pick<PositionRecord, 'stance' | 'outdated' | 'unworded'>

/**
 * Why positions of one actor and topic, all of the rank that counts, are under review: their topic is still to be
 * worded, they have different stances on one day, or one was coded on an earlier wording. Undefined where they are not. Positions under review are shown,
 * but enter no verdict, agreement, count or answer.
 */
export function reviewOf(positions: Counted[]): Review | undefined {
  if (positions.some(({ unworded }) => unworded)) return 'unworded'
  if (new Set(positions.map(({ stance }) => stance)).size > 1) return 'stances'
  return positions.some(({ outdated }) => outdated) ? 'wording' : undefined
}

/** The joint stance of positions of equal rank; undefined for none, and under review. */
export function jointStance(positions: Counted[]): Stance | undefined {
  return reviewOf(positions) ? undefined : positions[0]?.stance
}

/** Reasons for a review in words. */
export const REVIEW_WORDS: Record<Review, string> = {
  unworded: 'the proposition is not worded yet',
  stances: 'two stances of equal rank on one day',
  wording: 'coded on an earlier wording of the proposition',
}
