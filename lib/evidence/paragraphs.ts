/**
 * A non-empty block of the stored text, separated from the next by a blank line (empty or white space only) and counted
 * from 1 (codebook, "Evidence"). Offsets are UTF-16 code units; `end` excludes the last line break.
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
 * Number of the paragraph that contains an offset; between paragraphs that of the next one, after the last that of the
 * last. Undefined without paragraphs or for an offset outside the text.
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
