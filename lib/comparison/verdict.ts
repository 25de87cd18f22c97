import { STANCE, STANCES, type Stance, sideOf } from '@/lib/vocabulary'
import { type Cell, countedStance, isUnderReview, type Verdict, type VerdictKind } from './model'

/**
 * How far the actors of one row are apart. Silence, and cells under review, enter nothing; words that one actor
 * says for another stand in both cells and are one voice.
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
  const tally = Object.fromEntries(STANCES.map((stance) => [stance, 0])) as Record<Stance, number>
  for (const stance of stances) tally[stance]++
  const sides = stances.map(sideOf)
  const count = (side: ReturnType<typeof sideOf>) => sides.filter((other) => other === side).length
  const scores = stances.map((stance) => STANCE[stance].score)
  return {
    kind: kindOf(stances, count('for'), count('against'), count('mixed')),
    distance: scores.length > 1 ? Math.max(...scores) - Math.min(...scores) : undefined,
    for: count('for'),
    against: count('against'),
    mixed: count('mixed'),
    review,
    stances: tally,
  }
}

function kindOf(stances: Stance[], inFavour: number, against: number, mixed: number): VerdictKind {
  if (stances.length === 0) return 'silent'
  if (stances.length === 1) return 'single'
  if (inFavour > 0 && against > 0) return 'opposite'
  if (new Set(stances).size === 1) return 'same'
  return mixed > 0 ? 'mixed' : 'terms'
}

/** Common ground: at least two voices, all on one side. All mixed is on neither side. */
export function isCommonGround(verdict: Verdict): boolean {
  return (verdict.kind === 'same' || verdict.kind === 'terms') && verdict.mixed === 0
}

const VERDICT_WORDS: Record<VerdictKind, string> = {
  opposite: 'Opposite sides',
  mixed: 'Part mixed',
  terms: 'Same side, different terms',
  same: 'Same side',
  single: 'One voice',
  silent: 'Nobody on record',
}

/** "Opposite sides", "1 for, 1 against": the row's judgement and the count it rests on. */
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
