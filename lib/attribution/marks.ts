import { isAlphanumeric, isBlank } from './characters'
import type { Paragraph } from './paragraphs'

/**
 * A quotation mark: where it stands, how many code units it takes, its family, and whether the characters
 * around it let it open or close a passage. A straight mark between two blanks can do both.
 */
export type Mark = {
  index: number
  length: number
  style: 'straight' | 'curly' | 'angle' | 'single-angle' | 'corner' | 'white-corner' | 'single'
  opens: boolean
  closes: boolean
}

/** The double quotation marks of a paragraph; inch marks and the marks of HTML attributes are left out. */
export function listDoubleMarks(text: string, paragraph: Paragraph): Mark[] {
  const marks: Mark[] = []
  let attribute = false
  for (let index = paragraph.start; index < paragraph.end; index++) {
    const style = DOUBLE.get(text[index] ?? '')
    if (style === undefined) continue
    const paired = PAIRED.has(text[index] ?? '')
    if (paired && text[index + 1] !== text[index]) continue
    if (text[index] === '"' && (attribute || opensAttribute(text, index))) {
      attribute = !attribute
      continue
    }
    if (!isInches(text, index)) marks.push(shape(text, paragraph, index, paired ? 2 : 1, style))
    if (paired) index++
  }
  return marks.filter((mark, i) => !isLooseInches(text, mark, marks[i + 1]))
}

/** The single quotation marks of a paragraph, apostrophes left out. */
export function listSingleMarks(text: string, paragraph: Paragraph): Mark[] {
  const marks: Mark[] = []
  for (let index = paragraph.start; index < paragraph.end; index++) {
    if (!SINGLE.has(text[index] ?? '')) continue
    const mark = shape(text, paragraph, index, 1, 'single')
    if (mark.opens !== mark.closes && !isElision(text, mark)) marks.push(mark)
  }
  return marks
}

/** Two backticks or two apostrophes make a double mark, as typewriters and TeX write it. */
const PAIRED: ReadonlySet<string> = new Set(['`', "'"])
const DOUBLE: ReadonlyMap<string, Mark['style']> = new Map([
  ...['"', '″', '＂', "'"].map((glyph) => [glyph, 'straight'] as const),
  ...['“', '”', '„', '‟', '〝', '〞', '〟', '`'].map((glyph) => [glyph, 'curly'] as const),
  ...['«', '»'].map((glyph) => [glyph, 'angle'] as const),
  ...['‹', '›'].map((glyph) => [glyph, 'single-angle'] as const),
  ...['「', '」', '｢', '｣'].map((glyph) => [glyph, 'corner'] as const),
  ...['『', '』'].map((glyph) => [glyph, 'white-corner'] as const),
])
const SINGLE: ReadonlySet<string> = new Set(["'", '‘', '’', '‚', '‛'])
const OPENING: ReadonlySet<string> = new Set(['“', '„', '«', '‹', '〝', '「', '｢', '『', '`'])
const CLOSING: ReadonlySet<string> = new Set(['”', '»', '›', '〞', '〟', '」', '｣', '』'])
const BEFORE_OPENING: ReadonlySet<string> = new Set([...'([{<>/—–-"“‘\'«‹„‚¿¡'])
const AFTER_CLOSING_ONLY: ReadonlySet<string> = new Set([...',;)]}'])
const BRACKETS: ReadonlySet<string> = new Set([...'([{'])
const SIGNS: ReadonlySet<string> = new Set([...'$£€#@'])

function shape(text: string, within: Paragraph, index: number, length: number, style: Mark['style']): Mark {
  if (style === 'corner' || style === 'white-corner') {
    const opening = OPENING.has(text[index] ?? '')
    return { index, length, style, opens: opening, closes: !opening }
  }
  const before = index > within.start ? text[index - 1] : undefined
  const after = index + length < within.end ? text[index + length] : undefined
  const afterBlank = isBlank(before)
  const beforeBlank = isBlank(after)
  const opens = (afterBlank || BEFORE_OPENING.has(before ?? '')) && !beforeBlank && !AFTER_CLOSING_ONLY.has(after ?? '')
  const closes = !afterBlank && !BRACKETS.has(before ?? '') && !isAlphanumeric(after) && !SIGNS.has(after ?? '')
  // Where the neighbours leave it open, the glyph decides; where they are clear, they outweigh a mistyped glyph.
  if (opens !== closes) return { index, length, style, opens, closes }
  const glyph = text[index] ?? ''
  return { index, length, style, opens: !CLOSING.has(glyph), closes: !OPENING.has(glyph) }
}

/** 6'3", 5' 10", 6’3”. */
function isInches(text: string, index: number): boolean {
  const before = text[index - 1] ?? ''
  if (!/[\d½'’′ ]/u.test(before)) return false
  return /\d['’′]\s?\d{0,2}(?:½|\.\d)?$/u.test(text.slice(Math.max(0, index - 8), index))
}

/** A digit, the mark, a small letter, and a real closing mark still to come: a 9" barrel. */
function isLooseInches(text: string, mark: Mark, next: Mark | undefined): boolean {
  if (mark.style !== 'straight' || !/\d/.test(text[mark.index - 1] ?? '')) return false
  return (
    /^[\s-][a-z]/u.test(text.slice(mark.index + mark.length, mark.index + mark.length + 2)) && !!next && !next.opens
  )
}

function opensAttribute(text: string, index: number): boolean {
  return text[index - 1] === '=' && /[\w-]/.test(text[index - 2] ?? '')
}

/** ’90s, ’em, ’til: an apostrophe that only looks like an opening mark. Also the boys’ own, a closing one. */
function isElision(text: string, mark: Mark): boolean {
  if (mark.opens)
    return /^(?:\d0s|em\b|til\b|tis\b|twas\b|cause\b|n\b)/iu.test(text.slice(mark.index + 1, mark.index + 8))
  return /[sS]/.test(text[mark.index - 1] ?? '') && /^\s\p{Ll}/u.test(text.slice(mark.index + 1, mark.index + 3))
}
