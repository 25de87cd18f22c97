import { fold } from '@/lib/fold'

/** What somebody wants found: words, each by its beginning, and phrases word after word. All must be there. */
export type SearchTerms = { words: string[]; phrases: string[] }

const MOST_TERMS = 24
const HAS_WORD = /[\p{L}\p{N}]/u

/**
 * Reads what a person typed. A quoted phrase is a phrase; everything else is text to find, never query
 * syntax: operators, brackets, stars and stray quotation marks mean nothing. Folded like the entries are.
 */
export function readSearch(typed: string): SearchTerms {
  const text = fold(wellFormed(typed)).toLowerCase()
  const phrases: string[] = []
  const rest = text.replace(/"([^"]*)"/g, (_, phrase: string) => {
    if (HAS_WORD.test(phrase)) phrases.push(phrase.trim())
    return ' '
  })
  const words = rest.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => HAS_WORD.test(word))
  return { words: [...new Set(words)].slice(0, MOST_TERMS), phrases: [...new Set(phrases)].slice(0, MOST_TERMS) }
}

/** The same as an FTS5 query: every term a quoted string, words by prefix. Undefined where nothing can be looked for. */
export function toMatch({ words, phrases }: SearchTerms): string | undefined {
  const terms = [...phrases.map(quoted), ...words.map((word) => `${quoted(word)} *`)]
  return terms.length > 0 ? terms.join(' AND ') : undefined
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

/** Without NUL, which ends SQLite's strings, and without half surrogates, which are no text. */
function wellFormed(text: string): string {
  return text
    .replaceAll('\0', ' ')
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, ' ')
}
