import { FEW_SHARED } from '@/lib/comparison/model'
import type { Tie } from './graph'
import type { AgreementPair, AgreementView } from './model'
import { type PairMatrix, pairCounts, pairPlace } from './pair-matrix'

/** Pairs of each list. */
const LISTED = 5
/** Above this number of pairs each actor keeps its strongest ties alone: clusters of more would take minutes. */
const MOST_TIES = 50_000
const STRONGEST = 20

/** How many pairs share no topic, fewer than five, five and more. */
export function countPairs(matrix: PairMatrix): AgreementView['pairs'] {
  const counts = { none: 0, few: 0, enough: 0 }
  for (const place of matrix.same.keys()) {
    const shared = sharedAt(matrix, place)
    counts[shared === 0 ? 'none' : shared < FEW_SHARED ? 'few' : 'enough'] += 1
  }
  return counts
}

/** Ties by the number of topics on which two are on the same side, from which clusters are found. */
export function sameSideTies(matrix: PairMatrix): Tie[] {
  const size = matrix.actors.length
  const ties: Tie[] = []
  for (let a = 0; a < size; a += 1)
    for (let b = a + 1; b < size; b += 1) {
      const weight = sameSideAt(matrix, pairPlace(a, b, size))
      if (weight > 0) ties.push({ a, b, weight })
    }
  return ties.length > MOST_TIES ? strongest(ties, size) : ties
}

function strongest(ties: Tie[], size: number): Tie[] {
  const kept = Array<number>(size).fill(0)
  return ties
    .toSorted((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b)
    .filter(({ a, b }) => {
      if ((kept[a] ?? 0) >= STRONGEST && (kept[b] ?? 0) >= STRONGEST) return false
      kept[a] = (kept[a] ?? 0) + 1
      kept[b] = (kept[b] ?? 0) + 1
      return true
    })
}

/** The pairs of different clusters that are most on the same side, of those who share five topics and more. */
export function listClose(matrix: PairMatrix, clusters: readonly number[]): AgreementPair[] {
  return ranked(
    matrix,
    (a, b) => clusters[a] !== clusters[b],
    (pair) => share(pair),
  ).filter((pair) => pair.counts.sameSide * 2 >= pair.counts.shared)
}

/** The pairs of one cluster that are least on the same side, of those who share five topics and more. */
export function listApart(matrix: PairMatrix, clusters: readonly number[]): AgreementPair[] {
  return ranked(
    matrix,
    (a, b) => clusters[a] === clusters[b],
    (pair) => 1 - share(pair),
  ).filter((pair) => pair.counts.sameSide * 2 <= pair.counts.shared)
}

const share = ({ counts }: AgreementPair) => counts.sameSide / counts.shared

/** The pairs with the highest rank; of equal ones, those who share most. */
function ranked(
  matrix: PairMatrix,
  isIn: (a: number, b: number) => boolean,
  rank: (pair: AgreementPair) => number,
): AgreementPair[] {
  const size = matrix.actors.length
  let best: { pair: AgreementPair; value: number }[] = []
  for (let a = 0; a < size; a += 1)
    for (let b = a + 1; b < size; b += 1) {
      if (!isIn(a, b) || sharedAt(matrix, pairPlace(a, b, size)) < FEW_SHARED) continue
      const pair = { a, b, counts: pairCounts(matrix, a, b) }
      const value = rank(pair)
      if (best.length === LISTED && value < (best.at(-1)?.value ?? 0)) continue
      best = [...best, { pair, value }]
        .toSorted((x, y) => y.value - x.value || y.pair.counts.shared - x.pair.counts.shared)
        .slice(0, LISTED)
    }
  return best.map(({ pair }) => pair)
}

const sameSideAt = (matrix: PairMatrix, place: number) =>
  (matrix.same[place] as number) + (matrix.terms[place] as number)
const sharedAt = (matrix: PairMatrix, place: number) =>
  sameSideAt(matrix, place) + (matrix.neither[place] as number) + (matrix.opposite[place] as number)
