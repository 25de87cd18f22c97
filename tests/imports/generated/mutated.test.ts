import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { extractFile } from '@/lib/imports/extract'
import { UnreadableFile } from '@/lib/imports/extraction'
import { mutated } from './mutated-bytes'
import { pageFile } from './page-files'
import { pdfDocument } from './pdf-files'
import { type Random, randomOf } from './random'
import { textFile } from './text-files'
import { wordDocument } from './word-files'

/** How many damaged files in all: `npm run check:readers` makes 2,000. */
const FILES = Number(process.env.READER_MUTATIONS ?? 100)
const KINDS = [textFile, pageFile, wordDocument, pdfDocument]

// A file that takes forever fails by the limit that every test has.
test(
  'files with changed bytes are read or refused in words',
  async () => {
    const outcomes = { read: 0, refused: 0 }
    for (let seed = 1; seed <= FILES; seed += 1) {
      const random = randomOf(seed * 7919)
      const { name, bytes } = (KINDS[seed % KINDS.length] ?? textFile)(seed)
      const damaged = name.endsWith('.docx') && random.chance(0.7) ? insideZip(bytes, random) : mutated(bytes, random)
      try {
        const { text } = await extractFile(name, damaged)
        expect(typeof text).toBe('string')
        outcomes.read += 1
      } catch (error) {
        if (!(error instanceof UnreadableFile))
          throw new Error(`File ${seed} (${name}) broke its reader: ${(error as Error).stack}`)
        outcomes.refused += 1
      }
    }
    expect(outcomes.read).toBeGreaterThan(0)
    expect(outcomes.refused).toBeGreaterThan(0)
  },
  Math.max(60_000, FILES * 300),
)

/** The parts of a document damaged, in a package that is whole. */
function insideZip(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = unzipSync(bytes)
  const name = random.pick(Object.keys(parts))
  return zipSync({ ...parts, [name]: mutated(parts[name] ?? new Uint8Array([0]), random) })
}
