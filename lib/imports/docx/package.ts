import { unzipSync } from 'fflate'
import { UnreadableFile } from '../extraction'

/** Most bytes of all unpacked parts together, and most parts. */
const MOST_UNPACKED = 24 * 1024 * 1024
const MOST_PARTS = 2000

/**
 * The XML parts of a zipped document. Each part is unpacked into a buffer of its declared size, so a part that
 * understates its size is cut and never fills the memory.
 * @throws {UnreadableFile} where the file is damaged, has too many parts or unpacks to too many bytes
 */
export function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let count = 0
  let unpacked = 0
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count += 1
        if (count > MOST_PARTS) throw new UnreadableFile('This file has too many parts for a document.')
        if (!/\.(xml|rels)$/i.test(name)) return false
        unpacked += originalSize
        if (unpacked > MOST_UNPACKED)
          throw new UnreadableFile('This file unpacks to more than a document can hold, so it was not opened.')
        return true
      },
    })
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw new UnreadableFile('This document is damaged or cut short. Save it again, or paste the text.')
  }
}
