import { STANCES } from '@/lib/vocabulary'
import type { PairMatrix } from './pair-lists'
import type { StanceColumn } from './stance-columns'

/**
 * Adds the stances of topics to the lists of a matrix, pair by pair, 32 topics at a time: the topics of each actor are
 * sets of bits, one for each of the five stances. For topics on which many are on record; topics with broader ones and
 * with joint records are counted elsewhere. The distance is one for each topic on other terms, two for each on opposite
 * sides, and one or two more by how far the stances are from the middle.
 */
export function addDensely(matrix: PairMatrix, columns: readonly StanceColumn[]): void {
  const size = matrix.actors.length
  const words = Math.ceil(columns.length / 32)
  const [no, unless, mixed, ifs, yes] = setsOf(columns, size, words)
  let pair = 0
  for (let a = 0; a < size; a += 1)
    for (let b = a + 1; b < size; b += 1, pair += 1) {
      let [same, sided, shared, opposite, beyond] = [0, 0, 0, 0, 0]
      for (let word = 0; word < words; word += 1) {
        const [i, j] = [a * words + word, b * words + word]
        // One by one, not taken apart from a list: this runs for every pair and 32 topics.
        const no1 = no[i] as number
        const no2 = no[j] as number
        const un1 = unless[i] as number
        const un2 = unless[j] as number
        const mi1 = mixed[i] as number
        const mi2 = mixed[j] as number
        const if1 = ifs[i] as number
        const if2 = ifs[j] as number
        const ye1 = yes[i] as number
        const ye2 = yes[j] as number
        const for1 = if1 | ye1
        const for2 = if2 | ye2
        const against1 = no1 | un1
        const against2 = no2 | un2
        const both = (for1 | against1 | mi1) & (for2 | against2 | mi2)
        if (both === 0) continue
        const apart = (for1 & against2) | (against1 & for2)
        const full1 = no1 | ye1
        const full2 = no2 | ye2
        const half = both & (mi1 ^ mi2)
        const either = full1 | full2
        same += ones((no1 & no2) | (un1 & un2) | (if1 & if2) | (ye1 & ye2))
        sided += ones((for1 & for2) | (against1 & against2))
        shared += ones(both)
        opposite += ones(apart)
        beyond += ones((apart & either) | half) + ones((apart & full1 & full2) | (half & either))
      }
      matrix.same[pair] = (matrix.same[pair] as number) + same
      matrix.terms[pair] = (matrix.terms[pair] as number) + sided - same
      matrix.neither[pair] = (matrix.neither[pair] as number) + shared - sided - opposite
      matrix.opposite[pair] = (matrix.opposite[pair] as number) + opposite
      matrix.distance[pair] = (matrix.distance[pair] as number) + sided - same + 2 * opposite + beyond
    }
}

type Sets = [no: Uint32Array, unless: Uint32Array, mixed: Uint32Array, ifs: Uint32Array, yes: Uint32Array]

/** Topics of each actor by stance, from opposes to supports, a bit a topic. */
function setsOf(columns: readonly StanceColumn[], size: number, words: number): Sets {
  const sets = STANCES.map(() => new Uint32Array(size * words)) as Sets
  columns.forEach(({ held, codes }, column) => {
    const [word, bit] = [column >>> 5, 1 << (column & 31)]
    for (let place = 0; place < held.length; place += 1) {
      const set = sets[codes[place] as number] as Uint32Array
      const at = (held[place] as number) * words + word
      set[at] = (set[at] as number) | bit
    }
  })
  return sets
}

/** Number of bits that are set (Warren, Hacker's Delight, 5–1). */
function ones(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
