import type { FurnitureReason } from '../extraction'
import type { Piece } from './pieces'

/**
 * The headline among the lines before a text's first paragraph. Undefined where the text begins with a paragraph,
 * because its first sentence is not a title, least of all a quotation.
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
  // A line of dashes, stars or the like is a rule.
  if (words === 0 || SALUTATION.test(text)) return -1
  // A text without sentences may have only its beginning as headline.
  let points = words > 40 ? 1 : words >= 4 ? 4 : words >= 2 ? 2 : 1
  if (/^\p{Ll}/u.test(text)) points -= 3
  if (/[:,;]$/.test(text)) points -= 3
  if (/^["“„«‘]/.test(text)) points -= 1
  if (words <= 2 && /^[\p{Lu}\s&]+$/u.test(text) && /[A-Z]/.test(text)) points -= 1
  if (/^[•*·>]/.test(text)) points -= 3
  if (/^(Q|A|\p{Lu}[\p{Lu} .'’-]{2,40}):\s/u.test(text)) points -= 4
  return points
}

/** Salutations of speeches. */
const SALUTATION =
  /^(?:dear|my (?:fellow|dear)|ladies and gentlemen|fellow|mr\.? (?:president|speaker|chairman)|madam|comrades|friends|thank you|good (?:morning|afternoon|evening)|meine damen|liebe|sehr geehrte|mesdames|chers?|chères|señoras|queridos|estimados)\b|(?:여러분|동지들|벗들|장병들|자매들)!?$/iu

/** Short lines above a headline that are not part of it: names of sections, menus, pictures. */
export function linesAbove(
  pieces: Piece[],
  headline: Piece | undefined,
  taken: (piece: Piece) => boolean,
): Map<Piece, FurnitureReason> {
  const index = headline ? pieces.indexOf(headline) : 0
  const above = pieces.slice(0, index).filter((piece) => !taken(piece) && !piece.prose && piece.words <= 3)
  return new Map(above.map((piece) => [piece, 'menu']))
}
