import type { CountedStance } from '@/lib/comparison/agreement'
import type { Relation } from '@/lib/comparison/model'
import { addDensely } from './dense-pairs'
import { compareNames } from './names'
import { addSparsely } from './packed-pairs'
import { type PairMatrix, pairPlace } from './pair-lists'
import { type StanceColumn, stanceColumns } from './stance-columns'

/** How two stances on one topic relate, in the order of the counts of a pair. */
const RELATIONS = ['same', 'terms', 'neither', 'opposite'] as const satisfies Relation[]

/** A step of the sparse product costs as much as this many topics of the dense one. */
const SPARSE_STEPS = 6

/** Topics that a topic is part of, nearest first. */
type Ancestors = (topic: string) => readonly string[]

/**
 * Counts for every pair of actors on how many topics they are on the same side, on the same side on other terms, with
 * one of them mixed, and on opposite sides. A topic on which one record stands for both, because one spoke for the
 * other, is not shared; a topic that is part of another which they share is not counted in addition to it. Silence is in
 * no number.
 *
 * Memory is proportional to the pairs; the time is that of one sparse or dense product of the stances, whichever has
 * fewer steps. Example: A supports x and y, B supports x only if something happens and opposes y: terms 1, opposite 1,
 * distance 1 + 4 = 5, closeness 1 − 5 / (2 · 4) = 0.375.
 *
 * @param actors those of the matrix; stances of others are left out
 */
export function buildPairMatrix(
  actors: readonly string[],
  stances: readonly CountedStance[],
  ancestors: Ancestors,
): PairMatrix {
  const names = [...actors].sort(compareNames)
  return countPairs(names, stanceColumns(names, stances, ancestors))
}

/** Counts the pairs of actors by the stances of each topic. @param names in their order */
export function countPairs(names: string[], columns: readonly StanceColumn[]): PairMatrix {
  const size = names.length
  const pairs = (size * (size - 1)) / 2
  const matrix: PairMatrix = {
    actors: names,
    same: new Uint16Array(pairs),
    terms: new Uint16Array(pairs),
    neither: new Uint16Array(pairs),
    opposite: new Uint16Array(pairs),
    distance: new Uint32Array(pairs),
  }
  const plain = columns.filter(({ masks, joint }) => !masks && !joint)
  const steps = plain.reduce((sum, { held }) => sum + (held.length * (held.length - 1)) / 2, 0)
  const dense = steps > (pairs * plain.length) / SPARSE_STEPS
  if (dense) addDensely(matrix, plain)
  const rest = dense ? columns.filter(({ masks, joint }) => masks || joint) : columns
  addSparsely(matrix, rest)
  return matrix
}

/** The numbers of one pair of a matrix. `closeness` is the mean of 1 − |a − b| / 4, 0 to 1; undefined without a topic. */
export type PairCounts = Record<Relation, number> & { shared: number; sameSide: number; closeness: number | undefined }

/** Reads the numbers of one pair. */
export function pairCounts(matrix: PairMatrix, a: number, b: number): PairCounts {
  const place = pairPlace(Math.min(a, b), Math.max(a, b), matrix.actors.length)
  const [same, terms, neither, opposite] = RELATIONS.map((relation) => matrix[relation][place] as number) as [
    number,
    number,
    number,
    number,
  ]
  const shared = same + terms + neither + opposite
  const closeness = shared === 0 ? undefined : 1 - (matrix.distance[place] as number) / (4 * shared)
  return { same, terms, neither, opposite, shared, sameSide: same + terms, closeness }
}
