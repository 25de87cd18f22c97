/**
 * A paragraph is a non-empty block of the stored text, parted from the next by a blank line (an empty one,
 * or one of white space only), counted from 1 (codebook, "Evidence"). Offsets are UTF-16 code units; `end`
 * lies after the last line's text, before its line break.
 */
export type Paragraph = { number: number; start: number; end: number }

export function listParagraphs(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let open: Paragraph | undefined
  for (const line of linesOf(text)) {
    const blank = text.slice(line.start, line.end).trim() === ''
    if (blank) {
      open = undefined
    } else if (open) {
      open.end = line.end
    } else {
      open = { number: paragraphs.length + 1, ...line }
      paragraphs.push(open)
    }
  }
  return paragraphs
}

/**
 * The number of the paragraph an offset lies in; in a gap, that of the one that follows; past the last
 * one, that of the last. Undefined where the text has no paragraph or the offset is outside it.
 */
export function paragraphAt(text: string, offset: number): number | undefined {
  if (offset < 0 || offset > text.length) return undefined
  const paragraphs = listParagraphs(text)
  return (paragraphs.find((paragraph) => offset < paragraph.end) ?? paragraphs.at(-1))?.number
}

export function countParagraphs(text: string): number {
  return listParagraphs(text).length
}

const LINE_BREAK = /\r\n|[\n\r\u2028\u2029]/g

function linesOf(text: string): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = []
  let start = 0
  for (const lineBreak of text.matchAll(LINE_BREAK)) {
    lines.push({ start, end: lineBreak.index })
    start = lineBreak.index + lineBreak[0].length
  }
  lines.push({ start, end: text.length })
  return lines
}
