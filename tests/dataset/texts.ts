import { createHash } from 'node:crypto'

/** Told apart from the product's own count on purpose: a block is what stands between blank lines. */
export function paragraphOf(text: string, offset = 0): string {
  const blocks = text.slice(0, offset + 1).split(/\n[^\S\n]*\n/)
  return String(blocks.filter((block) => block.trim() !== '').length)
}

/** Curly double quotation marks; one left open at a paragraph end closes there, to be opened again in the next. */
export function quotedRanges(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/“([^“”]*?)(?=”|\n\s*\n)/g)].map((match) => ({
    start: match.index + 1,
    end: match.index + match[0].length,
  }))
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
