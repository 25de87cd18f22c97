/** A paragraph of a text: UTF-16 offsets, white space at its edges left out. */
export type Paragraph = { start: number; end: number }

/**
 * The non-empty paragraphs of a text, in order. A line is a paragraph, unless the text is hard-wrapped (like a
 * plain-text mail): then blank lines alone end one.
 */
export function listParagraphs(text: string): Paragraph[] {
  const lines = listLines(text)
  const wrapped = isHardWrapped(lines, text)
  const paragraphs: Paragraph[] = []
  let last: Line | undefined
  for (const line of lines) {
    const open = paragraphs.at(-1)
    if (wrapped && open && last && !last.blankAfter) open.end = line.end
    else paragraphs.push({ start: line.start, end: line.end })
    last = line
  }
  return paragraphs
}

type Line = Paragraph & { blankAfter: boolean }

function listLines(text: string): Line[] {
  const lines: Line[] = []
  for (let index = 0; index <= text.length; ) {
    const found = text.indexOf('\n', index)
    const end = found < 0 ? text.length : found
    const raw = text.slice(index, end)
    const trimmed = raw.trim()
    if (trimmed !== '') {
      const start = index + raw.indexOf(trimmed)
      lines.push({ start, end: start + trimmed.length, blankAfter: false })
    } else {
      const last = lines.at(-1)
      if (last) last.blankAfter = true
    }
    index = end + 1
  }
  return lines
}

/** Lines that stop in mid-sentence at about the same width, and go on in the next line. */
function isHardWrapped(lines: Line[], text: string): boolean {
  const joined = lines.slice(0, -1).filter((line) => !line.blankAfter)
  if (joined.length < 4) return false
  const broken = joined.filter(({ start, end }) => {
    const length = end - start
    return length >= 40 && length <= 100 && !/[.!?:"”’)…]$/u.test(text.slice(end - 1, end))
  })
  return broken.length >= joined.length * 0.5
}
