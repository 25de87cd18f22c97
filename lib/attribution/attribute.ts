import { listCues } from './cues'
import { Discourse, type Referent } from './discourse'
import { Entities } from './entities'
import { findGovernor, type Governor } from './govern'
import { classifyPassage, type PassageKind } from './kinds'
import type { Paragraph } from './paragraphs'
import type { Passage } from './passages'
import { type Reading, findSentenceSubject, readSentence } from './reading'
import { listSentences } from './sentences'
import { findLineStyle, findSignature, type Signature } from './signatures'
import { resolveSentence } from './speakers'
import { listTokens, type Token } from './tokens'

/** A passage with its kind, its speaker and the cue that names the speaker, where there is one. */
export type Attribution = { passage: Passage; kind: PassageKind; speaker?: string; cue?: string; score: number }

/** Attributes every passage, sentence by sentence, carrying on who spoke last. */
export function attribute(text: string, paragraphs: Paragraph[], passages: Passage[]): Attribution[] {
  const readings = readDocument(text, paragraphs, passages)
  const entities = new Entities()
  readings.forEach((reading, order) => {
    for (const phrase of reading.phrases) if (phrase.kind === 'name') entities.note(phrase, order)
  })
  const discourse = new Discourse()
  const style = findLineStyle(readings)
  const done: Attribution[] = []
  /** Who was last heard, in which paragraph, and whether a colon hands over to what follows. */
  let last: { speaker: Referent; cue: string; paragraph: number; introduces: boolean } | undefined
  readings.forEach((reading, order) => {
    const cues = listCues(reading)
    const { speakers, referents } = resolveSentence(text, reading, cues, entities, discourse, order)
    const bare = isBare(reading)
    reading.tokens.forEach((token, at) => {
      const passage = passages[token.passage ?? -1]
      if (!passage) return
      const governor = findGovernor(reading, at, cues, text, passage)
      const signature = governor?.bond === 'after' ? undefined : findSignature(readings, order, at, style)
      const kind = signature ? 'direct' : classifyPassage(text, passage, reading, at, governor, bare, last !== undefined)
      if (kind === 'scare') {
        done.push({ passage, kind, score: 0.7 })
        return
      }
      const own = governor && speakers.get(governor.cue)
      const label = transcriptSpeaker(text, passage, entities) ?? (signature && signedBy(signature, entities))
      if (label) last = { speaker: label, cue: signature?.sign ?? ':', paragraph: passage.paragraph, introduces: false }
      else if (own && governor) {
        last = { speaker: own, cue: governor.cue.text, paragraph: passage.paragraph, introduces: false }
      }
      const near = last && passage.paragraph - last.paragraph <= 3 ? last : undefined
      done.push({
        passage,
        kind,
        speaker: near?.speaker.label,
        cue: near?.cue,
        score: label ? 0.9 : own ? scoreOf(governor, own) : near ? (bare ? 0.75 : 0.4) : 0.2,
      })
    })
    const closing = cues.findLast((cue) => speakers.has(cue))
    const speaker = closing && speakers.get(closing)
    const introduces = reading.tokens.at(-1)?.text === ':'
    if (closing && speaker && !bare) {
      const held = reading.tokens.some((token) => token.passage !== undefined) && last
      if (!held || introduces) last = { speaker, cue: closing.text, paragraph: reading.paragraph, introduces }
    }
    if (introduces && !speaker) {
      const subject = findSentenceSubject(reading)
      const introduced = subject && referents.get(subject)
      if (introduced) last = { speaker: introduced, cue: ':', paragraph: reading.paragraph, introduces }
    }
  })
  return done
}

function readDocument(text: string, paragraphs: Paragraph[], passages: Passage[]): Reading[] {
  const sentences = []
  let first = 0
  const lowercase = new Set<string>()
  for (const [index, paragraph] of paragraphs.entries()) {
    while (passages[first] && (passages[first] as Passage).from < paragraph.start) first++
    const tokens = listTokens(text, paragraph, passages, first)
    for (const token of tokens) if (token.kind === 'word' && token.text === token.low) lowercase.add(token.low)
    sentences.push(...listSentences(text, tokens, passages, index))
  }
  return sentences.map((sentence) => readSentence(sentence, lowercase))
}

/** A sentence that is nothing but passages. */
function isBare(reading: Reading): boolean {
  return reading.tokens.every((token: Token) => token.kind === 'passage' || token.kind === 'mark' || token.low === 'and')
}

/** `“WALLACE: Let's start.”`: the label inside the passage. */
function transcriptSpeaker(text: string, passage: Passage, entities: Entities): Referent | undefined {
  const label = /^(\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+){0,3}): /u.exec(text.slice(passage.start, passage.start + 60))?.[1]
  return label === undefined ? undefined : named(label, entities)
}

function signedBy({ phrase, order }: Signature, entities: Entities): Referent | undefined {
  const entity = entities.resolve(phrase, order)
  return entity && { label: entity.label, entity, head: phrase.head, plural: false, person: 'yes' }
}

function named(label: string, entities: Entities): Referent {
  const words = label.split(' ').map((word) => (word.length > 2 ? word[0] + word.slice(1).toLowerCase() : word))
  const phrase = { kind: 'name' as const, start: 0, end: 1, head: (words.at(-1) ?? '').toLowerCase() }
  const entity = entities.resolve({ ...phrase, run: { titles: [], words, person: 'yes' } }, 0)
  return { label: entity?.label ?? label, entity, head: phrase.head, plural: false, person: 'yes' }
}

function scoreOf(governor: Governor | undefined, speaker: Referent): number {
  const base = { after: 0.95, before: 0.93, governed: 0.75, trailing: 0.75 }[governor?.bond ?? 'governed']
  return Math.round(100 * base * (speaker.person === 'no' && speaker.plural ? 0.9 : 1)) / 100
}
