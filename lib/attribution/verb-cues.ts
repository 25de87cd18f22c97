import { type Cue, PLAIN } from './cue'
import { type CueClass, listCueForms, ONLY_BESIDE, WITH_PARTICLE } from './cue-verbs'
import type { Phrase } from './phrases'
import type { Reading } from './reading'
import { isRole } from './roles'
import { findSubject, findSubjectAfter, type Subject } from './subjects'
import { isCapital } from './tokens'
import { AUXILIARIES } from './word-classes'

export function verbCue(reading: Reading, index: number): Cue | undefined {
  const { tokens } = reading
  const token = tokens[index]
  if (token?.kind !== 'word' || reading.covered.has(index)) return undefined
  if (ONLY_BESIDE.has(listCueForms(token.low)[0]?.lemma ?? '') && !isBesidePassage(reading, index)) return undefined
  const put = (token.low === 'put' || token.low === 'puts') && tokens[index + 1]?.low === 'it'
  const forms = listCueForms(token.low)
  const form = forms[0]
  if (!form && !put) return undefined
  if (form && WITH_PARTICLE.has(form.lemma) && !PARTICLE.test(`${form.lemma} ${tokens[index + 1]?.low ?? ''}`))
    return undefined
  const kind: CueClass = put ? 'say' : (form?.cueClass ?? 'say')
  const lemma = put ? 'put' : (form?.lemma ?? '')
  const to = form && WITH_PARTICLE.has(form.lemma) ? index + 2 : index + 1
  const cue: Cue = { ...PLAIN, index, from: index, to, lemma, text: token.text, kind, form: 'finite' }
  if (form?.form === 'ing') {
    if (AUXILIARIES.has(tokens[index - 1]?.low ?? ''))
      return withSubject(reading, cue, findSubject(reading, index), false)
    return { ...cue, form: 'ing', inherits: true }
  }
  if (tokens[index - 1]?.low === 'to' && HABIT.test(tokens[index - 2]?.low ?? ''))
    return withSubject(reading, cue, findSubject(reading, index - 2), false)
  if (tokens[index - 1]?.low === 'to')
    return { ...cue, form: 'infinitive', inherits: true, unreal: isUnreal(reading, index - 1) }
  const participle = forms.some((each) => each.form === 'participle')
  return withSubject(reading, cue, findSubject(reading, index), participle)
}

/** "used to say", "likes to say" */
const HABIT = /^(?:used|likes?|liked|loves?|loved|tends?|tended|continues?|continued)$/u

const PARTICLE = /^(?:go on|(?!go )\S+ (?:back|in|out|up))$/u

/** A passage ends a few words before the verb, or begins right after it. */
function isBesidePassage({ tokens }: Reading, index: number): boolean {
  const after = tokens[index + 1]?.low === 'on' ? tokens[index + 2] : tokens[index + 1]
  const before = tokens.slice(Math.max(0, index - 5), index).some(({ kind }) => kind === 'passage')
  if (before) return !after || /^[,.:]$/u.test(after.text) || isCapital(after)
  return /^[,:]$/u.test(after?.text ?? '') && tokens.slice(index + 2, index + 4).some(({ kind }) => kind === 'passage')
}

function withSubject(
  reading: Reading,
  cue: Cue,
  found: Subject | 'coordinate' | undefined,
  participle: boolean,
): Cue | undefined {
  const { index } = cue
  // A comma before the verb may also close an apposition to the subject: that reading comes first.
  const settled =
    found !== undefined && found !== 'coordinate' && found.from < index && reading.tokens[index - 1]?.text === ','
  if (canInvert(reading, cue, settled)) {
    const after = findSubjectAfter(reading, index + 1)
    if (after) {
      const others = joinedAfter(reading, after)
      return { ...cue, subject: after, others, inverted: true, to: (others.at(-1) ?? after).end }
    }
  }
  if (found === 'coordinate') return { ...cue, inherits: true }
  if (found) {
    const { phrase, others, from, negated, modal, passive } = found
    const unreal = isUnreal(reading, from)
    const quoted = passive ? undefined : quotedPerson(reading, cue)
    if (quoted) return { ...cue, subject: quoted, from, negated, modal, unreal }
    if (!passive || !participle) return { ...cue, subject: phrase, others, from, negated, modal, unreal }
    const agent = findAgent(reading, index)
    if (agent && !PATIENT_SPEAKS.has(cue.lemma)) return { ...cue, subject: agent, form: 'participle', from }
    // "was told", "is quoted as saying": the one spoken of or to
    return PATIENT_SPEAKS.has(cue.lemma) ? { ...cue, from, subject: phrase } : { ...cue, form: 'participle', from }
  }
  const agent = participle ? findAgent(reading, index) : undefined
  if (agent || (participle && cue.kind === 'label')) return { ...cue, form: 'participle', subject: agent }
  return undefined
}

