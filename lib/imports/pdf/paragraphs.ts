import { type IsWord, joinHyphen, settleHyphens } from './hyphens'
import type { Line } from './lines'

/** Letters as fonts draw them (joined Latin ones, Arabic and Hebrew ones by their place in a word), which nobody types. */
const DRAWN_FORMS = /[\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufdfb\ufe70-\ufefc]/g

/** A step to the next line that is larger than this many of the flow's usual steps parts two paragraphs. */
const PARTING_STEP = 1.35

/**
 * The lines of flows (columns, pages) as paragraphs. A larger step, an indent, another size of letters, or a line
 * that ends where the next word would have fitted begins a new one. A paragraph runs on from flow to flow unless its
 * last line closed a sentence.
 */
export function paragraphsOf(flows: Line[][], isWord: IsWord): string[] {
  const paragraphs: string[] = []
  let before: Line | undefined
  let shapeBefore: Shape | undefined
  const shapes = flows.map(shapeOf)
  // How paragraphs begin on one page tells it for all.
  const firstLines = shapes.some((shape) => shape.firstLines)
  for (const [number, flow] of flows.entries()) {
    const shape = { ...(shapes[number] as Shape), firstLines }
    flow.forEach((line, at) => {
      const last = paragraphs.length - 1
      const parts =
        !before ||
        (at === 0
          ? startsAnew(before, shapeBefore ?? shape, line, shape)
          : partsInFlow(before, line, flow[at + 1], shape))
      if (parts) paragraphs.push(line.text)
      else paragraphs[last] = joined(paragraphs[last] ?? '', line.text)
      before = line
    })
    shapeBefore = shape
  }
  const text = settleHyphens(paragraphs.join('\n\n'), isWord).replace(DRAWN_FORMS, (form) => form.normalize('NFKC'))
  return text.split('\n\n')
}

type Shape = { left: number; right: number; step: number; firstLines: boolean }

/** Where the lines of a flow begin and end, how far they are apart, and whether indents mark first lines. */
function shapeOf(flow: Line[]): Shape {
  const left = commonest(flow.map(({ x }) => Math.round(x)))
  const right = Math.max(...flow.map((line) => line.right))
  const steps = flow
    .slice(1)
    .map((line, at) => (flow[at]?.y ?? 0) - line.y)
    .filter((step) => step > 0)
  const sorted = [...steps].sort((a, b) => a - b)
  const size = flow[0]?.size ?? 10
  const close = sorted.filter((step) => step < 1.9 * size)
  const step =
    (close.length > 0 ? close : sorted)[Math.floor(((close.length > 0 ? close : sorted).length - 1) / 2)] ?? 0
  // An indented line that does not close its sentence, with a line at the edge after it: that is how paragraphs begin.
  const firstLines = flow.some((line, at) => {
    const next = flow[at + 1]
    return next !== undefined && isIndented(line, left) && !isIndented(next, left) && !closes(line.text)
  })
  return { left, right, step, firstLines }
}

function isIndented(line: Line, left: number): boolean {
  return line.x - left > line.size * 0.6 && line.x - left < line.size * 8
}

/**
 * Whether a paragraph begins at the top of a column or page: by its indent where others begin so, else where the line
 * before closed a sentence and had room for the next word.
 */
function startsAnew(before: Line, shapeBefore: Shape, line: Line, shape: Shape): boolean {
  if (before.size > line.size * 1.15 || line.size > before.size * 1.15) return true
  if (!closes(before.text) || /:$/.test(before.text) || /^\p{Ll}/u.test(line.text)) return false
  return shape.firstLines ? isIndented(line, shape.left) : hasRoom(before, shapeBefore, line)
}

/** Whether the first word of a line would have fitted on the line before it. */
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
  // A heading of the same size ends far before the edge, in no sentence.
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

/** A line after another, with the space that the end of a line stands for, if its script has any. */
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
