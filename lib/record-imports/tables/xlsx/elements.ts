import sax from 'sax'
import { UnreadableFile } from '@/lib/imports/extraction'

/** An element's beginning with its attributes, its end, or text. Names are without their prefix. */
export type Piece =
  | { kind: 'open'; name: string; attributes: Record<string, string> }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string }

/**
 * The pieces of an XML part, as its bytes come. Entities of a document type are never expanded.
 *
 * @throws {UnreadableFile} where the part is not well-formed
 */
export function* elementsOf(bytes: Iterable<Uint8Array>): Generator<Piece> {
  const pieces: Piece[] = []
  const parser = sax.parser(true, { position: false, trim: false, normalize: false })
  parser.onopentag = ({ name, attributes }) =>
    pieces.push({ kind: 'open', name: local(name), attributes: attributes as Record<string, string> })
  parser.onclosetag = (name) => pieces.push({ kind: 'close', name: local(name) })
  parser.ontext = (text) => pieces.push({ kind: 'text', text })
  parser.oncdata = (text) => pieces.push({ kind: 'text', text })
  parser.onerror = () => {
    throw new UnreadableFile(
      'A part of this workbook is not well-formed XML. Open it in its program and save it again.',
    )
  }
  const decoder = new TextDecoder()
  for (const piece of bytes) {
    parser.write(decoder.decode(piece, { stream: true }))
    yield* pieces.splice(0)
  }
  parser.write(decoder.decode()).close()
  yield* pieces.splice(0)
}

const local = (name: string) => name.slice(name.indexOf(':') + 1)
