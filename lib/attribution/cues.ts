import type { Cue } from './cue'
import { framedCue, nounCue, sourceCue } from './noun-cues'
import type { Reading } from './reading'
import { verbCue } from './verb-cues'

/** The cues of a sentence in the order of their verbs. */
export function listCues(reading: Reading): Cue[] {
  const cues: Cue[] = []
  for (let index = 0; index < reading.tokens.length; index++) {
    const cue =
      sourceCue(reading, index) ?? nounCue(reading, index) ?? framedCue(reading, index) ?? verbCue(reading, index)
    if (cue) cues.push(cue)
  }
  return cues
}
