import type { FurnitureReason } from '../extraction'
import type { Piece } from './pieces'

/**
 * The headline among the lines before a text's first paragraph. None where the text begins at once: its first
 * sentence is no title, least of all one that somebody is quoted with.
 */
export function headlineOf(pieces: Piece[], taken: (piece: Piece) => boolean): Piece | undefined {
  const body = pieces.findIndex((piece) => piece.prose && !taken(piece))
  const head = (body < 0 ? pieces.slice(0, 12) : pieces.slice(0, body)).filter((piece) => !taken(piece))
  const scored = head
    .map((piece) => ({ piece, score: score(piece) + (body < 0 ? 3 : 0) }))
    .filter(({ score }) => score > 0)
  const best = Math.max(...scored.map(({ score }) => score))
  return scored.find(({ score }) => score === best)?.piece
}

function score({ text, words, prose }: Piece): number {
  if (/^#{1,6}\s+\S/.test(text)) return 20 - (/^#+/.exec(text)?.[0].length ?? 0)
  if (prose || /^https?:\/\/|^www\.|^\d[\d\s.:/-]*$|^\d{4}-\d{2}-\d{2}\b|@/.test(text)) return -1
  if (SALUTATION.test(text)) return -1
  // Nothing else may be said of a text without any sentence than its beginning.
  let points = words > 40 ? 1 : words >= 4 ? 4 : words >= 2 ? 2 : 1
  if (/^\p{Ll}/u.test(text)) points -= 3
  if (/[:,;]$/.test(text)) points -= 3
  if (/^["“„«‘]/.test(text)) points -= 1
  if (words <= 2 && /^[\p{Lu}\s&]+$/u.test(text) && /[A-Z]/.test(text)) points -= 1
  if (/^[•*·>]/.test(text)) points -= 3
  if (/^(Q|A|\p{Lu}[\p{Lu} .'’-]{2,40}):\s/u.test(text)) points -= 4
  return points
}

/** What a speech begins with. */
const SALUTATION =
  /^(?:dear|my (?:fellow|dear)|ladies and gentlemen|fellow|mr\.? (?:president|speaker|chairman)|madam|comrades|friends|thank you|good (?:morning|afternoon|evening)|meine damen|liebe|sehr geehrte|mesdames|chers?|chères|señoras|queridos|estimados)\b|(?:여러분|동지들|벗들|장병들|자매들)!?$/iu

/** Short lines above a headline that are no part of it: names of sections, of a menu, of pictures. */
export function linesAbove(
  pieces: Piece[],
  headline: Piece | undefined,
  taken: (piece: Piece) => boolean,
): Map<Piece, FurnitureReason> {
  const at = headline ? pieces.indexOf(headline) : 0
  const above = pieces.slice(0, at).filter((piece) => !taken(piece) && !piece.prose && piece.words <= 3)
  return new Map(above.map((piece) => [piece, 'menu']))
}
