import type { Cue } from './cue'
import type { Discourse, MentionRole, Referent } from './discourse'
import { describe, type Entities } from './entities'
import { subjectEndingAt } from './hosts'
import type { Phrase } from './phrases'
import { findSentenceSubject, outermost, type Reading } from './reading'
import { referTo } from './referents'
import { isCollective, isCommunication, isRole } from './roles'
import { PREPOSITIONS } from './word-classes'

/** Whom the cues of a sentence name, and whom its phrases stand for. */
export type Resolved = { speakers: ReadonlyMap<Cue, Referent>; referents: ReadonlyMap<Phrase, Referent> }

/**
 * Resolves the phrases and cues of one sentence, in reading order, to whom they stand for. Every mention enters
 * the discourse, so that later pronouns find it.
 */
export function resolveSentence(
  text: string,
  reading: Reading,
  entities: Entities,
  discourse: Discourse,
  sentence: number,
): Resolved {
  const subject = findSentenceSubject(reading)
  const { cues } = reading
  if (reading.phrases.length === 0) return NOBODY
  const speaking = new Map(cues.filter((cue) => cue.kind !== 'noun').map((cue) => [cue.subject, cue]))
  const referents = new Map<Phrase, Referent>()
  // "his statement": a pronoun that is no phrase of its own, read where its phrase begins
  const possessors = new Map<number, Phrase>()
  for (const { kind, subject: owner } of cues)
    if (kind === 'noun' && owner?.kind === 'pronoun') possessors.set(owner.start, owner)
  for (const phrase of reading.phrases) {
    const possessor = possessors.get(phrase.start)
    const owning = possessor && discourse.resolve(possessor.head, sentence, reading.paragraph)
    if (possessor && owning) referents.set(possessor, owning)
    const referent = referTo(text, reading, phrase, entities, discourse, sentence, referents)
    if (!referent) continue
    referents.set(phrase, referent)
    const office = roleNamed(reading, phrase)
    const called = reading.tokens[phrase.start - 1]?.low === 'named' ? reading.endingAt.get(phrase.start - 1) : undefined
    if (referent.entity && called?.kind === 'common' && isRole(called.head)) describe(referent.entity, called.head)
    if (office) referents.set(office, referent)
    if (office && referent.entity) describe(referent.entity, office.head)
    const cue = speaking.get(phrase) ?? (office && speaking.get(office))
    if (cue && referent.entity) entities.speaking.add(referent.entity)
    // "who" and "which" only repeat a mention.
    if (phrase.head === 'who' || phrase.head === 'which') continue
    // "the group's director, Jane Doe,": the name is the mention.
    const named = reading.startingAt.get(phrase.end + 1)
    if (phrase.kind === 'common' && named && roleNamed(reading, named) === phrase) continue
    const isSubject = subject !== undefined && (phrase === subject || office === subject)
    const asked = cues.some((each) => each.lemma === 'ask' && each.form === 'finite' && !each.inverted && each.to === phrase.start)
    if (asked) {
      discourse.mention(referent, sentence, reading.paragraph, 'speaker')
      continue
    }
    discourse.mention(referent, sentence, reading.paragraph, roleOf(reading, phrase, cue, isSubject, subject?.owner === phrase))
  }
  return { speakers: speakersOf(reading, cues, referents), referents }
}

const NOBODY: Resolved = { speakers: new Map(), referents: new Map() }

