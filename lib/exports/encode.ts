/** Characters encoded in one chunk. */
const CHUNK_SIZE = 1 << 17
/** Most bytes of UTF-8 that one UTF-16 code unit becomes. */
const MOST_BYTES = 3

/** A piece of text, or several one after the other: handing them over one by one takes longer than encoding them. */
export type Piece = string | Iterable<string>

/**
 * Encodes pieces of text as UTF-8 chunk by chunk: joined as one string, a list of 50,000 rows takes up to four times
 * the memory of its bytes.
 */
export function encodePieces(pieces: Iterable<Piece>): Uint8Array {
  const encoder = new PieceEncoder()
  const chunks: Uint8Array[] = []
  for (const piece of pieces) chunks.push(...encoder.take(piece))
  return joined([...chunks, ...encoder.rest()])
}

/**
 * `encodePieces` as a stream of chunks, none of them empty. The first piece is a chunk by itself, because the next may
 * take long to make. No two chunks share memory, so each can be transferred to another thread.
 */
export async function* encodeStream(pieces: AsyncIterable<Piece>): AsyncGenerator<Uint8Array> {
  const encoder = new PieceEncoder()
  let begun = false
  for await (const piece of pieces) {
    yield* encoder.take(piece)
    if (begun) continue
    const first = encoder.rest()
    begun = first.length > 0
    yield* first
  }
  yield* encoder.rest()
}

/** Collects a stream of pieces into one file. */
export async function gather(pieces: AsyncIterable<Piece>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of encodeStream(pieces)) chunks.push(chunk)
  return joined(chunks)
}

/**
 * Encodes each text where it belongs in the chunk: joined first, a list is copied twice, and one character beyond Latin
 * doubles the size of all that it is joined with.
 */
class PieceEncoder {
  readonly #encoder = new TextEncoder()
  /** Room for a chunk of Latin text and a long line; text of other scripts makes it grow. */
  #chunk = new Uint8Array(CHUNK_SIZE * 1.25)
  #characters = 0
  #bytes = 0

  /** Adds a piece; returns the chunks that have `CHUNK_SIZE` characters now, mostly none. */
  take(piece: Piece): Uint8Array[] {
    if (typeof piece === 'string') return this.#take(piece)
    const full: Uint8Array[] = []
    for (const text of piece) {
      const chunks = this.#take(text)
      if (chunks.length > 0) full.push(...chunks)
    }
    return full
  }

  /** The bytes of all that is held: no chunk where nothing is. */
  rest(): Uint8Array[] {
    if (this.#bytes === 0) return NONE
    const chunk = this.#chunk.subarray(0, this.#bytes)
    // One very long text does not make all chunks after it as large.
    this.#chunk = new Uint8Array(Math.min(this.#chunk.length, CHUNK_SIZE * (MOST_BYTES + 1)))
    this.#characters = 0
    this.#bytes = 0
    return [chunk]
  }

  #take(text: string): Uint8Array[] {
    const needed = this.#bytes + text.length * MOST_BYTES
    if (needed > this.#chunk.length) this.#grow(needed)
    this.#bytes += this.#encoder.encodeInto(text, this.#chunk.subarray(this.#bytes)).written
    this.#characters += text.length
    return this.#characters >= CHUNK_SIZE ? this.rest() : NONE
  }

  #grow(bytes: number): void {
    const chunk = new Uint8Array(Math.max(bytes, 2 * this.#chunk.length))
    chunk.set(this.#chunk.subarray(0, this.#bytes))
    this.#chunk = chunk
  }
}

const NONE: Uint8Array[] = []

function joined(chunks: Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.length
  }
  return bytes
}
