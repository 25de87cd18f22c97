import { describe, expect, test } from 'vitest'
import { loadBundle } from '@/db/commands/load-bundle'
import { findBundle } from '@/db/queries/records/bundle'
import { parseBundle } from '@/lib/bundle/parse'
import { serializeBundle } from '@/lib/bundle/serialize'
import { smallLibrary } from '../fixtures/small'
import { freshDatabase } from '../support/database'

describe('a bundle', () => {
  test('comes back byte for byte after a load', async () => {
    const written = serializeBundle(smallLibrary())
    const parsed = parseBundle(written)
    expect(parsed.problems).toEqual([])
    const { db } = await freshDatabase(parsed.bundle)
    const found = await findBundle(db)
    expect(found && serializeBundle(found)).toBe(written)
  })

  test('is all there or not at all', async () => {
    const { db } = await freshDatabase()
    const broken = smallLibrary()
    broken.positions[1] = { ...broken.positions[1], stance: 'mixed' } as (typeof broken.positions)[number]
    await expect(loadBundle(db, broken, { by: 'test', at: '2026-01-01T00:00:00Z' })).rejects.toThrow()
    expect(await findBundle(db)).toBeUndefined()
    expect(await db.values('select count(*) from actor')).toEqual([[0]])
  })

  test('is loaded once, whoever else starts at the same time', async () => {
    const { db } = await freshDatabase(smallLibrary())
    await expect(loadBundle(db, smallLibrary(), { by: 'test', at: '2026-01-01T00:00:00Z' })).rejects.toThrow()
  })
})
