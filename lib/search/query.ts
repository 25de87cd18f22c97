import { fold } from '@/lib/fold'
import { toIndexText, writtenOut } from './index-text'
import { INVISIBLE } from './invisible'

/** A word or phrase that somebody wants found. */
export type SearchTerm = {
  /** As it was typed, a phrase in quotation marks. */
  typed: string
  /** Words that stand next to each other, as the index holds them, in each spelling that is looked for. */
  spellings: string[]
  /** Whether the last of them is found by its beginning. */
  open: boolean
}

/** All must be found. */
export type SearchTerms = SearchTerm[]

const MOST_TERMS = 24
const HAS_WORD = /[\p{L}\p{N}]/u
/** What stands between words. Signs inside a written word do not: its pieces are a phrase (`don't`, `U.S.`, `short-range`). */
const BETWEEN = /[\s\u2013\u2014\u2026"()[\]{}<>]+/u
const PIECES = /[^\p{L}\p{N}\p{M}]+/u

/**
 * Reads what a person typed. A quoted phrase is a phrase; everything else is text to find, never query
 * syntax: operators, brackets, stars and stray quotation marks mean nothing. Made ready as the entries are.
 */
export function readSearch(typed: string): SearchTerms {
  const text = fold(wellFormed(typed)).replace(INVISIBLE, '')
  const phrases: SearchTerm[] = []
  const rest = text.replace(/"([^"]*)"/g, (_, phrase: string) => {
    if (HAS_WORD.test(phrase)) phrases.push({ ...term(phrase, false), typed: `"${phrase.trim()}"` })
    return ' '
  })
  const words = rest.split(BETWEEN).filter((word) => HAS_WORD.test(word))
  const terms = [...phrases, ...words.map((word) => term(word, isOpen(word)))]
  return [...new Map(terms.map((one) => [JSON.stringify([one.spellings, one.open]), one])).values()].slice(
    0,
    MOST_TERMS,
  )
}

/**
 * The same as an FTS5 query: every term a quoted string, words by prefix. Undefined where nothing can be looked for.
 */
export function toMatch(terms: SearchTerms): string | undefined {
  return terms.length > 0 ? terms.map(termMatch).join(' AND ') : undefined
}

/** One term as an FTS5 query. */
export function termMatch({ spellings, open }: SearchTerm): string {
  return `(${spellings.map((spelling) => `${quoted(spelling)}${open ? ' *' : ''}`).join(' OR ')})`
}

function term(text: string, open: boolean): SearchTerm {
  return {
    typed: trimmed(text),
    spellings: [toIndexText(text), writtenOut(text)].filter((one) => one !== undefined),
    open,
  }
}

/**
 * Whether a word is found by its beginning. A letter alone is not (`a`, the `s` of `U.S.`, the `t` of `don't`, `C++`),
 * and neither is what already ends in a letter that the index holds alone.
 */
function isOpen(word: string): boolean {
  const last = toIndexText(word).split(PIECES).filter(Boolean).at(-1) ?? ''
  return [...last].length > 1
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
const trimmed = (text: string) => text.replace(/^[^\p{L}\p{N}]+|[,;:!?'"]+$/gu, '')

/** Without NUL, which ends SQLite's strings, and without half surrogates, which are no text. */
function wellFormed(text: string): string {
  return text
    .replaceAll('\0', ' ')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, ' ')
}
