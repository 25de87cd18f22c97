import { LONGEST_TEXT } from '@/lib/evidence/check'
import { UnreadableFile } from './extraction'
import { TOO_LONG } from './limits'

/** A line this long was not broken to fit a page: where there are such, every line is a paragraph. */
const LONG_LINE = 120

/**
 * A text as it is stored: paragraphs parted by one empty line, line feeds only, without what no database and no
 * reader can do anything with (NUL and other controls, halves of surrogate pairs). Words, spaces within a line
 * and the breaks of lines that were broken by hand stay as they are.
 */
export function normalizeText(raw: string): string {
  const lines = raw
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?|[\u0085\u2028]/g, '\n')
    .replace(/[\f\u2029]/g, '\n\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\0-\x08\x0b\x0e-\x1f\x7f]/g, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('\n')
    // Line by line: an expression for spaces before a break goes over a long run of them again and again.
    .map((line) => line.trimEnd())
  const text = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
    .replace(/\n{1,2}$/, '')
  const written = text.split('\n')
  const lineIsParagraph = written.every((line) => line !== '') && written.some((line) => line.length > LONG_LINE)
  return lineIsParagraph ? written.join('\n\n') : text
}

/**
 * The text of a file of plain text: UTF-8, or UTF-16 with its mark.
 * @throws {UnreadableFile} for other encodings, which could only be guessed, for what is no text at all, and for
 *   more than spaces and breaks could make too long
 */
export function decodeText(bytes: Uint8Array): string {
  const encoding = markedEncoding(bytes) ?? 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    if (text.length > 2 * LONGEST_TEXT) throw new UnreadableFile(TOO_LONG, { tooLarge: true })
    if (encoding === 'utf-8' && isBinary(text)) throw new UnreadableFile('This file holds no text that can be read.')
    return text
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw new UnreadableFile('This file is not UTF-8. Save it as UTF-8, or paste the text.')
  }
}

/** The encoding that a byte-order mark tells; undefined where there is none. */
export function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** One control in ten characters is no text; a stray NUL is. */
function isBinary(text: string): boolean {
  const head = text.slice(0, 4096)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is counted
  return (head.match(/[\0-\x08\x0e-\x1f]/g)?.length ?? 0) > head.length / 10
}
