import { type Ancestors, broaderMasks } from './broader'
import type { Counts } from './counts'
import type { Levels } from './levels'

/** Ties between actors and topics: `weights[actor * topics.length + topic]`. */
export type TwoModeNetwork = { actors: string[]; topics: string[]; weights: Float64Array }

type Options = { qualifier: 'ignore' | 'subtract' | 'combine'; ancestors?: Ancestors | undefined }

/**
 * The two-mode network of actors and topics, from counts a[actor, topic, level].
 *
 * - ignore: Σ over levels of a
 * - subtract: Σ over levels of a times the level's value: statements for minus statements against; on a scale weighted
 *   by the stance
 * - combine: the levels that occur, as a binary number whose last digit is the last level: with sides the sum of 1 for,
 *   2 against and 4 mixed, so 3 is for and against
 *
 * A statement on a topic is left out where the actor also has one on a broader topic, if `ancestors` is given. Example:
 * two statements for and one against give 3, 1 and 3. Source: Leifeld (2017), and the program of that name.
 */
export function twoModeNetwork(counts: Counts, levels: Levels, { qualifier, ancestors }: Options): TwoModeNetwork {
  const { actors, topics, byTopic } = counts
  const weights = new Float64Array(actors.length * topics.length)
  const masks = ancestors && broaderMasks(counts, ancestors)
  const weigh = WEIGHT[qualifier]
  byTopic.forEach((topic, place) => {
    topic.actors.forEach((actor, index) => {
      if (masks?.[place]?.[index]) return
      const own = topic.counts.subarray(index * counts.levels, (index + 1) * counts.levels)
      weights[actor * topics.length + place] = weigh(own, levels.values)
    })
  })
  return { actors, topics, weights }
}

const WEIGHT: Record<Options['qualifier'], (counts: Float64Array, values: readonly number[]) => number> = {
  ignore: (counts) => counts.reduce((sum, count) => sum + count, 0),
  subtract: (counts, values) => counts.reduce((sum, count, level) => sum + count * (values[level] as number), 0),
  combine: (counts) => counts.reduce((rank, count) => rank * 2 + (count > 0 ? 1 : 0), 0),
}