/** `"…," said X` and `…, says X,`: an inverted verb follows a passage or a comma. */
function quotedPerson(reading: Reading, cue: Cue): Phrase | undefined {
  const phrase = cue.lemma === 'quote' ? findSubjectAfter(reading, cue.index + 1) : undefined
  return phrase && reading.tokens[phrase.end]?.low === 'as' ? phrase : undefined
}

function canInvert(reading: Reading, cue: Cue, settled: boolean): boolean {
  if (cue.kind !== 'say') return false
  let index = cue.index - 1
  while (/^[,—–-]$/u.test(reading.tokens[index]?.text ?? '')) index--
  const before = reading.tokens[index]
  if (before?.kind === 'passage') return true
  const comma = index < cue.index - 1
  if (settled) {
    const said = /^(?:say|add|write)$/u.test(cue.lemma) && /^(?:said|says|added|adds|wrote|writes)$/u.test(cue.text)
    const named = reading.startingAt.get(cue.index + 1)?.kind === 'name'
    return (
      comma &&
      said &&
      isNamedAfter(reading, cue.index + 1) &&
      (named || !isSpeaker(reading.endingAt.get(cue.index - 1)))
    )
  }
  if (before?.low === 'so' && index === 0) return true
  if (cue.index === 0 && cue.lemma === 'say') return true
  return index < cue.index - 1 &&
    (cue.lemma === 'say' || cue.lemma === 'write' || cue.lemma === 'add') &&
    !reading.endingAt.has(cue.index)
    ? reading.startingAt.has(cue.index + 1) && endsClause(reading, cue.index + 1)
    : false
}

/** A person or a role follows, and then the sentence ends or pauses. */
function isNamedAfter(reading: Reading, from: number): boolean {
  const after = findSubjectAfter(reading, from)
  if (!after || after.start > from || after.kind === 'pronoun') return false
  if (after.kind === 'name' ? after.run?.person === 'no' : !isRole(after.head)) return false
  const next = reading.tokens[after.end]
  return !next || next.kind === 'mark' || next.kind === 'aside' || /^(?:of|who|in|at|on)$/u.test(next.low)
}

function isSpeaker(phrase: Phrase | undefined): boolean {
  if (!phrase) return false
  return phrase.kind === 'name' ? phrase.run?.person !== 'no' : phrase.kind === 'common' && isRole(phrase.head)
}

/** After the inverted subject the sentence ends or pauses. */
function endsClause(reading: Reading, from: number): boolean {
  const after = findSubjectAfter(reading, from)
  if (!after) return false
  const next = reading.tokens[after.end]
  return !next || next.kind === 'mark' || next.kind === 'aside' || /^(?:of|from|in|at|on|who|during)$/u.test(next.low)
}

function findAgent(reading: Reading, verb: number): Phrase | undefined {
  for (let index = verb + 1; index < verb + 12 && index < reading.tokens.length; index++) {
    const token = reading.tokens[index]
    if (token?.text === ';' || token?.text === ':') return undefined
    if (token?.low === 'by') return findSubjectAfter(reading, index + 1)
  }
  return undefined
}

/** "said X and Y" */
function joinedAfter(reading: Reading, phrase: Phrase): Phrase[] {
  if (phrase.kind !== 'name' || reading.tokens[phrase.end]?.low !== 'and') return []
  const next = reading.startingAt.get(phrase.end + 1)
  return next?.kind === 'name' ? [next] : []
}

/** "as if", "as though", "imagine" before the clause. */
function isUnreal(reading: Reading, from: number): boolean {
  const before = reading.tokens[from - 1]?.low ?? ''
  return before === 'imagine' || ((before === 'if' || before === 'though') && reading.tokens[from - 2]?.low === 'as')
}

const PATIENT_SPEAKS: ReadonlySet<string> = new Set(['quote'])
