/** Characters encoded in one chunk. */
const CHUNK_SIZE = 1 << 17

/**
 * Encodes pieces of text as UTF-8 chunk by chunk: joined as one string, a list of 50,000 rows takes up to four times
 * the memory of its bytes.
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

/**
 * `encodePieces` as a stream of chunks, none of them empty. The first piece is a chunk by itself, because the next may
 * take long to make.
 */
export async function* encodeStream(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new PieceEncoder()
  let begun = false
  for await (const piece of pieces) {
    if (!begun && piece !== '') {
      begun = true
      yield encoder.rest(piece)
      continue
    }
    const chunk = encoder.take(piece)
    if (chunk) yield chunk
  }
  const rest = encoder.rest()
  if (rest.length > 0) yield rest
}

/** Collects a stream of pieces into one file. */
export async function gather(pieces: AsyncIterable<string>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of encodeStream(pieces)) chunks.push(chunk)
  return joined(chunks)
}

class PieceEncoder {
  readonly #encoder = new TextEncoder()
  #held: string[] = []
  #length = 0

  /** Adds a piece; returns the bytes of a chunk once `CHUNK_SIZE` characters are held. */
  take(piece: string): Uint8Array | undefined {
    this.#held.push(piece)
    this.#length += piece.length
    return this.#length >= CHUNK_SIZE ? this.rest() : undefined
  }

  /** The bytes of all that is held, with a last piece. */
  rest(last = ''): Uint8Array {
    const bytes = this.#encoder.encode(this.#held.join('') + last)
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
