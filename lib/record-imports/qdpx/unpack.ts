import { unzipSync } from 'fflate'
import { UnreadableFile } from '@/lib/imports/extraction'

/** Most bytes of the file, of all unpacked parts together, and most parts of it. */
const LARGEST_FILE = 200 * 1024 * 1024
const MOST_UNPACKED = 96 * 1024 * 1024
const MOST_PARTS = 20_000

/** The parts of a package that are read, by their names in lower case; `skipped` are the others. */
export type Package = { parts: Map<string, Uint8Array>; skipped: number }

/**
 * Unpacks the project and the plain texts of a .qdpx file; pictures, sounds and other documents stay packed. A part is
 * unpacked into a buffer of its declared size, so one that understates it is cut. Names are never used as paths.
 *
 * @throws {UnreadableFile} where the file is not a package, is damaged or unpacks to too much
 */
export async function unpackProject(chunks: AsyncIterable<Uint8Array>): Promise<Package> {
  const bytes = await joined(chunks)
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    throw new UnreadableFile(
      'This is not a REFI-QDA project: a .qdpx file is a zip, and its first bytes are not those of one.',
    )
  const parts = new Map<string, Uint8Array>()
  let count = 0
  let unpacked = 0
  let skipped = 0
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count += 1
        if (count > MOST_PARTS) throw new UnreadableFile('This package has too many parts for a project.')
        const wanted = /(^|\/)project\.qde$|\.txt$/i.test(name)
        if (!wanted && !name.endsWith('/')) skipped += 1
        if (!wanted) return false
        unpacked += originalSize
        if (unpacked > MOST_UNPACKED)
          throw new UnreadableFile('This package unpacks to more than a project can hold, so it was not opened.')
        return true
      },
    })
    for (const [name, part] of Object.entries(files)) parts.set(name.replaceAll('\\', '/').toLowerCase(), part)
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw new UnreadableFile('This package is damaged or cut short. Export it again from the program that made it.')
  }
  return { parts, skipped }
}

async function joined(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    pieces.push(chunk)
    length += chunk.length
    if (length > LARGEST_FILE) throw new UnreadableFile('This file is larger than 200 MB, the most that is taken.')
  }
  const bytes = new Uint8Array(length)
  let offset = 0
  for (const piece of pieces) {
    bytes.set(piece, offset)
    offset += piece.length
  }
  return bytes
}
