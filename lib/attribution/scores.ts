import type { Referent } from './discourse'
import type { Floor } from './floor'
import type { Bond, Governor } from './govern'
import type { Passage } from './passages'
import type { Reading } from './reading'

/** Scores of passages whose speaker no reporting verb names. */
export const scores = { scare: 0.7, signed: 0.95, joined: 0.92, introduced: 0.85, carriedBack: 0.85, unknown: 0.2 }

/**
 * How often a person's name found by each kind of evidence was right, on the articles the rules were made on; lowered
 * where articles not looked at were worse.
 */
const BONDS: Record<Bond, number> = { after: 0.97, before: 0.9, governed: 0.9, trailing: 0.85 }

/** The score of a passage that a cue in its own sentence attributes. */
export function scoreGoverned(governor: Governor | undefined, speaker: Referent): number {
  if (!governor) return round(scores.introduced * certainty(speaker))
  const { cue, bond, distance } = governor
  const taken = cue.inherits && bond === 'governed' && cue.kind !== 'label'
  const loose = taken || cue.kind === 'noun' || cue.kind === 'think' || cue.form === 'participle'
  const far = bond === 'governed' && distance > FAR
  return round(BONDS[bond] * (loose && bond !== 'after' ? 0.85 : 1) * (far ? 0.9 : 1) * certainty(speaker))
}

/** The score of a passage that another sentence attributes: best where it just goes on with the one before. */
export function scoreCarried(reading: Reading, passage: Passage, floor: Floor | undefined): number {
  if (!floor) return scores.unknown
  if (!reading.bare) return 0.4
  const near = passage.reopened || floor.paragraph === passage.paragraph
  return round((near ? 0.95 : 0.7) * certainty(floor.speaker))
}

/** From this distance, in tokens, a cue in the middle of a sentence is less sure to govern the passage. */
const FAR = 12

/** How sure it is who is meant by the words that name the speaker, 0 to 1. */
function certainty({ through, margin = 0, person, plural }: Referent): number {
  if (through === 'pronoun') return margin >= PLAIN ? 1 : margin >= CLEAR ? 0.96 : margin >= 1 ? 0.85 : 0.6
  if (through === 'description' || through === 'namesake') return 0.85
  if (person === 'yes') return 1
  return plural ? 0.85 : person === 'no' ? 0.93 : 0.95
}

/** Margins by which the best antecedent of a pronoun is nearly sure, and as sure as a name. */
const CLEAR = 2.5
const PLAIN = 3.5

function round(score: number): number {
  return Math.round(100 * score) / 100
}
