import type { Relation } from '@/lib/comparison/model'
import { STANCE, STANCES, type Stance, sideOf } from '@/lib/vocabulary'
import type { PairMatrix } from './pair-lists'
import type { StanceColumn } from './stance-columns'

/**
 * The five numbers of a pair in one whole number of 31 bits, so that a topic costs one addition a pair: six bits each
 * for same, terms, neither and opposite, and seven for what the distance has beyond one for each topic on other terms
 * and two for each on opposite sides, which is two a topic at most. So many topics of one actor are added up before the
 * numbers are taken apart.
 */
const MOST_PACKED = 63
const UNIT: Record<Relation, number> = { same: 1, terms: 2 ** 6, neither: 2 ** 12, opposite: 2 ** 18 }
const BEYOND = 2 ** 24
const LEAST: Record<Relation, number> = { same: 0, terms: 1, neither: 0, opposite: 2 }
const SIX = 2 ** 6 - 1

const CODES = STANCES.length

/** What two stances add to the number of their pair: `ADDED[a * CODES + b]`. */
const ADDED = Int32Array.from({ length: CODES * CODES }, (_, kind) => {
  const [a, b] = [STANCES[Math.floor(kind / CODES)], STANCES[kind % CODES]]
  if (!a || !b) return 0
  const relation = relationOf(a, b)
  return UNIT[relation] + BEYOND * (Math.abs(STANCE[a].score - STANCE[b].score) - LEAST[relation])
})

function relationOf(a: Stance, b: Stance): Relation {
  if (sideOf(a) === 'mixed' || sideOf(b) === 'mixed') return 'neither'
  if (sideOf(a) !== sideOf(b)) return 'opposite'
  return a === b ? 'same' : 'terms'
}

/**
 * Adds the stances of topics to the lists of a matrix, actor by actor: the sums of one actor with all others stay in
 * the processor's cache. Source of the order: Gustavson (1978), Two fast algorithms for sparse matrices: multiplication
 * and permuted transposition.
 */
export function addSparsely(matrix: PairMatrix, columns: readonly StanceColumn[]): void {
  const size = matrix.actors.length
  const rows = rowsOf(columns, size)
  const sums = new Int32Array(size)
  for (let a = 0; a < size; a += 1) {
    const end = rows.firsts[a + 1] as number
    for (let from = rows.firsts[a] as number; from < end; from += MOST_PACKED) {
      addTopics(sums, columns, rows, from, Math.min(end, from + MOST_PACKED))
      unpackRow(matrix, sums, a)
    }
  }
}

/**
 * Stances side by side, topic by topic, and by actor the places of its stances in that list.
 *
 * @param added what a stance adds to a pair with each of the five: `added[code * held.length + place]`
 * @param ends end of the topic of each place
 */
type Rows = {
  held: Int32Array
  added: Int32Array
  columns: Int32Array
  starts: Int32Array
  ends: Int32Array
  codes: Uint8Array
  ofActor: Int32Array
  firsts: Int32Array
}

function rowsOf(all: readonly StanceColumn[], size: number): Rows {
  const length = all.reduce((sum, { held }) => sum + held.length, 0)
  const [held, codes, columns] = [new Int32Array(length), new Uint8Array(length), new Int32Array(length)]
  const [starts, ends] = [new Int32Array(all.length), new Int32Array(all.length)]
  const firsts = new Int32Array(size + 1)
  let from = 0
  all.forEach((column, index) => {
    held.set(column.held, from)
    codes.set(column.codes, from)
    columns.fill(index, from, from + column.held.length)
    starts[index] = from
    from += column.held.length
    ends[index] = from
  })
  for (let place = 0; place < length; place += 1)
    firsts[(held[place] as number) + 1] = (firsts[(held[place] as number) + 1] as number) + 1
  for (let a = 0; a < size; a += 1) firsts[a + 1] = (firsts[a + 1] as number) + (firsts[a] as number)
  const next = firsts.slice()
  const ofActor = new Int32Array(length)
  const added = new Int32Array(CODES * length)
  for (let place = 0; place < length; place += 1) {
    const a = held[place] as number
    const at = next[a] as number
    ofActor[at] = place
    next[a] = at + 1
    for (let code = 0; code < CODES; code += 1)
      added[code * length + place] = ADDED[code * CODES + (codes[place] as number)] as number
  }
  return { held, added, columns, starts, ends, codes, ofActor, firsts }
}

/** Adds topics of one actor, those between two places of `ofActor`, to its sums with the actors behind it. */
function addTopics(sums: Int32Array, all: readonly StanceColumn[], rows: Rows, from: number, to: number): void {
  const { held, added, columns, starts, ends, codes, ofActor } = rows
  for (let own = from; own < to; own += 1) {
    const place = ofActor[own] as number
    const column = columns[place] as number
    const shift = (codes[place] as number) * held.length
    const [start, end] = [starts[column] as number, ends[column] as number]
    const { masks, joint } = all[column] as StanceColumn
    if (!masks && !joint) {
      for (let other = place + 1; other < end; other += 1) {
        const b = held[other] as number
        sums[b] = (sums[b] as number) + (added[shift + other] as number)
      }
      continue
    }
    const count = end - start
    const mask = masks ? (masks[place - start] as number) : 0
    for (let other = place + 1; other < end; other += 1) {
      if (mask !== 0 && (mask & (masks?.[other - start] as number)) !== 0) continue
      if (joint?.has((place - start) * count + (other - start))) continue
      const b = held[other] as number
      sums[b] = (sums[b] as number) + (added[shift + other] as number)
    }
  }
}

/** Adds the sums of one actor with those behind it to the lists, and makes them zero again. */
function unpackRow({ same, terms, neither, opposite, distance, actors }: PairMatrix, sums: Int32Array, a: number) {
  const size = actors.length
  let pair = (a * (2 * size - a - 1)) / 2
  for (let b = a + 1; b < size; b += 1, pair += 1) {
    const sum = sums[b] as number
    if (sum === 0) continue
    sums[b] = 0
    const onTerms = (sum >>> 6) & SIX
    const apart = (sum >>> 18) & SIX
    same[pair] = (same[pair] as number) + (sum & SIX)
    terms[pair] = (terms[pair] as number) + onTerms
    neither[pair] = (neither[pair] as number) + ((sum >>> 12) & SIX)
    opposite[pair] = (opposite[pair] as number) + apart
    distance[pair] = (distance[pair] as number) + onTerms + 2 * apart + (sum >>> 24)
  }
}
