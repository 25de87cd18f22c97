/** Characters that are encoded at once. */
const CHUNK_SIZE = 1 << 17

/**
 * Text as UTF-8, encoded while it is written. A list of fifty thousand rows as one string takes up to four
 * times the room of its bytes: the pieces, and the whole of them, at two bytes a letter.
 */
export function encodePieces(pieces: Iterable<string>): Uint8Array {
  const encoder = new PieceEncoder()
  const chunks: Uint8Array[] = []
  for (const piece of pieces) {
    const chunk = encoder.take(piece)
    if (chunk) chunks.push(chunk)
  }
  return joined([...chunks, encoder.rest()])
}

/** The same portion by portion, each handed on before the next is begun. None is empty. */
export async function* encodeStream(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new PieceEncoder()
  for await (const piece of pieces) {
    const chunk = encoder.take(piece)
    if (chunk) yield chunk
  }
  const rest = encoder.rest()
  if (rest.length > 0) yield rest
}

/** A whole file of pieces. */
export async function gather(pieces: AsyncIterable<string>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of encodeStream(pieces)) chunks.push(chunk)
  return joined(chunks)
}

class PieceEncoder {
  readonly #encoder = new TextEncoder()
  #held: string[] = []
  #length = 0

  /** Gives the bytes of everything held once that is a portion. */
  take(piece: string): Uint8Array | undefined {
    this.#held.push(piece)
    this.#length += piece.length
    return this.#length >= CHUNK_SIZE ? this.rest() : undefined
  }

  rest(): Uint8Array {
    const bytes = this.#encoder.encode(this.#held.join(''))
    this.#held = []
    this.#length = 0
    return bytes
  }
}

function joined(chunks: Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.length
  }
  return bytes
}
