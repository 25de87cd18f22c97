import { type Attribution, attribute, toSuggestion } from '../attribute'
import { withoutDateline } from '../datelines'
import { listParagraphs, type Paragraph } from '../paragraphs'
import { listPassages } from '../passages'
import type { SuggestedQuote } from '../suggestion'
import type { TextKind } from '../text-kind'
import type { OwnWords } from './own-words'
import { listPostHeaders, readPosts } from './posts'
import { readRunningText } from './running-text'
import { listStatements, readStatements, type Statement } from './statements'
import { listTurns, readTurns } from './turns'

/**
 * The passages of a text in which somebody speaks in his or her own name: the own words, and inside them what they
 * quote from others where the same sentence tells whom. In a statement, prose around the own words is read as news.
 */
export function suggestFirstHand(
  text: string,
  kind: TextKind,
  author: string | undefined,
  english: boolean,
): SuggestedQuote[] {
  const paragraphs = listParagraphs(text)
  const statements = kind === 'statement' ? listStatements(text, paragraphs) : []
  const own = readOwnWords(text, paragraphs, kind, author, statements)
  const inner = english ? listInner(text, own) : []
  const around = own.length === 0 || kind === 'statement' ? readAround(text, paragraphs, own, statements, english) : []
  const suggestions = own.map(({ start, end, mode, ...rest }) => ({
    start,
    end,
    exact: text.slice(start, end),
    kind: mode,
    cue: undefined,
    ...rest,
  }))
  return [...suggestions, ...inner, ...around].sort((a, b) => a.start - b.start || b.end - a.end)
}

function readOwnWords(
  text: string,
  paragraphs: Paragraph[],
  kind: TextKind,
  author: string | undefined,
  statements: Statement[],
): OwnWords[] {
  if (kind === 'posts') return readPosts(text, paragraphs, listPostHeaders(text, paragraphs), author)
  if (kind === 'speech' || kind === 'op-ed') return readRunningText(text, paragraphs, author)
  if (kind === 'statement') return readStatements(text, paragraphs, statements)
  return readTurns(text, listTurns(text, paragraphs))
}

/** What own words quote from somebody whom their own sentence names. */
function listInner(text: string, own: OwnWords[]): SuggestedQuote[] {
  const speakerAt = new Map(own.map(({ start, speaker }) => [start, speaker]))
  return attribute(text, own, listPassages(text, own))
    .filter((found) => isOthers(found, speakerAt.get(own[found.passage.paragraph]?.start ?? -1)))
    .map((found) => toSuggestion(text, found))
}

function isOthers({ kind, own, speaker, score }: Attribution, author: string | undefined): boolean {
  if (kind === 'scare' || !own || score < LEAST_INNER || speaker === undefined || speaker === author) return false
  return !/^(?:some |many |most )?(?:people|some|many|everyone|everybody|they|others)$/iu.test(speaker)
}

/** Below this score, words in quotation marks inside own words are no passage of their own: "people say “…”". */
const LEAST_INNER = 0.8

/** The quoted passages outside the own words: a lead-in hands them to its speaker, the rest is read as news. */
function readAround(
  text: string,
  paragraphs: Paragraph[],
  own: OwnWords[],
  statements: Statement[],
  english: boolean,
): SuggestedQuote[] {
  const taken = new Set(own.map(({ start }) => start))
  const rest = paragraphs.map((paragraph) => withoutDateline(text, paragraph))
  const kept = rest.map((paragraph) =>
    taken.has(paragraph.start) ? { start: paragraph.start, end: paragraph.start } : paragraph,
  )
  return attribute(text, kept, listPassages(text, kept)).map((found) => {
    const statement = statements.find(
      ({ quoted, from, to }) => quoted && found.passage.paragraph >= from && found.passage.paragraph < to,
    )
    const suggestion = toSuggestion(text, found)
    if (!english) return { ...suggestion, speaker: undefined, cue: undefined, score: Math.min(suggestion.score, 0.2) }
    if (!statement || found.own) return suggestion
    return { ...suggestion, kind: 'direct' as const, speaker: statement.speaker, score: statement.score }
  })
}
