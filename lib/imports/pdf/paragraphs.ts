import { type IsWord, joinHyphen, resolveHyphens } from './hyphens'
import type { Line } from './lines'

/** Presentation forms (Latin ligatures, positional Arabic and Hebrew letters), which nobody types. */
const DRAWN_FORMS = /[\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufdfb\ufe70-\ufefc]/g

/** Line spacing that separates paragraphs, as a multiple of the flow's usual spacing. */
const PARTING_STEP = 1.35

/**
 * Joins the lines of flows (columns, pages) into paragraphs. A paragraph begins after a larger spacing, at an indent,
 * at another font size, or after a line that ends where the next word would have fitted. It continues in the next flow
 * unless its last line ends a sentence.
 */
export function paragraphsOf(flows: Line[][], isWord: IsWord): string[] {
  const paragraphs: string[] = []
  let before: Line | undefined
  let shapeBefore: Shape | undefined
  const shapes = flows.map(shapeOf)
  // Indents on one page show how paragraphs begin on all.
  const firstLines = shapes.some((shape) => shape.firstLines)
  for (const [number, flow] of flows.entries()) {
    const shape = { ...(shapes[number] as Shape), firstLines }
    flow.forEach((line, index) => {
      const last = paragraphs.length - 1
      const parts =
        !before ||
        (index === 0
          ? startsAnew(before, shapeBefore ?? shape, line, shape)
          : partsInFlow(before, line, flow[index + 1], shape))
      if (parts) paragraphs.push(line.text)
      else paragraphs[last] = joined(paragraphs[last] ?? '', line.text)
      before = line
    })
    shapeBefore = shape
  }
  const text = resolveHyphens(paragraphs.join('\n\n'), isWord).replace(DRAWN_FORMS, (form) => form.normalize('NFKC'))
  return text.split('\n\n')
}

type Shape = { left: number; right: number; step: number; firstLines: boolean }

/** Left and right edge of a flow, its usual line spacing, and whether indents mark first lines. */
function shapeOf(flow: Line[]): Shape {
  const left = commonest(flow.map(({ x }) => Math.round(x)))
  const right = Math.max(...flow.map((line) => line.right))
  const steps = flow
    .slice(1)
    .map((line, index) => (flow[index]?.y ?? 0) - line.y)
    .filter((step) => step > 0)
  const sorted = [...steps].sort((a, b) => a - b)
  const size = flow[0]?.size ?? 10
  const close = sorted.filter((step) => step < 1.9 * size)
  const step =
    (close.length > 0 ? close : sorted)[Math.floor(((close.length > 0 ? close : sorted).length - 1) / 2)] ?? 0
  // Indents mark first lines where an indented line does not end its sentence and the next line is at the edge.
  const firstLines = flow.some((line, index) => {
    const next = flow[index + 1]
    return next !== undefined && isIndented(line, left) && !isIndented(next, left) && !closes(line.text)
  })
  return { left, right, step, firstLines }
}

function isIndented(line: Line, left: number): boolean {
  return line.x - left > line.size * 0.6 && line.x - left < line.size * 8
}

/**
 * Whether a paragraph begins at the top of a column or page: by its indent where paragraphs have one; else where the
 * line before ends a sentence and had room for the next word.
 */
function startsAnew(before: Line, shapeBefore: Shape, line: Line, shape: Shape): boolean {
  if (before.size > line.size * 1.15 || line.size > before.size * 1.15) return true
  if (!closes(before.text) || /:$/.test(before.text) || /^\p{Ll}/u.test(line.text)) return false
  return shape.firstLines ? isIndented(line, shape.left) : hasRoom(before, shapeBefore, line)
}

/** Whether the first word of a line would have fitted on the line before. */
function hasRoom(before: Line, shape: Shape, line: Line): boolean {
  const [word = ''] = line.text.split(' ', 1)
  const perLetter = line.text.length > 0 ? (line.right - line.x) / line.text.length : 0
  return shape.right - before.right > (word.length + 1.5) * perLetter
}

function partsInFlow(before: Line, line: Line, next: Line | undefined, shape: Shape): boolean {
  const step = before.y - line.y
  if (step <= 0) return closes(before.text)
  if (before.size > line.size * 1.15 || line.size > before.size * 1.15) return true
  if (step > Math.max(shape.step, line.size * 0.9) * PARTING_STEP) return true
  const room = shape.right - before.right
  const fits = hasRoom(before, shape, line)
  const closed = closes(before.text)
  if (closed && fits) return true
  const indented = isIndented(line, shape.left)
  const wasIndented = isIndented(before, shape.left)
  if (indented && !wasIndented)
    return (
      closed ||
      (fits && /^["“„«\p{Lu}]/u.test(line.text)) ||
      (next !== undefined && !isIndented(next, shape.left) && closed)
    )
  if (!indented && wasIndented && closed) return !shape.firstLines
  if (indented && wasIndented && closed && shape.firstLines) return true
  // A heading in the size of the text ends far before the edge and ends no sentence.
  const short = room > (shape.right - shape.left) * 0.35
  return (
    short &&
    fits &&
    /^["“„«‘]?[\p{Lu}\p{Lt}\p{N}]/u.test(line.text) &&
    !/[-\u2010\u2011\u00ad,;–—]$/u.test(before.text) &&
    /\p{L}/u.test(before.text)
  )
}

function closes(text: string): boolean {
  return /(?:[.!?。…]\s*[」』”’"'»)\]]*|[:」』])\s*(?:\uFDD0[^\uFDD1]*\uFDD1)*$/u.test(text)
}

/** Joins two lines with a space, unless the script has none. */
function joined(paragraph: string, line: string): string {
  const word = joinHyphen(paragraph, line)
  if (word !== undefined) return word
  const spaced =
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。」』]$/u.test(paragraph) ||
    !/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「『]/u.test(line)
  return `${paragraph}${spaced ? ' ' : ''}${line}`
}

function commonest(numbers: number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0
}
