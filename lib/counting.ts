import type { PositionRecord } from '@/lib/records'

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
