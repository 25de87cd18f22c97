import type { Counts } from './counts'
import type { Normalization, Qualifier } from './settings'

type Options = { normalize: Normalization; qualifier: Qualifier }

/**
 * Divides the ties of a one-mode network, in place. n is an actor's number of statements, a the counts of an actor by
 * topic and level.
 *
 * - average: (n₁ + n₂) / 2
 * - jaccard: Σ a₁ where a₂ is zero + Σ a₂ where a₁ is zero + Σ a₁ · a₂ where neither is, by topic and level also
 *   where levels are ignored
 * - cosine: |a₁| · |a₂|, the lengths of the two vectors; where levels are ignored, of their sums by topic
 * - dna-cosine: n₁ · n₂, which the Discourse Network Analyzer calls cosine
 *
 * A tie whose divisor is zero is zero. Example: a₁ = (2, 1), a₂ = (1, 0): average (3 + 1) / 2 = 2, jaccard
 * 1 + 0 + 2 = 3, cosine √5 · 1 ≈ 2.236, dna-cosine 3 · 1 = 3.
 */
export function divideBy(weights: Float64Array, counts: Counts, { normalize, qualifier }: Options): void {
  if (normalize === 'none') return
  const size = counts.actors.length
  const divisor = DIVISOR[normalize](counts, qualifier)
  for (let a = 0; a < size; a += 1)
    for (let b = 0; b < size; b += 1) {
      const by = a === b ? 0 : divisor(a, b)
      weights[a * size + b] = by === 0 ? 0 : (weights[a * size + b] as number) / by
    }
}

type Divisor = (a: number, b: number) => number

const DIVISOR: Record<Exclude<Normalization, 'none'>, (counts: Counts, qualifier: Qualifier) => Divisor> = {
  average(counts) {
    const totals = totalsOf(counts)
    return (a, b) => (at(totals, a) + at(totals, b)) / 2
  },
  jaccard(counts) {
    const totals = totalsOf(counts)
    const { met, product } = meetings(counts)
    const size = counts.actors.length
    return (a, b) =>
      at(totals, a) - at(met, a * size + b) + at(totals, b) - at(met, b * size + a) + at(product, a * size + b)
  },
  cosine(counts, qualifier) {
    const lengths = lengthsOf(counts, qualifier === 'ignore')
    return (a, b) => at(lengths, a) * at(lengths, b)
  },
  'dna-cosine'(counts) {
    const totals = totalsOf(counts)
    return (a, b) => at(totals, a) * at(totals, b)
  },
}

const at = (values: Float64Array, index: number) => values[index] as number

/** The number of statements of each actor. */
function totalsOf({ actors, levels, byTopic }: Counts): Float64Array {
  const totals = new Float64Array(actors.length)
  for (const topic of byTopic)
    topic.counts.forEach((count, index) => {
      const actor = topic.actors[Math.floor(index / levels)] as number
      totals[actor] = at(totals, actor) + count
    })
  return totals
}

function lengthsOf({ actors, levels, byTopic }: Counts, summed: boolean): Float64Array {
  const squares = new Float64Array(actors.length)
  for (const { actors: speakers, counts } of byTopic)
    speakers.forEach((actor, index) => {
      const own = counts.subarray(index * levels, (index + 1) * levels)
      const sum = own.reduce((total, count) => total + count, 0)
      squares[actor] = at(squares, actor) + (summed ? sum ** 2 : own.reduce((total, count) => total + count ** 2, 0))
    })
  return squares.map(Math.sqrt)
}

/**
 * `met[a, b]`: statements of a on topics and levels on which b has some too; `product[a, b]`: there, the products of
 * both counts.
 */
function meetings({ actors, levels, byTopic }: Counts) {
  const size = actors.length
  const met = new Float64Array(size ** 2)
  const product = new Float64Array(size ** 2)
  for (const { actors: speakers, counts } of byTopic)
    for (let level = 0; level < levels; level += 1) {
      const on = [...speakers.keys()].filter((index) => at(counts, index * levels + level) > 0)
      for (const a of on)
        for (const b of on) {
          const place = (speakers[a] as number) * size + (speakers[b] as number)
          met[place] = at(met, place) + at(counts, a * levels + level)
          product[place] = at(product, place) + at(counts, a * levels + level) * at(counts, b * levels + level)
        }
    }
  return { met, product }
}
