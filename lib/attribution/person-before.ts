import { isTime } from './names'
import { isPersonName, LINKING } from './person-names'
import type { Phrase } from './phrases'
import { isTimePhrase, outermost, type Reading } from './reading'

/**
 * "Jane Doe on Monday in Ohio", "Jane Doe in her speech to the council": the person that a chain of prepositions
 * and times begins with, where a clause begins with that person.
 */
export function findPersonBefore(reading: Reading, phrase: Phrase): Phrase | undefined {
  const { tokens } = reading
  if (isPersonName(phrase) && phrase.run?.person === 'yes') return undefined
  let at = outermost(phrase).start - 1
  for (let steps = 0; steps < 5 && at > 0; steps++) {
    if (!LINKING.has(tokens[at]?.low ?? '') || tokens[at]?.low === 'by') return undefined
    while (isTime(tokens, at - 1) || /^(?:last|this|next|on)$/u.test(tokens[at - 1]?.low ?? '')) at--
    const before = reading.endingAt.get(at)
    if (!before || before.kind === 'pronoun') return undefined
    const first = outermost(before).start
    const starts = first === 0 || /^(?:,|and|but|;)$/u.test(tokens[first - 1]?.low ?? '')
    if (isPersonName(before) && before.run?.person === 'yes') return starts ? before : undefined
    if (isTimePhrase(before)) at = first - (LINKING.has(tokens[first - 1]?.low ?? '') ? 1 : 0)
    else at = first - 1
    const person = reading.endingAt.get(at)
    if (person && isTimePhrase(before) && isPersonName(person) && person.run?.person === 'yes') return person
  }
  return undefined
}
