/** Some words of a page and where their line stands: `y` and `height` in points, `y` from the bottom up. */
export type PlacedWords = { words: string; y: number; height: number; endsLine: boolean }

/** Letters as fonts draw them (joined Latin ones, Arabic and Hebrew ones by their place in a word), which nobody types. */
const DRAWN_FORMS = /[\ufb00-\ufb06\ufb1d-\ufdff\ufe70-\ufefc]/g

type Line = { words: string; y: number; height: number; page: number }

/** A step to the next line that is larger than this many of the page's usual steps parts two paragraphs. */
const PARTING_STEP = 1.35

/**
 * The words of pages as paragraphs, parted by empty lines. Lines are as far apart as most of their page; a larger
 * step, a step upward (another column) with a line that closed its sentence, or a heading's size begin a new
 * paragraph. A paragraph runs on over a page's end unless its last line closed a sentence.
 */
export function paragraphsOf(pages: PlacedWords[][]): string {
  const lines = pages.flatMap(linesOf)
  const steps = pages.map((_, page) => usualStep(lines.filter((line) => line.page === page)))
  const paragraphs: string[] = []
  lines.forEach((line, at) => {
    const before = lines[at - 1]
    const last = paragraphs.length - 1
    if (!before || parts(before, line, steps[line.page] ?? 0)) paragraphs.push(line.words)
    else paragraphs[last] = joined(paragraphs[last] ?? '', line.words)
  })
  const text = paragraphs.join('\n\n').replace(DRAWN_FORMS, (form) => form.normalize('NFKC'))
  return text.replace(/(\p{L}+)\u00ad\u2010(\p{Ll}+)/gu, (_, head: string, tail: string) =>
    text.includes(`${head}-${tail}`) ? `${head}-${tail}` : `${head}${tail}`,
  )
}

function linesOf(items: PlacedWords[], page: number): Line[] {
  const lines: Line[] = []
  let open: Line | undefined
  for (const { words, y, height, endsLine } of items) {
    if (open && words.trim() !== '' && Math.abs(open.y - y) > Math.max(open.height, height) / 2) {
      lines.push(open)
      open = undefined
    }
    open = open
      ? { ...open, words: open.words + words, height: Math.max(open.height, height) }
      : { words, y, height, page }
    if (endsLine) {
      lines.push(open)
      open = undefined
    }
  }
  if (open) lines.push(open)
  return lines.map((line) => ({ ...line, words: line.words.replace(/\s+/g, ' ').trim() })).filter(({ words }) => words)
}

/** The middle one of a page's steps from line to line. */
function usualStep(lines: Line[]): number {
  const steps = lines.flatMap((line, at) => {
    const step = (lines[at - 1]?.y ?? line.y) - line.y
    return step > 0 ? [step] : []
  })
  return steps.sort((a, b) => a - b)[Math.floor((steps.length - 1) / 2)] ?? 0
}

function parts(before: Line, line: Line, usual: number): boolean {
  const closed = /[.!?。」”’"):]$/u.test(before.words)
  if (before.page !== line.page) return closed
  const step = before.y - line.y
  if (step <= 0) return closed
  return step > Math.max(usual, line.height) * PARTING_STEP || before.height > line.height * 1.2
}

/**
 * A line after another. A hyphen at the end may belong to the word or to the line: it is marked, and decided once
 * the whole text is there, by whether the word stands with its hyphen elsewhere.
 */
function joined(paragraph: string, line: string): string {
  if (/\p{L}[-\u2010\u00ad]$/u.test(paragraph) && /^\p{Ll}/u.test(line))
    return `${paragraph.slice(0, -1)}\u00ad\u2010${line}`
  const spaced = !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(paragraph)
  return `${paragraph}${spaced ? ' ' : ''}${line}`
}
