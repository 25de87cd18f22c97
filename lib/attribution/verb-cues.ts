import { type Cue, PLAIN } from './cue'
import { type CueClass, listCueForms, ONLY_BESIDE, WITH_PARTICLE } from './cue-verbs'
import type { Phrase } from './phrases'
import type { Reading } from './reading'
import { isRole } from './roles'
import { findSubject, findSubjectAfter, type Subject } from './subjects'
import { isCapital } from './tokens'
import { AUXILIARIES } from './word-classes'

export function verbCue(reading: Reading, at: number): Cue | undefined {
  const { tokens } = reading
  const token = tokens[at]
  if (token?.kind !== 'word' || reading.covered.has(at)) return undefined
  if (ONLY_BESIDE.has(listCueForms(token.low)[0]?.lemma ?? '') && !isBesidePassage(reading, at)) return undefined
  const put = (token.low === 'put' || token.low === 'puts') && tokens[at + 1]?.low === 'it'
  const forms = listCueForms(token.low)
  const form = forms[0]
  if (!form && !put) return undefined
  if (form && WITH_PARTICLE.has(form.lemma) && !PARTICLE.test(`${form.lemma} ${tokens[at + 1]?.low ?? ''}`))
    return undefined
  const kind: CueClass = put ? 'say' : (form?.cueClass ?? 'say')
  const lemma = put ? 'put' : (form?.lemma ?? '')
  const to = form && WITH_PARTICLE.has(form.lemma) ? at + 2 : at + 1
  const cue: Cue = { ...PLAIN, at, from: at, to, lemma, text: token.text, kind, form: 'finite' }
  if (form?.form === 'ing') {
    if (AUXILIARIES.has(tokens[at - 1]?.low ?? '')) return withSubject(reading, cue, findSubject(reading, at), false)
    return { ...cue, form: 'ing', inherits: true }
  }
  if (tokens[at - 1]?.low === 'to' && HABIT.test(tokens[at - 2]?.low ?? ''))
    return withSubject(reading, cue, findSubject(reading, at - 2), false)
  if (tokens[at - 1]?.low === 'to')
    return { ...cue, form: 'infinitive', inherits: true, unreal: isUnreal(reading, at - 1) }
  const participle = forms.some((each) => each.form === 'participle')
  return withSubject(reading, cue, findSubject(reading, at), participle)
}

/** "used to say", "likes to say" */
const HABIT = /^(?:used|likes?|liked|loves?|loved|tends?|tended|continues?|continued)$/u

const PARTICLE = /^(?:go on|(?!go )\S+ (?:back|in|out|up))$/u

/** A passage ends a few words before the verb, or begins right after it. */
function isBesidePassage({ tokens }: Reading, at: number): boolean {
  const after = tokens[at + 1]?.low === 'on' ? tokens[at + 2] : tokens[at + 1]
  const before = tokens.slice(Math.max(0, at - 5), at).some(({ kind }) => kind === 'passage')
  if (before) return !after || /^[,.:]$/u.test(after.text) || isCapital(after)
  return /^[,:]$/u.test(after?.text ?? '') && tokens.slice(at + 2, at + 4).some(({ kind }) => kind === 'passage')
}

function withSubject(
  reading: Reading,
  cue: Cue,
  found: Subject | 'coordinate' | undefined,
  participle: boolean,
): Cue | undefined {
  const { at } = cue
  // A comma before the verb may also close an apposition to the subject: that reading comes first.
  const settled =
    found !== undefined && found !== 'coordinate' && found.from < at && reading.tokens[at - 1]?.text === ','
  if (canInvert(reading, cue, settled)) {
    const after = findSubjectAfter(reading, at + 1)
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
    const agent = findAgent(reading, at)
    if (agent && !PATIENT_SPEAKS.has(cue.lemma)) return { ...cue, subject: agent, form: 'participle', from }
    // "was told", "is quoted as saying": the one spoken of or to
    return PATIENT_SPEAKS.has(cue.lemma) ? { ...cue, from, subject: phrase } : { ...cue, form: 'participle', from }
  }
  const agent = participle ? findAgent(reading, at) : undefined
  if (agent || (participle && cue.kind === 'label')) return { ...cue, form: 'participle', subject: agent }
  return undefined
}

/** `"…," said X` and `…, says X,`: an inverted verb follows a passage or a comma. */
function quotedPerson(reading: Reading, cue: Cue): Phrase | undefined {
  const phrase = cue.lemma === 'quote' ? findSubjectAfter(reading, cue.at + 1) : undefined
  return phrase && reading.tokens[phrase.end]?.low === 'as' ? phrase : undefined
}

function canInvert(reading: Reading, cue: Cue, settled: boolean): boolean {
  if (cue.kind !== 'say') return false
  let at = cue.at - 1
  while (/^[,—–-]$/u.test(reading.tokens[at]?.text ?? '')) at--
  const before = reading.tokens[at]
  if (before?.kind === 'passage') return true
  const comma = at < cue.at - 1
  if (settled) {
    const said = /^(?:say|add|write)$/u.test(cue.lemma) && /^(?:said|says|added|adds|wrote|writes)$/u.test(cue.text)
    const named = reading.startingAt.get(cue.at + 1)?.kind === 'name'
    return comma && said && isNamedAfter(reading, cue.at + 1) && (named || !isSpeaker(reading.endingAt.get(cue.at - 1)))
  }
  if (before?.low === 'so' && at === 0) return true
  if (cue.at === 0 && cue.lemma === 'say') return true
  return at < cue.at - 1 &&
    (cue.lemma === 'say' || cue.lemma === 'write' || cue.lemma === 'add') &&
    !reading.endingAt.has(cue.at)
    ? reading.startingAt.has(cue.at + 1) && endsClause(reading, cue.at + 1)
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
  for (let at = verb + 1; at < verb + 12 && at < reading.tokens.length; at++) {
    const token = reading.tokens[at]
    if (token?.text === ';' || token?.text === ':') return undefined
    if (token?.low === 'by') return findSubjectAfter(reading, at + 1)
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
