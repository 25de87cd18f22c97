import type { Cue } from './cue'
import { framedCue, nounCue, sourceCue } from './noun-cues'
import type { Reading } from './reading'
import { verbCue } from './verb-cues'

/** The cues of a sentence in the order of their verbs. */
export function listCues(reading: Reading): Cue[] {
  const cues: Cue[] = []
  for (let at = 0; at < reading.tokens.length; at++) {
    const cue = sourceCue(reading, at) ?? nounCue(reading, at) ?? framedCue(reading, at) ?? verbCue(reading, at)
    if (cue) cues.push(cue)
  }
  return cues
}
