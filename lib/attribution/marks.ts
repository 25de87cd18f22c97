import type { Paragraph } from './paragraphs'

/**
 * A quotation mark: where it stands, how many code units it takes, its family, and whether the characters
 * around it let it open or close a passage. A straight mark between two blanks can do both.
 */
export type Mark = {
  at: number
  length: number
  style: 'straight' | 'curly' | 'single'
  opens: boolean
  closes: boolean
}

/** The double quotation marks of a paragraph; inch marks and the marks of HTML attributes are left out. */
export function listDoubleMarks(text: string, paragraph: Paragraph): Mark[] {
  const marks: Mark[] = []
  DOUBLE.lastIndex = paragraph.start
  let attribute = false
  for (let found = DOUBLE.exec(text); found && found.index < paragraph.end; found = DOUBLE.exec(text)) {
    const at = found.index
    const glyph = found[0]
    if (glyph === '"' && (attribute || opensAttribute(text, at))) {
      attribute = !attribute
      continue
    }
    if (isInches(text, at)) continue
    marks.push(shape(text, paragraph, at, glyph.length, STRAIGHT.has(glyph) ? 'straight' : 'curly'))
  }
  return marks.filter((mark, i) => !isLooseInches(text, mark, marks[i + 1]))
}

/** The single quotation marks of a paragraph, apostrophes left out. */
export function listSingleMarks(text: string, paragraph: Paragraph): Mark[] {
  const marks: Mark[] = []
  SINGLE.lastIndex = paragraph.start
  for (let found = SINGLE.exec(text); found && found.index < paragraph.end; found = SINGLE.exec(text)) {
    const mark = shape(text, paragraph, found.index, 1, 'single')
    if (mark.opens === mark.closes || isElision(text, mark)) continue
    marks.push(mark)
  }
  return marks
}

const DOUBLE = /["“”„‟«»″]|``|''/gu
const STRAIGHT: ReadonlySet<string> = new Set(['"', '″', "''"])
const SINGLE = /['‘’‚‛]/gu

function shape(text: string, within: Paragraph, at: number, length: number, style: Mark['style']): Mark {
  const before = at > within.start ? (text[at - 1] ?? '') : ''
  const after = at + length < within.end ? (text[at + length] ?? '') : ''
  const glyph = text[at] ?? ''
  const opens = (before === '' || /[\s([{<>/—–\-"“‘'«]/u.test(before)) && after !== '' && !/[\s,;)\]}]/u.test(after)
  const closes = (after === '' || /[^\p{L}\p{N}$£€#@]/u.test(after)) && before !== '' && !/[\s([{]/u.test(before)
  // Where the neighbours leave it open, the glyph decides; where they are clear, they outweigh a mistyped glyph.
  if (opens === closes) {
    if (/[“„«`]/u.test(glyph)) return { at, length, style, opens: true, closes: false }
    if (/[”»]/u.test(glyph)) return { at, length, style, opens: false, closes: true }
    return { at, length, style, opens: true, closes: true }
  }
  return { at, length, style, opens, closes }
}

/** 6'3", 5' 10", 6’3”. */
function isInches(text: string, at: number): boolean {
  return /\d['’′]\s?\d{0,2}(?:½|\.\d)?$/u.test(text.slice(Math.max(0, at - 8), at))
}

/** A digit, the mark, a small letter, and a real closing mark still to come: a 9" barrel. */
function isLooseInches(text: string, mark: Mark, next: Mark | undefined): boolean {
  if (mark.style !== 'straight' || !/\d/.test(text[mark.at - 1] ?? '')) return false
  return /^[\s-][a-z]/u.test(text.slice(mark.at + mark.length, mark.at + mark.length + 2)) && !!next && !next.opens
}

function opensAttribute(text: string, at: number): boolean {
  return /[\w-]=$/u.test(text.slice(Math.max(0, at - 2), at))
}

/** ’90s, ’em, ’til: an apostrophe that only looks like an opening mark. Also the boys’ own, a closing one. */
function isElision(text: string, mark: Mark): boolean {
  const after = text.slice(mark.at + 1, mark.at + 8)
  if (mark.opens) return /^(?:\d0s|em\b|til\b|tis\b|twas\b|cause\b|n\b)/iu.test(after)
  return /[sS]/.test(text[mark.at - 1] ?? '') && /^\s\p{Ll}/u.test(after)
}
