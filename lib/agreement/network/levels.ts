import { STANCE, STANCES, type Stance, sideOf } from '@/lib/vocabulary'
import type { NetworkLevels } from './settings'
import type { Statement } from './statement'

/**
 * The levels of stances that a network tells apart, from against to for; of sides, mixed comes first.
 *
 * @param values one number a level: 0, −1, 1 for sides, −2 to 2 for stances
 */
export type Levels = {
  values: readonly number[]
  indexOf: (stance: Stance) => number
  /** How alike two levels are, from 0 to 1. */
  same: (a: number, b: number) => number
  /** How opposed two levels are, from 0 to 1. */
  opposite: (a: number, b: number) => number
}

/**
 * Levels of the statements in a network. Sides: the same side is 1, the other side is opposite, and mixed, which is
 * only a level where somebody holds it, is on neither. Scale: the stances that occur, with the similarity
 * 1 − |k₁ − k₂| / range of the observed values, and the distance as opposition.
 *
 * @param observed statements whose stances are levels
 */
export function levelsOf(kind: NetworkLevels, observed: readonly Pick<Statement, 'stance'>[]): Levels {
  const held = new Set(observed.map(({ stance }) => stance))
  return kind === 'side' ? sides(held) : scale(held)
}

function sides(held: ReadonlySet<Stance>): Levels {
  const values = held.has('mixed') ? [0, -1, 1] : [-1, 1]
  return {
    values,
    indexOf: (stance) => values.indexOf({ against: -1, mixed: 0, for: 1 }[sideOf(stance)]),
    same: (a, b) => (a === b && a !== 0 ? 1 : 0),
    opposite: (a, b) => (a * b < 0 ? 1 : 0),
  }
}

function scale(held: ReadonlySet<Stance>): Levels {
  const observed = STANCES.filter((stance) => held.has(stance))
  const values = observed.map((stance) => STANCE[stance].score)
  const range = (values.at(-1) ?? 0) - (values[0] ?? 0)
  const distance = (a: number, b: number) => (range === 0 ? 0 : Math.abs(a - b) / range)
  return {
    values,
    indexOf: (stance) => observed.indexOf(stance),
    same: (a, b) => 1 - distance(a, b),
    opposite: distance,
  }
}
