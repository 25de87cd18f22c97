import type { Cue } from './cue'
import type { Referent } from './discourse'
import type { Phrase } from './phrases'
import { findSentenceSubject, type Reading } from './reading'

/** Who has the floor: the last one said to speak, by which cue and in which paragraph. */
export type Floor = { speaker: Referent; cue: string; paragraph: number }

/** The farthest a passage without a cue may stand from the one it goes on with, in paragraphs. */
export const FLOOR_REACH = 3

/**
 * Who has the floor after a sentence that quotes nobody or hands over with a colon: "Mr. Ames said he was sorry."
 * makes a bare passage in the next paragraph his.
 */
export function passFloor(
  floor: Floor | undefined,
  reading: Reading,
  speakers: ReadonlyMap<Cue, Referent>,
  referents: ReadonlyMap<Phrase, Referent>,
): Floor | undefined {
  if (reading.bare) return floor
  const introduces = reading.tokens.at(-1)?.text === ':'
  const quotes = reading.tokens.some((token) => token.kind === 'passage')
  const closing = [...speakers.keys()].findLast((cue) => introduces || !MANNER.has(cue.lemma))
  const speaker = closing && speakers.get(closing)
  if (closing && speaker) {
    return quotes && floor && !introduces ? floor : { speaker, cue: closing.text, paragraph: reading.paragraph }
  }
  const subject = introduces ? findSentenceSubject(reading) : undefined
  const introduced = subject && referents.get(subject)
  return introduced ? { speaker: introduced, cue: ':', paragraph: reading.paragraph } : floor
}

/** Verbs for sounds without words: after "The crowd laughed" the last speaker still has the floor. */
const MANNER: ReadonlySet<string> = new Set(
  'laugh sigh chuckle cry scream yell cheer shout scoff growl bark snap sneer joke talk read find press'.split(' '),
)
