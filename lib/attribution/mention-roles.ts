import type { Cue } from './cue'
import type { MentionRole } from './discourse'
import { subjectEndingAt } from './hosts'
import type { Phrase } from './phrases'
import type { Reading } from './reading'
import { isRole } from './roles'

/** How prominent a phrase is in its sentence; `cue` is the reporting verb that it is the subject of. */
export function roleOf(
  reading: Reading,
  phrase: Phrase,
  cue: Cue | undefined,
  isSubject: boolean,
  ownsSubject: boolean,
): MentionRole {
  if (cue) return isDependent(reading, cue) ? 'dependent' : 'speaker'
  if (isSubject) return 'subject'
  if (!isOwner(reading, phrase)) return 'other'
  return ownsSubject ? 'dependent' : 'owner'
}

/** Whether a cue stands in a dependent clause: "that X said", "when X asked". */
function isDependent(reading: Reading, cue: Cue): boolean {
  const first = reading.tokens[cue.from]?.low ?? ''
  if (first === 'who' || first === 'which') return true
  // Who asks somebody is followed by the answer.
  if (cue.lemma === 'ask' && reading.startingAt.has(cue.to)) return true
  return !cue.inverted && SUBORDINATORS.has(reading.tokens[cue.from - 1]?.low ?? '')
}

/** Words that a dependent clause begins with. */
export const SUBORDINATORS: ReadonlySet<string> = new Set(
  'that when after before if while because whether how where why until since though although than once'.split(' '),
)

/** The role that a name explains: "the group's director, Jane Doe,", "The new director is Jane Doe." */
export function roleNamed(reading: Reading, phrase: Phrase): Phrase | undefined {
  const link = reading.tokens[phrase.start - 1]
  if (phrase.kind !== 'name' || phrase.run?.person === 'no' || !link || !/^(?:,|is|was)$/u.test(link.low))
    return undefined
  const before = subjectEndingAt(reading, phrase.start - 1)?.phrase
  const next = reading.tokens[phrase.end]
  if (link.text !== ',' && before && reading.tokens[before.start]?.low === 'a') return undefined
  return before?.kind === 'common' && isRole(before.head) && (!next || next.kind === 'mark') ? before : undefined
}

function isOwner(reading: Reading, phrase: Phrase): boolean {
  return reading.startingAt.get(phrase.end + 1)?.owner === phrase
}
