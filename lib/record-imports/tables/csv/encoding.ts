import { TextDecoder } from '@exodus/bytes/encoding.js'
import { encodingNamed } from '@/lib/imports/encoding/encoding-name'
import { guessEncodings } from '@/lib/imports/encoding/guess'
import { markOf, unmarkedUtf16 } from '@/lib/imports/encoding/marks'
import { UnreadableFile } from '@/lib/imports/extraction'
import { SAMPLE, TellingLines } from './telling-lines'

type Chunks = () => AsyncIterable<Uint8Array>
export type FoundEncoding = { encoding: string; guessed: boolean }

/**
 * Finds the encoding of a file of any size: by its byte-order mark, as UTF-8 where all of its bytes are, otherwise by a
 * guess from the first lines that are not ASCII.
 *
 * @throws {UnreadableFile} where it is no text
 */
export async function findEncoding(chunks: Chunks): Promise<FoundEncoding> {
  const lines = new TellingLines()
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  let first: Uint8Array | undefined
  let valid = true
  for await (const chunk of chunks()) {
    if (!first) {
      first = chunk.slice(0, SAMPLE)
      const marked = markOf(first) ?? unmarkedUtf16(first)
      refuseBinary(first, marked)
      if (marked) return { encoding: marked, guessed: false }
    }
    valid &&= isDecoded(utf8, chunk, true)
    if (!lines.isFull) lines.add(chunk)
  }
  if (!first) throw new UnreadableFile('This file is empty.')
  if (valid && isDecoded(utf8, new Uint8Array(), false)) return { encoding: 'utf-8', guessed: false }
  const sample = lines.bytes()
  if (isMostlyUtf8(sample)) return { encoding: 'utf-8', guessed: true }
  return { encoding: guessEncodings(sample)[0]?.encoding ?? 'windows-1252', guessed: true }
}

/**
 * The text of a file, chunk by chunk, without a byte-order mark. Bytes that are none of the encoding become U+FFFD.
 *
 * @throws {UnreadableFile} for an encoding that nobody knows
 */
export async function* decodeChunks(chunks: Chunks, encoding: string): AsyncGenerator<string> {
  const name = encodingNamed(encoding)
  if (name === undefined) throw new UnreadableFile(`“${encoding}” is not an encoding that can be read.`)
  const decoder = new TextDecoder(name)
  for await (const chunk of chunks()) {
    const text = decoder.decode(chunk, { stream: true })
    if (text !== '') yield text
  }
  const rest = decoder.decode()
  if (rest !== '') yield rest
}

function isDecoded(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): boolean {
  try {
    decoder.decode(bytes, { stream })
    return true
  } catch {
    return false
  }
}

/** Whether a few bytes are damaged in what is UTF-8 otherwise. */
function isMostlyUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(sample)
  const broken = (text.match(/\ufffd/g) ?? []).length
  return (text.match(/[^\0-\x7f\ufffd]/gu) ?? []).length > broken * 10
}

function refuseBinary(first: Uint8Array, marked: string | undefined) {
  if (marked?.startsWith('utf-32'))
    throw new UnreadableFile('This file is UTF-32, which is not read. Save it as UTF-8.')
  if (first[0] === 0x50 && first[1] === 0x4b && first[2] === 3)
    throw new UnreadableFile(
      'This file is a workbook or another zip, not a table of text. Name it .xlsx to read it as a workbook.',
    )
  if (marked) return
  const controls = first.filter((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13).length
  if (controls > 8 && controls > first.length / 50)
    throw new UnreadableFile('This file holds no table: its first bytes are no text in any encoding.')
}
