import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findDataVersion } from '@/db/queries/library/data-version'
import { openTrial } from '@/db/sample/open'
import { position } from '@/db/schema/positions'
import { freshFolder } from '../support/folders'

test('a trial that several open at the same time holds the sample once', async () => {
  const own = { kind: 'embedded', file: join(freshFolder(), 'own.db') } as const
  const opened = await Promise.all([1, 2, 3].map(() => openTrial(own)))
  const versions = await Promise.all(opened.map(findDataVersion))
  expect(versions[0]).toBeDefined()
  for (const version of versions) expect(version).toEqual(versions[0])
  const counts = await Promise.all(opened.map((db) => db.$count(position)))
  expect(new Set(counts).size).toBe(1)
  expect(counts[0]).toBeGreaterThan(50)
  for (const { engine } of opened) engine.close()
})
