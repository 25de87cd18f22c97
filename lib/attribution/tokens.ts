import { isAbbreviation } from './abbreviations'
import type { Paragraph } from './paragraphs'
import type { Passage } from './passages'

/**
 * A piece of the reporter's own text. A whole passage is one token, and so is a short bracket ("(D-Mo.)").
 * `low` is the text in small letters with straight apostrophes. Offsets are UTF-16 code units into the text.
 */
export type Token = {
  kind: 'word' | 'number' | 'mark' | 'aside' | 'passage'
  text: string
  low: string
  start: number
  end: number
  /** Index into the list of passages, on tokens of kind `passage`. */
  passage?: number
}

/** The tokens of one paragraph. The possessive ending is a token of its own; so is every mark of punctuation. */
export function listTokens(text: string, paragraph: Paragraph, passages: Passage[], firstPassage: number): Token[] {
  const tokens: Token[] = []
  let index = paragraph.start
  for (let i = firstPassage; i < passages.length; i++) {
    const passage = passages[i]
    if (!passage || passage.from >= paragraph.end) break
    readPlain(text, index, passage.from, tokens)
    tokens.push({ kind: 'passage', text: '', low: '', start: passage.from, end: passage.to, passage: i })
    index = passage.to
  }
  readPlain(text, index, paragraph.end, tokens)
  return tokens
}

// Signs of U+0080 to U+00BF inside a word are badly decoded letters, or soft hyphens.
const PIECE =
  /([([][^()[\]]{1,80}[)\]])|((?:\p{L}\.){2,6}|\p{L}[\p{L}\p{M}\p{N}\u0080-\u009f\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u00bf\u200b-\u200d]*(?:[-‐‑&.'’][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*)|([$£€#]?\p{N}+(?:[.,:/-]\p{N}+)*(?:-year-old|[\p{L}%]{1,6})?)|['’]s\b|[^\s]/gu

function readPlain(text: string, from: number, to: number, tokens: Token[]): void {
  PIECE.lastIndex = from
  while (PIECE.lastIndex < to) {
    const found = PIECE.exec(text)
    if (!found || found.index >= to) return
    const [piece, aside, word, number] = found
    if (word !== undefined) pushWord(text, found.index, word, tokens)
    else push(tokens, aside ? 'aside' : number ? 'number' : 'mark', piece, found.index)
    PIECE.lastIndex = tokens.at(-1)?.end ?? to
  }
}

function pushWord(text: string, start: number, word: string, tokens: Token[]): void {
  const ending = /['’][sS]$/u.test(word) ? word.slice(-2) : ''
  const stem = ending ? word.slice(0, -2) : word
  const dotted = !ending && text[start + word.length] === '.' && isAbbreviation(stem)
  push(tokens, 'word', dotted ? `${stem}.` : stem, start)
  if (ending) push(tokens, 'mark', ending, start + stem.length)
}

function push(tokens: Token[], kind: Token['kind'], text: string, start: number): void {
  tokens.push({ kind, text, low: kind === 'word' ? lower(text) : text, start, end: start + text.length })
}

/** A word that begins with a capital letter (or is an initial). */
export function isCapital(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}/u.test(token.text)
}

function lower(word: string): string {
  const low = word.toLowerCase()
  return low.includes('’') ? low.replaceAll('’', "'") : low
}
