import { unzipSync } from 'fflate'
import { UnreadableFile } from '../extraction'

/** What the parts of a document may unpack to together, in bytes, and how many there may be. */
const MOST_UNPACKED = 24 * 1024 * 1024
const MOST_PARTS = 2000

/**
 * The XML parts of a zipped document. Each is unpacked into as many bytes as it says it has: what says little and
 * is large comes out cut, never large.
 * @throws {UnreadableFile} where it is damaged, has too many parts or unpacks to too much
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
