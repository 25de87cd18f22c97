import { FEW_SHARED } from '@/lib/comparison/model'
import type { Tie } from './graph'
import type { AgreementPair, AgreementView } from './model'
import { type PairMatrix, pairPlace } from './pair-lists'
import { pairCounts } from './pair-matrix'
import { MOST_TIES, STRONGEST } from './strongest-ties'

/** Pairs of each list. */
const LISTED = 5

/** How many pairs share no topic, fewer than five, five and more. */
export function countPairs(matrix: PairMatrix): AgreementView['pairs'] {
  const counts = { none: 0, few: 0, enough: 0 }
  for (const place of matrix.same.keys()) {
    const shared = sharedAt(matrix, place)
    counts[shared === 0 ? 'none' : shared < FEW_SHARED ? 'few' : 'enough'] += 1
  }
  return counts
}

/**
 * Ties by the number of topics on which two are on the same side, from which clusters are found. Where there are many,
 * each actor keeps its strongest alone.
 */
export function sameSideTies(matrix: PairMatrix): Tie[] {
  const size = matrix.actors.length
  const weights = matrix.same.map((same, place) => same + (matrix.terms[place] as number))
  const ties = weights.reduce((count, weight) => count + Number(weight > 0), 0)
  const most = ties > MOST_TIES ? STRONGEST : Number.POSITIVE_INFINITY
  const kept = new Uint32Array(size)
  const chosen: Tie[] = []
  const strongest = weights.reduce((high, weight) => Math.max(high, weight), 0)
  // By weight, because there are few different ones and millions of pairs.
  for (let weight = strongest; weight > 0; weight -= 1) {
    let place = 0
    for (let a = 0; a < size; a += 1)
      for (let b = a + 1; b < size; b += 1, place += 1) {
        if (weights[place] !== weight || ((kept[a] as number) >= most && (kept[b] as number) >= most)) continue
        kept[a] = (kept[a] as number) + 1
        kept[b] = (kept[b] as number) + 1
        chosen.push({ a, b, weight })
      }
  }
  return chosen
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
