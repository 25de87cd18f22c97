import type { Cue } from './cue'
import type { Discourse, Referent } from './discourse'
import type { Entities } from './entities'
import { addRole } from './entity'
import { findInherited } from './inherited-subjects'
import { roleNamed, roleOf } from './mention-roles'
import type { Phrase } from './phrases'
import { findSentenceSubject, type Reading } from './reading'
import { referTo } from './referents'
import { isRole } from './roles'

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
    const called =
      reading.tokens[phrase.start - 1]?.low === 'named' ? reading.endingAt.get(phrase.start - 1) : undefined
    if (referent.entity && called?.kind === 'common' && isRole(called.head)) addRole(referent.entity, called.head)
    if (office) referents.set(office, referent)
    if (office && referent.entity) addRole(referent.entity, office.head)
    const cue = speaking.get(phrase) ?? (office && speaking.get(office))
    if (cue && referent.entity) {
      entities.speaking.add(referent.entity)
      if (cue.kind === 'say' && cue.form === 'finite') referent.entity.speaks = true
    }
    // "who" and "which" only repeat a mention.
    if (phrase.head === 'who' || phrase.head === 'which') continue
    // "the group's director, Jane Doe,": the name is the mention.
    const named = reading.startingAt.get(phrase.end + 1)
    if (phrase.kind === 'common' && named && roleNamed(reading, named) === phrase) continue
    const isSubject = subject !== undefined && (phrase === subject || office === subject)
    const asked = cues.some(
      (each) => each.lemma === 'ask' && each.form === 'finite' && !each.inverted && each.to === phrase.start,
    )
    if (asked) {
      discourse.mention(referent, sentence, reading.paragraph, 'speaker')
      continue
    }
    discourse.mention(
      referent,
      sentence,
      reading.paragraph,
      roleOf(reading, phrase, cue, isSubject, subject?.owner === phrase),
    )
  }
  return { speakers: speakersOf(reading, cues, referents), referents }
}

const NOBODY: Resolved = { speakers: new Map(), referents: new Map() }

/** Whom each cue names, in order: cues without a subject of their own take over an earlier one. */
function speakersOf(reading: Reading, cues: Cue[], referents: ReadonlyMap<Phrase, Referent>): Map<Cue, Referent> {
  const speakers = new Map<Cue, Referent>()
  cues.forEach((cue, i) => {
    const own = cue.subject ? together(cue, referents) : undefined
    const referent =
      own ??
      (cue.inherits ? findInherited(reading, cue, cues.slice(Math.max(0, i - 8), i), referents, speakers) : undefined)
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
