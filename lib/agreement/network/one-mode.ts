import { type Ancestors, broaderMasks } from './broader'
import type { Counts, TopicCounts } from './counts'
import type { Levels } from './levels'
import { divideBy } from './normalize'
import type { Normalization, Qualifier } from './settings'

/** Ties between actors, symmetric: `weights[a * actors.length + b]`. The diagonal is zero. */
export type OneModeNetwork = { actors: string[]; weights: Float64Array }

type Options = {
  qualifier: Exclude<Qualifier, 'combine'>
  normalize: Normalization
  /** Absent where a topic counts in addition to its broader one. */
  ancestors?: Ancestors | undefined
}

/**
 * The one-mode network of actors by the topics that they share, from counts a[actor, topic, level].
 *
 * - congruence: Σ over topics and levels k₁, k₂ of a₁[k₁] · a₂[k₂] · same(k₁, k₂)
 * - conflict: the same with opposite(k₁, k₂)
 * - subtract: congruence − conflict
 * - ignore: Σ over topics of (Σ a₁) · (Σ a₂)
 *
 * Then divided as `normalize.ts` says. Range: 0 and more, subtract also below. Example: A supports x twice and opposes
 * y once, B supports x once and supports y once; congruence 2 · 1 = 2, conflict 1 · 1 = 1, subtract 1, ignore 2 + 1 = 3.
 * Source: Leifeld (2017), Discourse Network Analysis: Policy Debates as Dynamic Networks; the program of that name.
 */
export function oneModeNetwork(counts: Counts, levels: Levels, options: Options): OneModeNetwork {
  const { actors } = counts
  const weights = new Float64Array(actors.length ** 2)
  const masks = options.ancestors && broaderMasks(counts, options.ancestors)
  const weighting = weightingOf(levels, options.qualifier)
  counts.byTopic.forEach((topic, index) => {
    addTopic(weights, actors.length, topic, { weighting, mask: masks?.[index] })
  })
  mirror(weights, actors.length)
  divideBy(weights, counts, options)
  return { actors, weights }
}

/** What each pair of levels adds, a row a level. */
function weightingOf({ values, same, opposite }: Levels, qualifier: Options['qualifier']): Float64Array[] {
  const weigh = {
    congruence: same,
    conflict: opposite,
    subtract: (a: number, b: number) => same(a, b) - opposite(a, b),
    ignore: () => 1,
  }[qualifier]
  return values.map((a) => Float64Array.from(values, (b) => weigh(a, b)))
}

type Weighted = { weighting: Float64Array[]; mask: Uint32Array | undefined }

/** Adds the products of all pairs of actors on one topic, above the diagonal. */
function addTopic(weights: Float64Array, size: number, { actors, counts }: TopicCounts, { weighting, mask }: Weighted) {
  const levels = weighting.length
  const turned = turn(counts, weighting)
  for (let a = 0; a < actors.length; a += 1) {
    const row = (actors[a] as number) * size
    const from = a * levels
    const own = mask?.[a] ?? 0
    for (let b = a + 1; b < actors.length; b += 1) {
      if (own !== 0 && (own & (mask?.[b] ?? 0)) !== 0) continue
      const other = b * levels
      let sum = 0
      for (let level = 0; level < levels; level += 1)
        sum += (counts[from + level] as number) * (turned[other + level] as number)
      const place = row + (actors[b] as number)
      weights[place] = (weights[place] as number) + sum
    }
  }
}

/** Counts multiplied by the weighting of levels once, so that each pair costs one product a level. */
function turn(counts: Float64Array, weighting: Float64Array[]): Float64Array {
  const levels = weighting.length
  return counts.map((_, index) => {
    const row = weighting[index % levels] as Float64Array
    const from = index - (index % levels)
    return row.reduce((sum, weight, level) => sum + weight * (counts[from + level] as number), 0)
  })
}

function mirror(weights: Float64Array, size: number): void {
  for (let a = 0; a < size; a += 1)
    for (let b = a + 1; b < size; b += 1) weights[b * size + a] = weights[a * size + b] as number
}
