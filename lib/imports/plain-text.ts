import { withoutInvisibleMarks } from './invisible-marks'

/** Characters of a line that was not broken to fit a page. In a text with such lines, every line is a paragraph. */
const LONG_LINE = 120

/**
 * The text in its stored form: one empty line between paragraphs, line feeds only, without NUL, other controls,
 * unpaired surrogates and invisible marks. Characters that break a line or a page become line breaks. Words, spaces
 * within a line and hard line breaks stay.
 */
export function normalizeText(raw: string): string {
  const broken = raw
    // biome-ignore lint/suspicious/noControlCharactersInRegex: vertical tab and record separator break a line
    .replace(/\r\n?|[\x0b\x1e\u0085\u2028]/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: form feed, file and group separator break a page
    .replace(/[\f\x1c\x1d\u2029]/g, '\n\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a unit separator parts words; in old Word files it is an optional hyphen
    .replace(/(\p{Ll}?)\x1f(?=(\p{Ll}?))/gu, (_, before: string, after: string) =>
      before && after ? before : `${before} `,
    )
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\0-\x08\x0e-\x1b\x7f]/g, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
  const lines = withoutInvisibleMarks(broken)
    .split('\n')
    // Line by line: a regular expression for trailing spaces takes quadratic time on long runs of spaces.
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
