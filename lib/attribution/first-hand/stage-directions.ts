import { isBlank } from '../characters'

/** A piece of a text: UTF-16 offsets, white space at its edges left out. */
export type Piece = { start: number; end: number }

/**
 * What is said between `start` and `end`: the pieces around notes such as "(Laughter.)" or "(As interpreted.)", in
 * order. `interpreted`: one of the notes tells that an interpreter spoke.
 */
export function listSpokenPieces(text: string, start: number, end: number): { pieces: Piece[]; interpreted: boolean } {
  const pieces: Piece[] = []
  let interpreted = false
  let from = start
  DIRECTION.lastIndex = start
  for (let found = DIRECTION.exec(text); found && found.index < end; found = DIRECTION.exec(text)) {
    if (found.index + found[0].length > end) break
    if (!isStageDirection(found[0])) continue
    interpreted ||= isInterpreted(found[0])
    pushPiece(text, from, found.index, pieces)
    from = found.index + found[0].length
  }
  pushPiece(text, from, end, pieces)
  return { pieces, interpreted }
}

/** "(As interpreted.)", "[through interpreter]" */
export function isInterpreted(note: string): boolean {
  return /interpret|translat/iu.test(note)
}

/** Whether a bracket with what stands in it tells what happened, and is not said: "(Laughter.)", "(CROSSTALK)". */
function isStageDirection(bracket: string): boolean {
  const inside = bracket.slice(1, -1)
  return /^[\p{Lu}\d][\p{Lu}\d ,.:'’/-]{2,}$/u.test(inside) || HAPPENING.test(inside)
}

const DIRECTION = /\([^()]{2,120}\)|\[[^[\]]{2,160}\]/gu

const HAPPENING =
  /\b(?:laughter|laughs?|laughing|applause|applauds?|cheers?|cheering|boos?|booing|cross-?\s?talk|inaudible|unintelligible|indiscernible|as interpreted|(?:through|via) (?:an |the )?(?:interpreter|translator)|interpreted|translated|(?:speaks?|speaking|spoke) in|in (?:korean|chinese|japanese|russian|spanish|french|german|arabic|hebrew)|off-?\s?mi(?:c|ke)|off camera|on camera|pauses?|gestur(?:es|ing)|nods|sighs?|video|audio|clip|commercial break|music|prepared statement|whereupon|recess|following information|referred to|end of|no response|ovation)\b/iu

function pushPiece(text: string, from: number, to: number, pieces: Piece[]): void {
  const piece = withoutBlanks(text, from, to)
  if (/[\p{L}\p{N}]/u.test(text.slice(piece.start, piece.end))) pieces.push(piece)
}

/** The piece between two offsets; white space at its edges left out. */
export function withoutBlanks(text: string, from: number, to: number): Piece {
  let start = from
  let end = to
  while (start < end && isBlank(text[start])) start++
  while (end > start && isBlank(text[end - 1])) end--
  return { start, end }
}
