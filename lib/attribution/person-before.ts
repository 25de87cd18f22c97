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
  let index = outermost(phrase).start - 1
  for (let steps = 0; steps < 5 && index > 0; steps++) {
    if (!LINKING.has(tokens[index]?.low ?? '') || tokens[index]?.low === 'by') return undefined
    while (isTime(tokens, index - 1) || /^(?:last|this|next|on)$/u.test(tokens[index - 1]?.low ?? '')) index--
    const before = reading.endingAt.get(index)
    if (!before || before.kind === 'pronoun') return undefined
    const first = outermost(before).start
    const starts = first === 0 || /^(?:,|and|but|;)$/u.test(tokens[first - 1]?.low ?? '')
    if (isPersonName(before) && before.run?.person === 'yes') return starts ? before : undefined
    if (isTimePhrase(before)) index = first - (LINKING.has(tokens[first - 1]?.low ?? '') ? 1 : 0)
    else index = first - 1
    const person = reading.endingAt.get(index)
    if (person && isTimePhrase(before) && isPersonName(person) && person.run?.person === 'yes') return person
  }
  return undefined
}