function roleOf(
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

/** Whether a cue stands in a clause that hangs on another: "that X said", "when X asked". */
function isDependent(reading: Reading, cue: Cue): boolean {
  const first = reading.tokens[cue.from]?.low ?? ''
  if (first === 'who' || first === 'which') return true
  // Who asks somebody is followed by the answer.
  if (cue.lemma === 'ask' && reading.startingAt.has(cue.to)) return true
  return !cue.inverted && SUBORDINATORS.has(reading.tokens[cue.from - 1]?.low ?? '')
}

const SUBORDINATORS: ReadonlySet<string> = new Set(
  'that when after before if while because whether how where why until since though although than once'.split(' '),
)

/** The role that a name explains: "the group's director, Jane Doe,", "The new director is Jane Doe." */
function roleNamed(reading: Reading, phrase: Phrase): Phrase | undefined {
  const link = reading.tokens[phrase.start - 1]
  if (phrase.kind !== 'name' || phrase.run?.person === 'no' || !link || !/^(?:,|is|was)$/u.test(link.low)) return undefined
  const before = subjectEndingAt(reading, phrase.start - 1)?.phrase
  const next = reading.tokens[phrase.end]
  if (link.text !== ',' && before && reading.tokens[before.start]?.low === 'a') return undefined
  return before?.kind === 'common' && isRole(before.head) && (!next || next.kind === 'mark') ? before : undefined
}

function isOwner(reading: Reading, phrase: Phrase): boolean {
  return reading.startingAt.get(phrase.end + 1)?.owner === phrase
}

/** Whom each cue names, in order: cues without a subject of their own take over an earlier one. */
function speakersOf(reading: Reading, cues: Cue[], referents: ReadonlyMap<Phrase, Referent>): Map<Cue, Referent> {
  const speakers = new Map<Cue, Referent>()
  cues.forEach((cue, i) => {
    const own = cue.subject ? together(cue, referents) : undefined
    const referent =
      own ??
      (cue.inherits ? inherited(reading, cue, cues.slice(Math.max(0, i - 8), i), referents, speakers) : undefined)
    if (referent) speakers.set(cue, referent)
  })
  return speakers
}

function together(cue: Cue, referents: ReadonlyMap<Phrase, Referent>): Referent | undefined {
  const main = cue.subject && referents.get(cue.subject)
  const phrases = [...cue.others, ...(cue.subject ? [cue.subject] : [])].sort((a, b) => a.start - b.start)
  const all = phrases.map((phrase) => referents.get(phrase)).filter((each) => each !== undefined)
  if (all.length < 2 || !main) return main
  const labels = all.map((each) => each.label)
  const label = `${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}`
  return { label, head: main.head, plural: true, person: 'no' }
}

/** The subject that "adding", "to say" or "and warned" share with what comes before (or, at the start, after). */
function inherited(
  reading: Reading,
  cue: Cue,
  earlier: Cue[],
  referents: ReadonlyMap<Phrase, Referent>,
  speakers: ReadonlyMap<Cue, Referent>,
): Referent | undefined {
  const { tokens } = reading
  const previous = earlier.findLast((each) => each.kind !== 'noun' && each.kind !== 'source' && speakers.has(each))
  const before = tokens[cue.at - 1]
  if (before?.low === 'of' || before?.low === 'for') {
    const accused = reading.endingAt.get(cue.at - 1)
    // "fired Jane Doe for saying", but "apologized to Jane Doe for saying"
    const done = before.low === 'for' && accused?.kind === 'name' && accused.run?.person === 'yes'
    if (done && !PREPOSITIONS.has(tokens[outermost(accused).start - 1]?.low ?? '') && accused.start > 0) return referents.get(accused)
    const passive = before.low === 'for' && accused && tokens[outermost(accused).start - 1]?.low === 'by'
    const suffering = passive ? findSentenceSubject(reading) : undefined
    if (suffering && referents.has(suffering)) return referents.get(suffering)
    if (previous && accused && accused.start >= previous.to && TARGETED.has(previous.lemma))
      return referents.get(accused)
  }
  const noun = reading.endingAt.get(cue.at)
  // "with Donald Trump calling it": the name before the participle
  const accompanied =
    cue.form === 'ing' && noun?.kind === 'name' && /^(?:with|at|about|over|of|has|have|had|shows?|showed|showing|hears?|heard|sees?|saw|caught|captured|featuring)$/u.test(tokens[outermost(noun).start - 1]?.low ?? '')
  if (accompanied && noun && referents.has(noun)) return referents.get(noun)
  // "prompted Jane Doe to say": the one who is made to speak
  const made = before?.low === 'to' ? reading.endingAt.get(cue.at - 1) : undefined
  if (made && CAUSING.test(tokens[outermost(made).start - 1]?.low ?? '') && referents.has(made)) return referents.get(made)
  // "Jane Doe issued a statement saying": the words are the issuer's.
  if (cue.form === 'ing' && noun?.kind === 'common' && isCommunication(noun.head)) {
    const issuer = findSentenceSubject(reading)
    if (issuer && issuer !== noun && issuer.start < noun.start && !isCommunication(issuer.head) && referents.has(issuer))
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
    (phrase) => phrase.kind === 'pronoun' && phrase.start < cue.at && phrase.head !== 'who' && phrase.head !== 'which',
  )
  const apart =
    pronoun?.head === 'it' || (cue.form === 'finite' && SUBORDINATORS.has(tokens[(pronoun?.start ?? 0) - 1]?.low ?? ''))
  if (pronoun && !apart && referents.has(pronoun) && (!previous || pronoun.start > previous.at)) return referents.get(pronoun)
  if (previous) return speakers.get(previous)
  const main = findSentenceSubject(reading)
  if (main && main.start < cue.at) return referents.get(main)
  const next = findSentenceSubject(reading, cue.at)
  return (next && afterComma(reading, cue.at)) ?? (next && referents.get(next)) ?? undefined

  function afterComma(within: Reading, from: number): Referent | undefined {
    for (let at = from; at < Math.min(from + 40, within.tokens.length); at++) {
      const token = within.tokens[at]
      if (token?.text !== ',' && token?.kind !== 'passage') continue
      const phrase = within.startingAt.get(at + 1)
      if (phrase && referents.has(phrase)) return referents.get(phrase)
    }
    return undefined
  }
}

const CAUSING = /^(?:prompt|le|forc|caus|push|inspir|compell|spurr|driv|drov)(?:ed|s|ing|e|es|en|d)?$/u

const TARGETED: ReadonlySet<string> = new Set(
  'accuse criticize blame mock blast attack slam denounce scold rebuke ridicule praise condemn suspect'.split(' '),
)
