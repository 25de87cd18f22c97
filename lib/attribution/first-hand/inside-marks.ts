import { listDoubleMarks } from '../marks'
import { type Piece, withoutBlanks } from './stage-directions'

/**
 * A spoken piece without the quotation marks around all of it, as interviews print answers: “We wait.” A piece that
 * only opens is one whose turn goes on in the next paragraph. Marks of which there are more are part of what is said.
 */
export function insideMarks(text: string, piece: Piece): Piece {
  const [opening, closing, ...more] = listDoubleMarks(text, piece)
  if (!opening?.opens || opening.index > piece.start || more.length > 0) return piece
  if (closing && (!closing.closes || closing.index + closing.length < piece.end)) return piece
  return withoutBlanks(text, opening.index + opening.length, closing?.index ?? piece.end)
}
