import { Discourse, type Referent } from './discourse'
import { readDocument } from './document'
import { Entities } from './entities'
import { FLOOR_REACH, type Floor, passFloor } from './floor'
import { isGivenName } from './given-names'
import { findGovernor, type Governor } from './govern'
import { classifyPassage, type PassageKind } from './kinds'
import type { Paragraph } from './paragraphs'
import type { Passage } from './passages'
import type { Phrase } from './phrases'
import { findSentenceSubject, type Reading } from './reading'
import { scoreCarried, scoreGoverned, scores } from './scores'
import { findLineStyle, findSignature } from './signatures'
import { resolveSentence } from './speakers'
import type { SuggestedQuote } from './suggestion'
import { findTranscriptLabel, referToName } from './transcripts'

/**
 * A passage with its kind, its speaker and the cue that names the speaker, where there is one. `own`: the sentence
 * itself, or a name beside it, tells the speaker.
 */
export type Attribution = {
  passage: Passage
  kind: PassageKind
  speaker?: string
  cue?: string
  score: number
  own?: boolean
}

/** An attribution as a suggestion; scare quotes lose their speaker. */
export function toSuggestion(text: string, { passage, kind, speaker, cue, score }: Attribution): SuggestedQuote {
  const { start, end } = passage
  const said = kind === 'scare' ? { speaker: undefined, cue: undefined } : { speaker, cue }
  return { start, end, exact: text.slice(start, end), kind, ...said, score }
}

/** Attributes every passage, sentence by sentence, carrying on who has the floor. */
export function attribute(text: string, paragraphs: Paragraph[], passages: Passage[]): Attribution[] {
  const readings = readDocument(text, paragraphs, passages)
  const entities = new Entities()
  readings.forEach((reading, order) => {
    const said = new Set(reading.cues.flatMap((cue) => (cue.kind === 'say' && cue.subject ? [cue.subject] : [])))
    for (const phrase of reading.phrases)
      if (phrase.kind === 'name') entities.note(withSurname(reading, phrase), order, said.has(phrase))
  })
  const discourse = new Discourse()
  const style = findLineStyle(readings)
  const done: Attribution[] = []
  let floor: Floor | undefined
  readings.forEach((reading, order) => {
    const { speakers, referents } = resolveSentence(text, reading, entities, discourse, order)
    let previous: Done | undefined
    reading.tokens.forEach((token, index) => {
      const passage = passages[token.passage ?? -1]
      if (!passage) return
      const governor = findGovernor(reading, index, text, passage)
      const signature = governor?.bond === 'after' ? undefined : findSignature(readings, order, index, style)
      const label = findTranscriptLabel(text, passage)
      const named = label
        ? referToName(label, entities)
        : signature && entities.refer(signature.phrase, signature.order)
      const joined =
        previous && previous.kind !== 'scare' && isJoined(reading, previous.index, index) ? previous : undefined
      const introduced =
        !governor && reading.tokens[index - 1]?.text === ':' ? introducer(reading, referents) : undefined
      const own = named ?? joined?.own ?? (governor ? speakers.get(governor.cue) : introduced)
      const kind = named ? 'direct' : kindOf(text, passage, reading, index, governor, previous, floor)
      previous = { index, kind, governor, own }
      if (kind === 'scare') {
        done.push({ passage, kind, score: scores.scare })
        return
      }
      const cue = named ? (signature?.sign ?? ':') : (governor?.cue.text ?? (own && ':'))
      if (own) floor = { speaker: own, cue: cue ?? '', paragraph: passage.paragraph }
      // A pronoun that stands for nobody known leaves the speaker open: the one who has the floor did not fit it.
      const open = !own && governor?.cue.subject?.kind === 'pronoun'
      const held = !open && floor && passage.paragraph - floor.paragraph <= FLOOR_REACH ? floor : undefined
      // Passages that just follow one another keep the floor for any number of paragraphs.
      if (held && floor && !own && reading.bare) floor = { ...floor, paragraph: passage.paragraph }
      const score = named ? scores.signed : own ? scoreGoverned(governor, own) : scoreCarried(reading, passage, held)
      done.push({ passage, kind, speaker: held?.speaker.label, cue: held?.cue ?? cue, score, own: own !== undefined })
    })
    floor = passFloor(floor, reading, speakers, referents)
  })
  return carryBack(done)
}

/** Completes the first name of "Tom and Lena Reed" with the surname. */
function withSurname(reading: Reading, phrase: Phrase): Phrase {
  const { run } = phrase
  if (run?.words.length !== 1 || reading.tokens[phrase.end]?.low !== 'and') return phrase
  const next = reading.startingAt.get(phrase.end + 1)?.run
  const surname = next?.words.length === 2 && next.person === 'yes' ? next.words[1] : undefined
  if (!surname || run.person === 'no' || !isGivenName(run.words[0]?.toLowerCase() ?? '')) return phrase
  return { ...phrase, run: { ...run, words: [...run.words, surname] } }
}

type Done = { index: number; kind: PassageKind; governor: Governor | undefined; own: Referent | undefined }

/** Who a sentence without a reporting verb hands over to with its colon: "Jane Doe was blunt: “…”" */
function introducer(reading: Reading, referents: ReadonlyMap<Phrase, Referent>): Referent | undefined {
  const subject = findSentenceSubject(reading)
  const referent = subject && referents.get(subject)
  return referent?.person === 'yes' ? referent : undefined
}

function kindOf(
  text: string,
  passage: Passage,
  reading: Reading,
  index: number,
  governor: Governor | undefined,
  previous: Done | undefined,
  floor: Floor | undefined,
): PassageKind {
  if (previous && previous.kind !== 'scare' && governor) {
    // `“A,” says X, “b”` is one quotation in two; `“a” and “b”` share what is said of the first.
    if (governor.bond === 'before' && previous.governor?.bond === 'after' && previous.governor.cue === governor.cue)
      return previous.kind
    if (isJoined(reading, previous.index, index)) return previous.kind
  }
  return classifyPassage({ text, passage, reading, index, governor, follows: floor !== undefined })
}

function isJoined(reading: Reading, previous: number, index: number): boolean {
  if (index - previous > 3) return false
  return reading.tokens
    .slice(previous + 1, index)
    .every((token) => token.text === ',' || token.low === 'and' || token.low === 'or')
}

/** The score up to which a speaker from an earlier paragraph yields to one named after the passage. */
const GUESSED = 0.75

/** A passage left open whose speaker is named only in a later paragraph takes over that speaker. */
function carryBack(done: Attribution[]): Attribution[] {
  for (let i = done.length - 2; i >= 0; i--) {
    const here = done[i]
    const next = done[i + 1]
    const guessed = here && (here.speaker === undefined || (!here.own && here.score <= GUESSED))
    if (guessed && next?.passage.reopened && next.speaker && here.kind !== 'scare')
      Object.assign(here, { speaker: next.speaker, cue: next.cue, score: scores.carriedBack })
  }
  return done
}
