import { suggestQuotes } from '@/lib/attribution/suggest'
import type { SuggestedQuote } from '@/lib/attribution/suggestion'
import { LONGEST_TEXT } from '@/lib/evidence/check'
import { fold } from '@/lib/fold'
import { authorNames } from '@/lib/imports/author-names'
import type { CodedDocument, CodedStatement, Speaker } from './coded'
import type { StatementMapping } from './mapping'
import { findSaidWords, type SaidWords } from './said-words'
import { storeText } from './stored-text'
import { textHash } from './text-hash'

/** What becomes of a statement: it comes in with these words, is refused, left out by the mapping, or waits for an answer. */
export type Outcome = { said: SaidWords } | { refused: string } | { left: string } | { waits: string }

/** Longest name of somebody or something, in UTF-16 code units. */
const LONGEST_NAME = 500

/** What becomes of the statements of a document, as far as no other document decides it, and the hash of its text. */
export type Judgement = { problem: string } | { outcomes: Outcome[]; hash: string }

/** Judges a document and its statements; a document that cannot become a source refuses all of them. */
export function judgeDocument(document: CodedDocument, ownText: NonNullable<StatementMapping['ownText']>): Judgement {
  const { source, statements, text } = document
  if ('problem' in source) return source
  if (text.length > LONGEST_TEXT)
    return {
      problem: `its text is longer than ${LONGEST_TEXT.toLocaleString('en')} characters, the most that is taken`,
    }
  const stored = storeText(document.text)
  const authors = source.authors.map(({ name }) => foldName(name))
  const passages = passagesOf(stored.body)
  const judge = (statement: CodedStatement): Outcome => {
    const problem = problemOf(statement, document.text)
    if (problem) return { refused: problem }
    const { stance } = statement
    if ('left' in stance) return stance
    if ('question' in stance) return { waits: stance.question }
    const mark = stored.find(statement.range)
    if (!mark) return { refused: 'marks no words' }
    const own = ownText === 'all' || (ownText === 'author' && statement.speakers.some((one) => isOneOf(one, authors)))
    return { said: findSaidWords(stored.body, mark, own ? [] : passages(), own) }
  }
  return { outcomes: statements.map(judge), hash: textHash(stored.body) }
}

function problemOf(
  { range, speakers, concepts, stance, organization }: CodedStatement,
  text: string,
): string | undefined {
  const { start, end } = range
  const count = (number: number) => number.toLocaleString('en')
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || end <= start) return 'marks no words'
  if (end > text.length)
    return `runs past the end of the text: ends at ${count(end)} of ${count(text.length)} characters`
  if (speakers.length === 0) return 'nobody speaks'
  if (concepts.length === 0) return 'names no concept'
  if ([...concepts, ...speakers.map(({ name }) => name), organization ?? ''].some((name) => name.length > LONGEST_NAME))
    return `has a name of more than ${LONGEST_NAME} characters`
  return 'problem' in stance ? stance.problem : undefined
}

/** The quoted passages of a text, looked for once and only where they are asked for. */
function passagesOf(text: string): () => SuggestedQuote[] {
  let found: SuggestedQuote[] | undefined
  return () => {
    found ??= /["'«»‹›‘’‚‛“”„‟「」『』]/u.test(text) ? suggestQuotes(text, { kind: 'news' }) : []
    return found
  }
}

function isOneOf({ name }: Speaker, authors: string[]): boolean {
  return authorNames(name)
    .concat(name)
    .some((one) => authors.includes(foldName(one)))
}

const foldName = (name: string) => fold(name).trim().toLowerCase()
