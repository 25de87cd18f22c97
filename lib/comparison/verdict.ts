import { STANCE, STANCES, type Stance, sideOf } from '@/lib/vocabulary'
import { type Cell, countedStance, isUnderReview, type Verdict, type VerdictKind } from './model'

/**
 * Judges how far the actors of a row are apart. Silent cells and cells under review do not count. A position said on
 * behalf of another actor stands in two cells and counts once.
 */
export function judgeRow(cells: Cell[]): Verdict {
  const voices = eachRecordOnce(cells)
  return judgeStances(
    voices.map(countedStance).filter((stance) => stance !== undefined),
    voices.filter(isUnderReview).length,
  )
}

function eachRecordOnce(cells: Cell[]): Cell[] {
  const seen = new Set<string>()
  return cells.filter((cell) => {
    if (cell.kind !== 'held') return true
    const fresh = cell.positions.some(({ id }) => !seen.has(id))
    for (const { id } of cell.positions) seen.add(id)
    return fresh
  })
}

export function judgeStances(stances: Stance[], review = 0): Verdict {
  const counts: StanceCounts = {}
  for (const stance of stances) counts[stance] = (counts[stance] ?? 0) + 1
  return judgeCounts(counts, review)
}

export type StanceCounts = Partial<Record<Stance, number>>

/** `judgeStances` by the number of voices per stance. Takes constant time, however many voices there are. */
export function judgeCounts(counts: StanceCounts, review = 0): Verdict {
  const tally = Object.fromEntries(STANCES.map((stance) => [stance, counts[stance] ?? 0])) as Record<Stance, number>
  const taken = STANCES.filter((stance) => tally[stance] > 0)
  const count = (side: ReturnType<typeof sideOf>) =>
    taken.reduce((sum, stance) => sum + (sideOf(stance) === side ? tally[stance] : 0), 0)
  const sides = { for: count('for'), against: count('against'), mixed: count('mixed') }
  const scores = taken.map((stance) => STANCE[stance].score)
  const voices = sides.for + sides.against + sides.mixed
  return {
    kind: kindOf(taken, voices, sides),
    distance: voices > 1 ? Math.max(...scores) - Math.min(...scores) : undefined,
    ...sides,
    review,
    stances: tally,
  }
}

function kindOf(taken: Stance[], voices: number, sides: Record<'for' | 'against' | 'mixed', number>): VerdictKind {
  if (voices === 0) return 'silent'
  if (voices === 1) return 'single'
  if (sides.for > 0 && sides.against > 0) return 'opposite'
  if (taken.length === 1) return 'same'
  return sides.mixed > 0 ? 'mixed' : 'terms'
}

/** Whether at least two voices are all on one side; all mixed is on neither side. */
export function isCommonGround(verdict: Verdict): boolean {
  return (verdict.kind === 'same' || verdict.kind === 'terms') && verdict.mixed === 0
}

const VERDICT_WORDS: Record<VerdictKind, string> = {
  opposite: 'Opposite sides',
  mixed: 'Some mixed',
  terms: 'Same side, different terms',
  same: 'Same side',
  single: 'Only one actor',
  silent: 'Nobody on record',
}

/** The verdict in words and its count: "Opposite sides" and "1 for, 1 against". The count is empty without voices. */
export function verdictWords(verdict: Verdict): { label: string; count: string } {
  const parts = [
    verdict.for > 0 ? `${verdict.for} for` : undefined,
    verdict.mixed > 0 ? `${verdict.mixed} mixed` : undefined,
    verdict.against > 0 ? `${verdict.against} against` : undefined,
    verdict.review > 0 ? `${verdict.review} under review` : undefined,
  ].filter((part) => part !== undefined)
  const allMixed = verdict.kind === 'same' && verdict.mixed > 0
  return { label: allMixed ? 'All mixed' : VERDICT_WORDS[verdict.kind], count: parts.join(', ') }
}
