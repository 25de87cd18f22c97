import type { Relation } from '@/lib/comparison/model'
import { STANCE, STANCES, type Stance, sideOf } from '@/lib/vocabulary'
import type { PairMatrix } from './pair-lists'
import type { StanceColumn } from './stance-columns'

/**
 * The five numbers of a pair in one number of 52 bits, so that a topic costs one addition a pair: ten bits each for
 * same, terms, neither and opposite, twelve for the distance. More topics are added up in several rounds.
 */
export const MOST_PACKED = 1023
const STEP = 2 ** 10
const UNIT: Record<Relation, number> = { same: 1, terms: STEP, neither: STEP ** 2, opposite: STEP ** 3 }
const DISTANCE = STEP ** 4

const CODES = STANCES.length

/** What two stances add to the number of their pair: `ADDED[a * CODES + b]`. */
const ADDED = Float64Array.from({ length: CODES * CODES }, (_, kind) => {
  const [a, b] = [STANCES[Math.floor(kind / CODES)], STANCES[kind % CODES]]
  return a && b ? UNIT[relationOf(a, b)] + DISTANCE * Math.abs(STANCE[a].score - STANCE[b].score) : 0
})

function relationOf(a: Stance, b: Stance): Relation {
  if (sideOf(a) === 'mixed' || sideOf(b) === 'mixed') return 'neither'
  if (sideOf(a) !== sideOf(b)) return 'opposite'
  return a === b ? 'same' : 'terms'
}

/** Adds the stances of at most `MOST_PACKED` topics to the numbers of all pairs. */
export function addSparsely(packed: Float64Array, columns: readonly StanceColumn[], size: number): void {
  for (const column of columns) addSparse(packed, column, size)
}

function addSparse(packed: Float64Array, { held, codes, masks, joint }: StanceColumn, size: number): void {
  const count = held.length
  for (let left = 0; left < count; left += 1) {
    const a = held[left] as number
    const row = (a * (2 * size - a - 1)) / 2 - a - 1
    const from = (codes[left] as number) * CODES
    const mask = masks ? (masks[left] as number) : 0
    for (let right = left + 1; right < count; right += 1) {
      if (mask !== 0 && (mask & (masks?.[right] as number)) !== 0) continue
      if (joint?.has(left * count + right)) continue
      const place = row + (held[right] as number)
      packed[place] = (packed[place] as number) + (ADDED[from + (codes[right] as number)] as number)
    }
  }
}

/** Adds packed numbers to the lists of a matrix. */
export function unpack(packed: Float64Array, { same, terms, neither, opposite, distance }: PairMatrix): void {
  for (let pair = 0; pair < packed.length; pair += 1) {
    let rest = packed[pair] as number
    if (rest === 0) continue
    for (const list of [same, terms, neither, opposite]) {
      const over = Math.floor(rest / STEP)
      list[pair] = (list[pair] as number) + (rest - over * STEP)
      rest = over
    }
    distance[pair] = (distance[pair] as number) + rest
  }
}
