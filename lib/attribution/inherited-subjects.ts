import type { Cue } from './cue'
import type { Referent } from './discourse'
import { SUBORDINATORS } from './mention-roles'
import type { Phrase } from './phrases'
import { findSentenceSubject, outermost, type Reading } from './reading'
import { isCollective, isCommunication, isRole } from './roles'
import { PREPOSITIONS } from './word-classes'

/** The subject that "adding", "to say" or "and warned" share with what comes before (or, at the start, after). */
export function findInherited(
  reading: Reading,
  cue: Cue,
  earlier: Cue[],
  referents: ReadonlyMap<Phrase, Referent>,
  speakers: ReadonlyMap<Cue, Referent>,
): Referent | undefined {
  const { tokens } = reading
  const previous = earlier.findLast((each) => each.kind !== 'noun' && each.kind !== 'source' && speakers.has(each))
  const before = tokens[cue.index - 1]
  if (before?.low === 'of' || before?.low === 'for') {
    const accused = reading.endingAt.get(cue.index - 1)
    // "fired Jane Doe for saying", but "apologized to Jane Doe for saying"
    const done = before.low === 'for' && accused?.kind === 'name' && accused.run?.person === 'yes'
    if (done && !PREPOSITIONS.has(tokens[outermost(accused).start - 1]?.low ?? '') && accused.start > 0)
      return referents.get(accused)
    const passive = before.low === 'for' && accused && tokens[outermost(accused).start - 1]?.low === 'by'
    const suffering = passive ? findSentenceSubject(reading) : undefined
    if (suffering && referents.has(suffering)) return referents.get(suffering)
    if (previous && accused && accused.start >= previous.to && TARGETED.has(previous.lemma))
      return referents.get(accused)
  }
  const noun = reading.endingAt.get(cue.index)
  // "with Jane Doe calling it": the name before the participle
  const accompanied =
    cue.form === 'ing' &&
    noun?.kind === 'name' &&
    /^(?:with|at|about|over|of|has|have|had|shows?|showed|showing|hears?|heard|sees?|saw|caught|captured|featuring)$/u.test(
      tokens[outermost(noun).start - 1]?.low ?? '',
    )
  if (accompanied && noun && referents.has(noun)) return referents.get(noun)
  // "prompted Jane Doe to say": the one who is made to speak
  const made = before?.low === 'to' ? reading.endingAt.get(cue.index - 1) : undefined
  if (made && CAUSING.test(tokens[outermost(made).start - 1]?.low ?? '') && referents.has(made))
    return referents.get(made)
  // "Jane Doe issued a statement saying": the words are the issuer's.
  if (cue.form === 'ing' && noun?.kind === 'common' && isCommunication(noun.head)) {
    const issuer = findSentenceSubject(reading)
    if (
      issuer &&
      issuer !== noun &&
      issuer.start < noun.start &&
      !isCommunication(issuer.head) &&
      referents.has(issuer)
    )
      return referents.get(issuer)
  }
  if (cue.form === 'ing' && noun && !previous) {
    const described = referents.get(noun)
    const addressed = PREPOSITIONS.has(tokens[outermost(noun).start - 1]?.low ?? '')
    const body = isCollective(noun.head) && findSentenceSubject(reading) !== noun
    if (described && noun.kind === 'common' && !body && !(isRole(noun.head) && addressed)) return described
  }
  // A pronoun in between is a nearer subject: "where he appeared for saying".
  const pronoun = reading.phrases.findLast(
    (phrase) =>
      phrase.kind === 'pronoun' && phrase.start < cue.index && phrase.head !== 'who' && phrase.head !== 'which',
  )
  const apart =
    pronoun?.head === 'it' || (cue.form === 'finite' && SUBORDINATORS.has(tokens[(pronoun?.start ?? 0) - 1]?.low ?? ''))
  if (pronoun && !apart && referents.has(pronoun) && (!previous || pronoun.start > previous.index))
    return referents.get(pronoun)
  if (previous) return speakers.get(previous)
  const main = findSentenceSubject(reading)
  if (main && main.start < cue.index) {
    // "Things got worse as Jane Doe went on television, claiming": things claim nothing.
    const mute = main.kind === 'common' && !isRole(main.head) && !isCommunication(main.head)
    const person = mute
      ? reading.phrases.findLast(
          ({ kind, run, start }) => kind === 'name' && run?.person === 'yes' && start < cue.index,
        )
      : undefined
    return (person && referents.get(person)) ?? referents.get(main)
  }
  const next = findSentenceSubject(reading, cue.index)
  return (next && afterComma(reading, cue.index)) ?? (next && referents.get(next)) ?? undefined

  function afterComma(within: Reading, from: number): Referent | undefined {
    for (let index = from; index < Math.min(from + 40, within.tokens.length); index++) {
      const token = within.tokens[index]
      if (token?.text !== ',' && token?.kind !== 'passage') continue
      const phrase = within.startingAt.get(index + 1)
      if (phrase && referents.has(phrase)) return referents.get(phrase)
    }
    return undefined
  }
}

const CAUSING = /^(?:prompt|le|forc|caus|push|inspir|compell|spurr|driv|drov)(?:ed|s|ing|e|es|en|d)?$/u

const TARGETED: ReadonlySet<string> = new Set(
  'accuse criticize blame mock blast attack slam denounce scold rebuke ridicule praise condemn suspect'.split(' '),
)
