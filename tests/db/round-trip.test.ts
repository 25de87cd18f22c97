import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { findDataVersion } from '@/db/queries/library/data-version'
import { findBundle } from '@/db/queries/records/bundle'
import { formatBundleProblem, parseBundle } from '@/lib/bundle/parse'
import type { Bundle } from '@/lib/bundle/schema'
import { serializeBundle } from '@/lib/bundle/serialize'
import { aLibrary } from '../bundle/arbitrary-library'
import type { Loose } from '../bundle/damages'
import { nastyLibrary } from '../fixtures/nasty/library'
import { smallLibrary } from '../fixtures/small'
import { freshDatabase, type TestDatabase } from '../support/database'
import { withLibrary } from './borrowed'

vi.setConfig({ testTimeout: 180_000 })

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.engine.close())

const throughDatabase = (bundle: Bundle) =>
  withLibrary(database, bundle, async () => {
    const found = await findBundle(database.db)
    return found && serializeBundle(found)
  })

describe('what was loaded is what is found', () => {
  test('for the small library and the nasty one', async () => {
    for (const library of [smallLibrary(), nastyLibrary()])
      expect(await throughDatabase(library)).toBe(serializeBundle(library))
  })

  test('for any library', async () => {
    await fc.assert(
      fc.asyncProperty(aLibrary, async (library) => {
        const text = serializeBundle(library)
        const { bundle, problems } = parseBundle(text)
        expect(problems.map(formatBundleProblem)).toEqual([])
        expect(bundle && (await throughDatabase(bundle))).toBe(text)
      }),
      { numRuns: 60 },
    )
  })

  test('and a library of nothing has a data version, so that it is not loaded twice', async () => {
    const empty: Loose = smallLibrary()
    for (const [key, value] of Object.entries(empty)) if (Array.isArray(value)) empty[key] = []
    const { db } = await freshDatabase(empty)
    expect(await findDataVersion(db)).toMatchObject({ library: 'A small library', dataVersion: 0 })
    expect(await findDataVersion(database.db)).toBeUndefined()
  })
})

describe('what the check of a bundle lets through, the database takes', () => {
  /** Everything that can be swapped: each place of a bundle's JSON with its value, by where in a record it is. */
  function places(value: Loose, path: string[] = [], found: [string[], Loose][] = []) {
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) places(inner, [...path, key], found)
    found.push([path, value])
    return found
  }
  function put(library: Loose, path: string[], value: Loose) {
    let inner = library
    for (const key of path.slice(0, -1)) inner = inner[key]
    const key = path.at(-1)
    if (key !== undefined && inner) inner[key] = structuredClone(value)
  }

  test('whatever in it is put in the place of something else', async () => {
    const all = places(smallLibrary())
    // Most swaps are nonsense and refused; those of two values of one kind are the dangerous ones.
    const swap = fc
      .tuple(fc.nat(all.length - 1), fc.nat(all.length - 1))
      .map(([to, from]) => [all[to]?.[0] ?? [], all[from]?.[1]] as const)
    const seen = { taken: 0, refused: 0 }
    await fc.assert(
      fc.asyncProperty(fc.array(swap, { minLength: 1, maxLength: 2 }), async (swaps) => {
        const library: Loose = smallLibrary()
        for (const [path, value] of swaps) {
          try {
            put(library, path, value)
          } catch {
            return // the first swap took the second one's place away
          }
        }
        const { bundle } = parseBundle(JSON.stringify(library))
        if (!bundle) return void seen.refused++
        seen.taken++
        expect(await throughDatabase(bundle)).toBe(serializeBundle(bundle))
      }),
      { numRuns: 1500 },
    )
    expect(seen.taken).toBeGreaterThan(20)
  })
})
