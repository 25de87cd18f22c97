import type { Furniture, FurnitureReason } from '../extraction'
import { normalizeText } from '../plain-text'
import { endsInCredit, furnitureKind, isCredit, pointsAtPicture } from './line-kinds'
import type { Piece } from './pieces'
import { findRepeats } from './repeats'

/** Texts of more pieces than this are books; what stands around them is not looked for among all. */
const MOST_PIECES = 4000

/**
 * What of a text's pieces belongs to the page that it was taken from, each with what it is.
 * @param series whether it is several texts, which may say the same again
 */
export function furnitureOf(pieces: Piece[], series = false): Map<Piece, FurnitureReason> {
  const found = new Map<Piece, FurnitureReason>()
  if (pieces.length > MOST_PIECES) return found
  for (const piece of pieces) {
    const kind = furnitureKind(piece.text, piece.words)
    if (kind) found.set(piece, kind)
  }
  addCaptions(pieces, found)
  addSummaries(pieces, found)
  for (const piece of series ? [] : findRepeats(pieces)) if (!found.has(piece)) found.set(piece, 'repeat')
  addRelated(pieces, found)
  // A text that is nothing but such lines is a text of such lines.
  return pieces.every((piece) => found.has(piece) || !piece.prose) ? new Map() : found
}

/** Ranges of whole lines, in order; neighbours of one reason are one range. */
export function furnitureRanges(text: string, found: Map<Piece, FurnitureReason>): Furniture[] {
  const ranges: Furniture[] = []
  for (const [{ start, end }, reason] of [...found].sort(([a], [b]) => a.start - b.start)) {
    const last = ranges.at(-1)
    if (last && last.reason === reason && text.slice(last.end, start).trim() === '') last.end = end
    else ranges.push({ start, end, reason })
  }
  return ranges
}

/** A text without the given ranges; with none, the text as it is. */
export function withoutFurniture(text: string, furniture: Pick<Furniture, 'start' | 'end'>[]): string {
  let kept = ''
  let from = 0
  for (const { start, end } of [...furniture].sort((a, b) => a.start - b.start)) {
    kept += text.slice(from, Math.max(from, start))
    from = Math.max(from, end)
  }
  return furniture.length === 0 ? text : normalizeText(kept + text.slice(from))
}

/** A credit, what stands in one block with it, and a paragraph beside it that points at a picture. */
function addCaptions(pieces: Piece[], found: Map<Piece, FurnitureReason>): void {
  pieces.forEach((piece, at) => {
    if (found.get(piece) === 'legal') return
    if (endsInCredit(piece.text, piece.words) || hasCreditLine(piece)) found.set(piece, 'caption')
    else if (isCredit(piece.text)) {
      found.set(piece, 'caption')
      for (const beside of [pieces[at - 1], pieces[at + 1]])
        if (beside && (beside.block === piece.block || pointsAtPicture(beside.text, beside.words)))
          found.set(beside, 'caption')
    }
  })
}

/** A short paragraph whose first or last line is a credit. */
function hasCreditLine({ lines, words }: Piece): boolean {
  return (
    lines.length > 1 &&
    lines.length <= 6 &&
    words <= 90 &&
    [lines[0], lines.at(-1)].some((line) => isCredit(line ?? ''))
  )
}

/** The paragraph after the label of a summary, where the text goes on after it. */
function addSummaries(pieces: Piece[], found: Map<Piece, FurnitureReason>): void {
  pieces.forEach((piece, at) => {
    if (found.get(piece) !== 'summary') return
    const next = pieces.slice(at + 1).find((one) => found.get(one) !== 'summary')
    const rest = pieces.slice(at + 1).filter((one) => one.prose && one !== next && !found.has(one))
    const labelsText = next && next.words <= 120 && !found.has(next) && next.prose && rest.length >= 3
    if (
      labelsText &&
      /why we wrote|^(?:key|the gist|in (?:brief|short)|summary|at a glance|tl|what (?:you|to)|das wichtigste|zusammen|kurz|l['’]essentiel|en bref|lo esencial|en resumen|요약|핵심|한눈)/i.test(
        piece.text,
      )
    )
      found.set(next, 'summary')
  })
}

/** The links under a heading such as "Related stories": short lines, up to the next paragraph. */
function addRelated(pieces: Piece[], found: Map<Piece, FurnitureReason>): void {
  let open = false
  for (const piece of pieces) {
    if (found.get(piece) === 'related') open = true
    else if (piece.prose) open = false
    else if (open && !found.has(piece) && piece.words <= 25) found.set(piece, 'related')
  }
}
