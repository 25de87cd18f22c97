import { type PlacedText, pdfFile, widthOf } from '../pdf-file'
import { knownText } from './known-text'
import { type Random, randomOf } from './random'
import type { KnownFile } from './text-files'

const SIZE = 10
const STEP = 12

/** Where the text of a page stands: its columns, and how paragraphs begin. */
type Layout = { columns: { x: number; width: number }[]; indent: number; between: number; rows: number; byRow: boolean }

/** A PDF whose text is broken into lines, columns and pages, with heads, page numbers and notes around it. */
export function pdfDocument(seed: number): KnownFile {
  const random = randomOf(seed)
  const two = random.chance(0.35)
  const indented = random.chance(0.5)
  const layout: Layout = {
    columns: two
      ? [
          { x: 60, width: 230 },
          { x: 320, width: 230 },
        ]
      : [{ x: 72, width: 300 + random.below(160) }],
    indent: indented ? 18 : 0,
    between: indented ? 0 : 10,
    rows: 20 + random.below(20),
    byRow: random.chance(0.5),
  }
  const paragraphs = knownText(random, random.pick(['english', 'accented'] as const), {
    paragraphs: 5 + random.below(6),
  })
  const columns = filled(
    paragraphs.map((paragraph) => brokenInto(paragraph, layout, random)),
    layout,
  )
  // A head on a single page, in the letters of the text, is a line of it.
  const head = columns.length > layout.columns.length ? random.below(4) : random.below(2)
  const pages: PlacedText[][] = []
  for (let index = 0; index < columns.length; index += layout.columns.length) {
    const own = columns.slice(index, index + layout.columns.length)
    const placed = own.map((lines, column) =>
      lines.map(({ text, indent, y }) => ({ x: (layout.columns[column]?.x ?? 0) + indent, y, size: SIZE, text })),
    )
    const words = layout.byRow ? placed.flat().sort((a, b) => b.y - a.y || a.x - b.x) : placed.flat()
    pages.push([...headOf(head, pages.length), ...words.flatMap((line) => pieces(line, random))])
  }
  return { name: 'a.pdf', bytes: pdfFile(pages), text: paragraphs.join('\n\n') }
}

function headOf(kind: number, page: number): PlacedText[] {
  const number = String(11 + page)
  if (kind === 0)
    return [
      { x: 60, y: 760, size: 8, text: page % 2 === 0 ? 'Quay Papers' : 'M. Quill / Harbor Talks' },
      { x: 500, y: 760, size: 8, text: number },
    ]
  if (kind === 1) return [{ x: 300, y: 30, size: SIZE, text: `– ${number} –` }]
  if (kind === 2)
    return [
      { x: 60, y: 760, size: SIZE, text: `Quay Papers ${number}` },
      { x: 60, y: 30, size: 7, text: 'quay.example' },
    ]
  return []
}

type BrokenLine = { text: string; indent: number; first: boolean }

/** A paragraph in lines as wide as a column, with words broken where they have room to. */
function brokenInto(paragraph: string, layout: Layout, random: Random): BrokenLine[] {
  const width = layout.columns[0]?.width ?? 300
  const lines: BrokenLine[] = []
  let line = ''
  const room = () => Math.floor((width - (lines.length === 0 ? layout.indent : 0)) / widthOf('x', SIZE))
  const end = () => {
    lines.push({ text: line, indent: lines.length === 0 ? layout.indent : 0, first: lines.length === 0 })
    line = ''
  }
  for (const word of paragraph.split(' ')) {
    const glue = line === '' ? '' : ' '
    if (line.length + glue.length + word.length <= room()) {
      line += glue + word
      continue
    }
    const index = breakIn(word, room() - line.length - glue.length - 1, random)
    if (index > 0) {
      line += glue + (word[index - 1] === '-' ? word.slice(0, index) : `${word.slice(0, index)}-`)
      end()
      line = word.slice(index)
    } else {
      end()
      line = word
    }
  }
  end()
  return lines
}

/** Where a word may be broken: behind a hyphen that it has, or two letters from either end of a long one. */
function breakIn(word: string, room: number, random: Random): number {
  const hyphen = word.indexOf('-') + 1
  if (hyphen > 0) return hyphen <= room + 1 ? hyphen : 0
  if (!/^[a-z]{8,}$/.test(word) || room < 3 || random.chance(0.3)) return 0
  return Math.min(room, word.length - 3)
}

/** Columns of lines from the top down, as many as it takes. */
function filled(paragraphs: BrokenLine[][], layout: Layout): { text: string; indent: number; y: number }[][] {
  const columns: { text: string; indent: number; y: number }[][] = [[]]
  let y = 700
  for (const [index, lines] of paragraphs.entries()) {
    if (index > 0) y -= layout.between
    for (const { text, indent } of lines) {
      if (y < 700 - layout.rows * STEP) {
        columns.push([])
        y = 700
      }
      columns.at(-1)?.push({ text, indent, y })
      y -= STEP
    }
  }
  return columns
}

/** A line as one string, or word by word. */
function pieces(line: PlacedText, random: Random): PlacedText[] {
  if (random.chance(0.8)) return [line]
  let x = line.x
  return line.text.split(' ').map((text) => {
    const placed = { ...line, x, text }
    x += widthOf(`${text} `, line.size)
    return placed
  })
}
