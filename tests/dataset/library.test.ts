import { expect, test } from 'vitest'
import { findBundle } from '@/db/queries/records/bundle'
import { serializeBundle } from '@/lib/bundle/serialize'
import { freshDatabase } from '../support/database'
import { readDataset } from './bundle'

test('a library loaded from the file, by every constraint and trigger, gives the file back', async () => {
  const { file, bundle } = readDataset()
  const { db } = await freshDatabase(bundle)
  const found = await findBundle(db)
  expect(found && serializeBundle(found)).toBe(file)
})
