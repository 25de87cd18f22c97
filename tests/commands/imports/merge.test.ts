import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { findBundle } from '@/db/queries/records/bundle'
import { findDanglingReferences } from '@/lib/bundle/references'
import { type Bundle, recordsOf } from '@/lib/bundle/schema'
import { RECORD_TYPES } from '@/lib/records/record-type'
import { recordName } from '@/lib/records/registry'
import { bundle } from '@/scripts/bundle.mjs'
import { aLibrary } from '../../bundle/arbitrary-library'
import { freshDatabase } from '../../support/database'
import { importAll, plansOf } from './import-of'

// The bundled job, as the server starts it.
beforeAll(() => bundle(['read-records']))

/** The merge in plain words: what is on record stays, then come the records of other names, in the order of the file. */
function merged(ours: Bundle, theirs: Bundle): Bundle {
  const lists = RECORD_TYPES.map((type) => {
    const known = new Set(recordsOf(ours, type).map((one) => recordName(one)))
    return [
      type,
      [...recordsOf(ours, type), ...recordsOf(theirs, type).filter((one) => !known.has(recordName(one)))],
    ] as const
  })
  const whole = structuredClone(ours)
  for (const [type, records] of lists)
    (recordsOf(whole, type) as unknown[]).splice(0, Number.POSITIVE_INFINITY, ...records)
  return whole
}

test('two libraries merge as the plain version merges them, where that is a valid library', async () => {
  await fc.assert(
    fc.asyncProperty(aLibrary, aLibrary, async (ours, theirs) => {
      const { db } = await freshDatabase(ours)
      const run = await importAll(db, theirs)
      const plain = merged(ours, theirs)
      const left = await findBundle(db)
      const refused = Object.entries(plansOf(run)).some(([key, count]) => key.endsWith(' refused') && count > 0)
      if (findDanglingReferences(plain).length === 0) expect(left).toEqual(plain)
      else expect(refused).toBe(true)
      // Whatever came in, the library is whole.
      expect(findDanglingReferences(left as Bundle)).toEqual([])
      const again = await importAll(db, theirs)
      expect(Object.keys(plansOf(again)).filter((key) => key.endsWith(' new'))).toEqual([])
    }),
    { numRuns: 12 },
  )
}, 600_000)
