import { mayEndSentence } from './abbreviations'
import { isPastOrPresent } from './cue-verbs'
import type { Passage } from './passages'
import { isCapital, type Token } from './tokens'
import { STARTERS } from './word-classes'

/** A sentence of the reporter's text, passages as single tokens. */
export type Sentence = { tokens: Token[]; paragraph: number }

/** Splits the tokens of a paragraph into sentences. What a passage ends with counts as the sentence's end. */
export function listSentences(text: string, tokens: Token[], passages: Passage[], paragraph: number): Sentence[] {
  const sentences: Sentence[] = []
  let current: Token[] = []
  tokens.forEach((token, i) => {
    current.push(token)
    if (!endsSentence(text, tokens, i, passages)) return
    sentences.push({ tokens: current, paragraph })
    current = []
  })
  if (current.length > 0) sentences.push({ tokens: current, paragraph })
  return sentences
}

function endsSentence(text: string, tokens: Token[], i: number, passages: Passage[]): boolean {
  const token = tokens[i]
  const next = tokens[i + 1]
  if (!token || !next) return true
  const goesOn = next.kind === 'mark' ? !/^[([•*@#]$/u.test(next.text) : /^\p{Ll}/u.test(next.text)
  if (token.kind === 'mark') {
    if (/^[.!?…]$/u.test(token.text)) return !goesOn
    return false
  }
  if (token.kind === 'word' && token.text.endsWith('.'))
    return mayEndSentence(token.text) && isCapital(next) && STARTERS.has(next.low)
  if (token.kind !== 'passage' || goesOn) return false
  const passage = passages[token.passage ?? -1]
  if (!passage || passage.openEnd) return true
  const last = lastCharacter(text, passage)
  if (!/[.!?…—–-]/u.test(last)) return false
  return !startsWithCueClause(tokens, i + 1, /[?!]/u.test(last))
}

/** `“Really?” Ms. Smith asked.`: a capital letter that goes on with the sentence. */
function startsWithCueClause(tokens: Token[], from: number, asked: boolean): boolean {
  let index = from
  while (index < from + 6 && isCapital(tokens[index])) index++
  const verb = tokens[index]
  if (index === from || !verb || !isPastOrPresent(verb.low) || STARTERS.has(tokens[from]?.low ?? '')) return false
  const after = tokens[index + 1]
  if (asked && TAGS.has(verb.low) && after && after.low !== 'that') return true
  return !after || /^[.,]$/u.test(after.text) || /^(?:on|in|at|during|after|of|to|when|as|about)$/u.test(after.low)
}

/** Verbs that follow a question or an exclamation in its own sentence. */
const TAGS: ReadonlySet<string> = new Set('said says told tells asked asks wrote writes added adds tweeted'.split(' '))

function lastCharacter(text: string, { start, end }: Passage): string {
  let index = end - 1
  while (index > start && /[\s'’”"]/u.test(text[index] ?? '')) index--
  return text[index] ?? ''
}
