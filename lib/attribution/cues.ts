import { type CueClass, listCueForms } from './cue-verbs'
import { isPossessive, type Phrase } from './phrases'
import type { Reading } from './reading'
import { isCommunication } from './roles'
import { findSubject, findSubjectAfter, type Subject } from './subjects'
import { AUXILIARIES } from './word-classes'

/**
 * Something in a sentence that says who speaks: a verb, "according to", or a noun such as "statement".
 * `from` and `to` are the tokens between which subject and cue stand. Where `subject` is missing it is taken over
 * from elsewhere (`inherits`), or nobody is named.
 */
export type Cue = {
  at: number
  from: number
  to: number
  lemma: string
  text: string
  kind: CueClass | 'source' | 'noun'
  form: 'finite' | 'ing' | 'infinitive' | 'participle' | 'none'
  subject?: Phrase
  others: Phrase[]
  inherits: boolean
  inverted: boolean
  negated: boolean
  modal: boolean
  /** "as if he were saying" */
  unreal: boolean
}

/** The cues of a sentence in the order of their verbs. */
export function listCues(reading: Reading): Cue[] {
  const cues: Cue[] = []
  for (let at = 0; at < reading.tokens.length; at++) {
    const cue = sourceCue(reading, at) ?? nounCue(reading, at) ?? framedCue(reading, at) ?? verbCue(reading, at)
    if (cue) cues.push(cue)
  }
  return cues
}

/** The cues whose verb stands at a token from `from` up to, not including, `to`. */
export function listCuesWithin(cues: Cue[], from: number, to: number): Cue[] {
  let low = 0
  let high = cues.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cues[middle]?.at ?? 0) < from) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < cues.length && (cues[end]?.at ?? 0) < to) end++
  return cues.slice(low, end)
}

const PLAIN = { others: [], inherits: false, inverted: false, negated: false, modal: false, unreal: false }

/** "according to X", "in the words of X". */
function sourceCue(reading: Reading, at: number): Cue | undefined {
  const { tokens } = reading
  const low = tokens[at]?.low
  let subjectAt = 0
  if (low === 'according' && tokens[at + 1]?.low === 'to') subjectAt = at + 2
  else if (low === 'words' && tokens[at + 1]?.low === 'of' && /^(?:the|in)$/u.test(tokens[at - 1]?.low ?? ''))
    subjectAt = at + 2
  if (subjectAt === 0) return undefined
  const subject = findSubjectAfter(reading, subjectAt)
  if (!subject) return undefined
  return {
    ...PLAIN,
    at,
    from: at,
    to: subject.end,
    lemma: low ?? '',
    text: 'according to',
    kind: 'source',
    form: 'none',
    subject,
  }
}

/** "X's statement", "a statement by X", "this comment from X". */
function nounCue(reading: Reading, at: number): Cue | undefined {
  const phrase = reading.startingAt.get(at)
  if (phrase?.kind !== 'common' || !isCommunication(phrase.head)) return undefined
  const link = reading.tokens[phrase.end]?.low
  const by = link === 'by' || link === 'from' ? reading.startingAt.get(phrase.end + 1) : undefined
  const subject = by ?? phrase.owner ?? possessor(reading, phrase)
  if (!subject) return undefined
  return {
    ...PLAIN,
    at: phrase.end - 1,
    from: phrase.owner?.start ?? at,
    to: by ? by.end : phrase.end,
    lemma: phrase.head,
    text: reading.tokens[phrase.end - 1]?.text ?? '',
    kind: 'noun',
    form: 'none',
    subject,
  }
}

/** `X’s “…” remark`: the passage stands between speaker and noun. */
function framedCue(reading: Reading, at: number): Cue | undefined {
  if (!isPossessive(reading.tokens[at]) || reading.tokens[at + 1]?.kind !== 'passage') return undefined
  const subject = reading.endingAt.get(at)
  const noun = reading.tokens[at + 2]?.low ?? ''
  if (!subject || !isCommunication(noun)) return undefined
  return {
    ...PLAIN,
    at,
    from: subject.start,
    to: at + 1,
    lemma: noun,
    text: noun,
    kind: 'noun',
    form: 'none',
    subject,
  }
}

