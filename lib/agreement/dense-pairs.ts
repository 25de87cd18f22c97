import { STANCE, STANCES, type Stance } from '@/lib/vocabulary'
import type { PairMatrix } from './pair-lists'
import type { StanceColumn } from './stance-columns'

/**
 * Sets of topics of one actor, a bit a topic: one set for each stance, and one each for every score that a stance may
 * reach, by which distances are counted (a distance is the number of scores that one reaches and the other does not).
 */
const KEPT = [...STANCES.map((stance) => (held: Stance) => held === stance), ...reaching()]
const [OPPOSES, OPPOSES_UNLESS, MIXED, SUPPORTS_IF, SUPPORTS] = [0, 1, 2, 3, 4] as const
const REACH = [5, 6, 7, 8] as const

function reaching() {
  return STANCES.slice(1).map((low) => (held: Stance) => STANCE[held].score >= STANCE[low].score)
}

/**
 * Adds the stances of topics to the lists of a matrix, pair by pair, 32 topics at a time. For topics on which many are on
 * record; topics with broader ones and with joint records are counted elsewhere.
 */
export function addDensely(matrix: PairMatrix, columns: readonly StanceColumn[]): void {
  const size = matrix.actors.length
  const words = Math.ceil(columns.length / 32)
  const sets = KEPT.map(() => new Uint32Array(size * words))
  columns.forEach(({ held, codes }, column) => {
    const [word, bit] = [column >>> 5, 1 << (column & 31)]
    for (let place = 0; place < held.length; place += 1) {
      const stance = STANCES[codes[place] as number] as Stance
      const at = (held[place] as number) * words + word
      KEPT.forEach((keeps, index) => {
        const set = sets[index] as Uint32Array
        if (keeps(stance)) set[at] = (set[at] as number) | bit
      })
    }
  })
  const [no, unless, mixed, ifs, yes] = [OPPOSES, OPPOSES_UNLESS, MIXED, SUPPORTS_IF, SUPPORTS].map(
    (index) => sets[index] as Uint32Array,
  ) as [Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array]
  const [r1, r2, r3, r4] = REACH.map((index) => sets[index] as Uint32Array) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ]
  let pair = 0
  for (let a = 0; a < size; a += 1)
    for (let b = a + 1; b < size; b += 1, pair += 1) {
      let [same, sided, neither, opposite, distance] = [0, 0, 0, 0, 0]
      for (let word = 0; word < words; word += 1) {
        const [i, j] = [a * words + word, b * words + word]
        const [no1, un1, mi1, if1, ye1] = [no[i], unless[i], mixed[i], ifs[i], yes[i]] as [
          number,
          number,
          number,
          number,
          number,
        ]
        const [no2, un2, mi2, if2, ye2] = [no[j], unless[j], mixed[j], ifs[j], yes[j]] as [
          number,
          number,
          number,
          number,
          number,
        ]
        const [for1, against1, for2, against2] = [if1 | ye1, no1 | un1, if2 | ye2, no2 | un2]
        const [held1, held2] = [for1 | against1 | mi1, for2 | against2 | mi2]
        const both = held1 & held2
        if (both === 0) continue
        same += ones((no1 & no2) | (un1 & un2) | (if1 & if2) | (ye1 & ye2))
        sided += ones((for1 & for2) | (against1 & against2))
        neither += ones(both & (mi1 | mi2))
        opposite += ones((for1 & against2) | (against1 & for2))
        distance +=
          ones(both & ((r1[i] as number) ^ (r1[j] as number))) +
          ones(both & ((r2[i] as number) ^ (r2[j] as number))) +
          ones(both & ((r3[i] as number) ^ (r3[j] as number))) +
          ones(both & ((r4[i] as number) ^ (r4[j] as number)))
      }
      matrix.same[pair] = (matrix.same[pair] as number) + same
      matrix.terms[pair] = (matrix.terms[pair] as number) + sided - same
      matrix.neither[pair] = (matrix.neither[pair] as number) + neither
      matrix.opposite[pair] = (matrix.opposite[pair] as number) + opposite
      matrix.distance[pair] = (matrix.distance[pair] as number) + distance
    }
}

/** Number of bits that are set (Warren, Hacker's Delight, 5–1). */
function ones(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
