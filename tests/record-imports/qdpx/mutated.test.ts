import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { UnreadableFile } from '@/lib/imports/extraction'
import { readQdpx } from '@/lib/record-imports/qdpx/read'
import { randomOf } from '../../imports/generated/random'
import { damaged } from '../damaged'
import { importedFile, readLines } from '../imported-file'
import { packageOf } from './package'

/** How many damaged files: `npm run check:imports` makes 10,000. */
const FILES = Number(process.env.IMPORT_MUTATIONS ?? 100)

// A file that takes forever fails by the limit that every test has.
test(
  'packages with changed bytes are read or refused in words',
  async () => {
    const original = packageOf()
    const parts = unzipSync(original)
    const outcomes = { read: 0, refused: 0 }
    for (let seed = 1; seed <= FILES; seed += 1) {
      const random = randomOf(seed * 7919)
      const name = random.pick(Object.keys(parts))
      const inside = () => zipSync({ ...parts, [name]: damaged(parts[name] ?? new Uint8Array([0]), random) })
      const bytes = random.chance(0.7) ? inside() : damaged(original, random)
      try {
        const lines = await readLines(readQdpx, importedFile('strait.qdpx', bytes))
        expect(lines[0]?.kind).toBe('layout')
        outcomes.read += 1
      } catch (error) {
        if (!(error instanceof UnreadableFile))
          throw new Error(`File ${seed} broke its reader: ${(error as Error).stack}`)
        outcomes.refused += 1
      }
    }
    expect(outcomes.read).toBeGreaterThan(0)
    expect(outcomes.refused).toBeGreaterThan(0)
  },
  Math.max(60_000, FILES * 300),
)
