import type { Referent } from './discourse'
import type { Floor } from './floor'
import type { Bond, Governor } from './govern'
import type { Passage } from './passages'
import type { Reading } from './reading'

/** How sure the rules are, by the kind of evidence: set by hand from how often each was right on held-out articles. */
export const scores = { scare: 0.7, signed: 0.9, carriedBack: 0.85, unknown: 0.2 }

const BONDS: Record<Bond, number> = { after: 0.95, before: 0.93, governed: 0.75, trailing: 0.75 }

/** The score of a passage that a cue in its own sentence attributes. Unnamed groups are a little less sure. */
export function scoreGoverned(governor: Governor | undefined, speaker: Referent): number {
  const base = BONDS[governor?.bond ?? 'governed']
  return Math.round(100 * base * (speaker.person === 'no' && speaker.plural ? 0.9 : 1)) / 100
}

/** The score of a passage that another sentence attributes: best where it just goes on with the one before. */
export function scoreCarried(reading: Reading, passage: Passage, floor: Floor | undefined): number {
  if (!floor) return scores.unknown
  if (!reading.bare) return 0.4
  return passage.reopened || floor.paragraph === passage.paragraph ? 0.9 : 0.7
}
