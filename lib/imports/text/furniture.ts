import type { Furniture, FurnitureReason } from '../extraction'
import { normalizeText } from '../plain-text'
import { endsInCredit, furnitureKind, isCredit, pointsAtPicture } from './line-kinds'
import type { Piece } from './pieces'
import { findRepeats } from './repeats'

/** Most pieces of a text that are examined; longer texts are books. */
const MOST_PIECES = 4000

/**
 * The pieces of a text that belong to the page around the article, each with the reason.
 * @param series whether the text is several texts, which may repeat each other
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
  // A text of nothing but such lines is kept whole.
  return pieces.every((piece) => found.has(piece) || !piece.prose) ? new Map() : found
}

/** Ranges of whole lines, in order; adjacent pieces with one reason are one range. */
export function furnitureRanges(text: string, found: Map<Piece, FurnitureReason>): Furniture[] {
  const ranges: Furniture[] = []
  for (const [{ start, end }, reason] of [...found].sort(([a], [b]) => a.start - b.start)) {
    const last = ranges.at(-1)
    if (last && last.reason === reason && text.slice(last.end, start).trim() === '') last.end = end
    else ranges.push({ start, end, reason })
  }
  return ranges
}

/** Removes ranges from a text; without ranges, the text is unchanged. */
export function withoutFurniture(text: string, furniture: Pick<Furniture, 'start' | 'end'>[]): string {
  let rest = ''
  let from = 0
  for (const { start, end } of [...furniture].sort((a, b) => a.start - b.start)) {
    rest += text.slice(from, Math.max(from, start))
    from = Math.max(from, end)
  }
  return furniture.length === 0 ? text : normalizeText(rest + text.slice(from))
}

/** Marks credits as captions, with the rest of their block, and neighbouring paragraphs that refer to a picture. */
function addCaptions(pieces: Piece[], found: Map<Piece, FurnitureReason>): void {
  pieces.forEach((piece, index) => {
    if (found.get(piece) === 'legal') return
    if (endsInCredit(piece.text, piece.words) || hasCreditLine(piece)) found.set(piece, 'caption')
    else if (isCredit(piece.text)) {
      found.set(piece, 'caption')
      for (const neighbour of [pieces[index - 1], pieces[index + 1]])
        if (neighbour && (neighbour.block === piece.block || pointsAtPicture(neighbour.text, neighbour.words)))
          found.set(neighbour, 'caption')
    }
  })
}

/** Whether the first or last line of a short paragraph is a credit. */
function hasCreditLine({ lines, words }: Piece): boolean {
  return (
    lines.length > 1 &&
    lines.length <= 6 &&
    words <= 90 &&
    [lines[0], lines.at(-1)].some((line) => isCredit(line ?? ''))
  )
}

/** Marks the paragraph after the label of a summary, where the text continues after it. */
function addSummaries(pieces: Piece[], found: Map<Piece, FurnitureReason>): void {
  pieces.forEach((piece, index) => {
    if (found.get(piece) !== 'summary') return
    const next = pieces.slice(index + 1).find((one) => found.get(one) !== 'summary')
    const rest = pieces.slice(index + 1).filter((one) => one.prose && one !== next && !found.has(one))
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

/** Marks the links below a heading such as "Related stories": short lines up to the next paragraph. */
function addRelated(pieces: Piece[], found: Map<Piece, FurnitureReason>): void {
  let open = false
  for (const piece of pieces) {
    if (found.get(piece) === 'related') open = true
    else if (piece.prose) open = false
    else if (open && !found.has(piece) && piece.words <= 25) found.set(piece, 'related')
  }
}
