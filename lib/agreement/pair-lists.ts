import type { Relation } from '@/lib/comparison/model'

/**
 * Agreement of every pair of actors. Each list has a place for each pair, `pairPlace`; the numbers are topics on which
 * both are on record: `same` stance, `terms` same side on other terms, `neither` one of them mixed, `opposite` sides.
 * `distance` is the sum of |a − b| of the scores, 0 to 4 a topic.
 */
export type PairMatrix = { actors: string[] } & Record<Relation, Uint16Array> & { distance: Uint32Array }

/** The place of a pair in the lists of a matrix of `size` actors; `a` is below `b`. */
export const pairPlace = (a: number, b: number, size: number): number => (a * (2 * size - a - 1)) / 2 + (b - a - 1)
