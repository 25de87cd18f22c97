import { howKnown } from './history-words'
import { isFirstRank, type Occasion } from './occasion'

/**
 * Explains in one sentence why a position counts for its holder or not.
 *
 * @param occasions all occasions of that holder on that topic and summit, including the position
 */
export function whyCounting(occasion: Occasion, occasions: Occasion[]): string {
  const counting = occasions.filter(({ bearing }) => bearing === 'counts')
  if (occasion.unworded)
    return 'Counts in no comparison: the topic is not worded yet, and a stance is toward a sentence.'
  if (occasion.bearing === 'counts') {
    if (occasion.outdated) return 'Under review: it was coded on an earlier wording of the proposition.'
    if (occasions.length === 1) return 'Counts: it is the only one on record.'
    if (counting.length > 1)
      return counting.every(({ stance }) => stance === occasion.stance)
        ? 'Counts, together with another of the same rank on the same day.'
        : 'Under review: another stance of the same rank falls on the same day, and both are shown.'
    return isFirstRank(occasion)
      ? 'Counts: it is the latest one in the actor’s own, stated words.'
      : 'Counts, because nothing first-hand and stated is on record.'
  }
  if (occasion.bearing === 'uncertain') return 'Its date is not certain enough to count.'
  if (!isFirstRank(occasion) && counting.some(isFirstRank))
    return `Does not count: it is ${howKnown(occasion).slice(2)}, and first-hand, stated words are on record.`
  return 'Does not count any more: later words do.'
}
