/** Characters that are encoded at once. */
const PORTION = 1 << 20

/**
 * Text as UTF-8, encoded while it is written. A list of fifty thousand rows as one string takes up to four
 * times the room of its bytes: the pieces, and the whole of them, at two bytes a letter.
 */
export function encodePieces(pieces: Iterable<string>): Uint8Array {
  const encoder = new TextEncoder()
  const portions: Uint8Array[] = []
  let held: string[] = []
  let length = 0
  const encode = () => {
    portions.push(encoder.encode(held.join('')))
    held = []
    length = 0
  }
  for (const piece of pieces) {
    held.push(piece)
    length += piece.length
    if (length >= PORTION) encode()
  }
  encode()
  return joined(portions)
}

function joined(portions: Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(portions.reduce((sum, portion) => sum + portion.length, 0))
  let at = 0
  for (const portion of portions) {
    bytes.set(portion, at)
    at += portion.length
  }
  return bytes
}