/** "said X and Y" */
function joinedAfter(reading: Reading, phrase: Phrase): Phrase[] {
  if (phrase.kind !== 'name' || reading.tokens[phrase.end]?.low !== 'and') return []
  const next = reading.startingAt.get(phrase.end + 1)
  return next?.kind === 'name' ? [next] : []
}

/** "his", "their" as the pronoun they come from. */
function possessor(reading: Reading, phrase: Phrase): Phrase | undefined {
  const head = POSSESSIVES.get(reading.tokens[phrase.start]?.low ?? '')
  return head === undefined ? undefined : { kind: 'pronoun', start: phrase.start, end: phrase.start + 1, head }
}

const POSSESSIVES: ReadonlyMap<string, string> = new Map([
  ['his', 'he'],
  ['her', 'she'],
  ['their', 'they'],
  ['its', 'it'],
])

function verbCue(reading: Reading, at: number): Cue | undefined {
  const { tokens } = reading
  const token = tokens[at]
  if (token?.kind !== 'word' || reading.covered.has(at)) return undefined
  const put = (token.low === 'put' || token.low === 'puts') && tokens[at + 1]?.low === 'it'
  const forms = listCueForms(token.low)
  const form = forms[0]
  if (!form && !put) return undefined
  const kind: CueClass = put ? 'say' : (form?.cueClass ?? 'say')
  const lemma = put ? 'put' : (form?.lemma ?? '')
  const cue: Cue = { ...PLAIN, at, from: at, to: at + 1, lemma, text: token.text, kind, form: 'finite' }
  if (form?.form === 'ing') {
    if (AUXILIARIES.has(tokens[at - 1]?.low ?? '')) return withSubject(reading, cue, findSubject(reading, at), false)
    return { ...cue, form: 'ing', inherits: true }
  }
  if (tokens[at - 1]?.low === 'to')
    return { ...cue, form: 'infinitive', inherits: true, unreal: isUnreal(reading, at - 1) }
  const participle = forms.some((each) => each.form === 'participle')
  return withSubject(reading, cue, findSubject(reading, at), participle)
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
    if (!passive || !participle) return { ...cue, subject: phrase, others, from, negated, modal, unreal }
    const agent = findAgent(reading, at)
    if (agent) return { ...cue, subject: agent, form: 'participle', from }
    // "was told", "is quoted as saying": the one spoken of or to
    return { ...cue, form: 'participle', from, subject: PATIENT_SPEAKS.has(cue.lemma) ? phrase : undefined }
  }
  const agent = participle ? findAgent(reading, at) : undefined
  if (agent || (participle && cue.kind === 'label')) return { ...cue, form: 'participle', subject: agent }
  return undefined
}

/** "as if", "as though", "imagine" before the clause. */
function isUnreal(reading: Reading, from: number): boolean {
  const before = reading.tokens[from - 1]?.low ?? ''
  return before === 'though' || before === 'imagine' || (before === 'if' && reading.tokens[from - 2]?.low === 'as')
}

const PATIENT_SPEAKS: ReadonlySet<string> = new Set(['quote'])

/** `"…," said X` and `…, says X,`: an inverted verb follows a passage or a comma. */
function canInvert(reading: Reading, cue: Cue, settled: boolean): boolean {
  if (cue.kind !== 'say') return false
  let at = cue.at - 1
  while (/^[,—–-]$/u.test(reading.tokens[at]?.text ?? '')) at--
  const before = reading.tokens[at]
  if (before?.kind === 'passage') return true
  if (settled) return false
  if (before?.low === 'so' && at === 0) return true
  return at < cue.at - 1 &&
    (cue.lemma === 'say' || cue.lemma === 'write' || cue.lemma === 'add') &&
    !reading.endingAt.has(cue.at)
    ? reading.startingAt.has(cue.at + 1) && endsClause(reading, cue.at + 1)
    : false
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
