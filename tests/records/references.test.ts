import { beforeAll, describe, expect, test } from 'vitest'
import { listReferring } from '@/db/queries/records/referring'
import { recordsOf } from '@/lib/bundle/schema'
import type { Mergeable } from '@/lib/editing/merge'
import { RECORD_TYPES, type RecordType } from '@/lib/records/record-type'
import { namingFields, renameIn } from '@/lib/records/references'
import { descriptorOf, recordName } from '@/lib/records/registry'
import { nastyLibrary } from '../fixtures/nasty/library'
import { freshDatabase, type TestDatabase } from '../support/database'

const library = nastyLibrary()
const fieldsOf = (type: RecordType) => descriptorOf(type).fields

/** The names of records that name another, found by renaming it in every record there is. */
const naming = (type: Mergeable, slug: string) =>
  RECORD_TYPES.flatMap((of) =>
    recordsOf(library, of)
      .filter((record) => JSON.stringify(renameIn(record, fieldsOf(of), type, slug, 'New')) !== JSON.stringify(record))
      .map((record) => `${of} ${recordName(record)}`),
  )

describe('who names whom', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await freshDatabase(library)
  })

  test.each(['actor', 'topic'] as const)('the database and the records say the same of every %s', async (type) => {
    let most = 0
    for (const { slug } of recordsOf(library, type)) {
      const found = (await listReferring(database.db, type, slug)).map(
        ({ type: of, record }) => `${of} ${recordName(record)}`,
      )
      expect(found.toSorted(), slug).toEqual(naming(type, slug).toSorted())
      most = Math.max(most, new Set(found.map((one) => one.split(' ')[0])).size)
    }
    expect(most).toBeGreaterThanOrEqual(type === 'actor' ? 5 : 4)
  })

  test('fields inside lists and groups are found by their path', () => {
    expect(namingFields(fieldsOf('claim')).filter(({ of }) => of === 'actor')).toEqual([
      { path: ['claimant'], of: 'actor', many: false },
      { path: ['onBehalfOf'], of: 'actor', many: false },
      { path: ['reportedBy'], of: 'actor', many: false },
      { path: ['responses', 'actor'], of: 'actor', many: false },
    ])
  })

  test('a record is renamed where it is named and nowhere else, once in every list', () => {
    const coding = { source: 'ada', actors: ['bo', 'ada', 'cy'], topics: ['ada'], note: 'ada' }
    expect(renameIn(coding, fieldsOf('coding'), 'actor', 'ada', 'bo')).toEqual({ ...coding, actors: ['bo', 'cy'] })
    expect(renameIn({ broader: null }, fieldsOf('topic'), 'topic', 'null', 'x')).toEqual({ broader: null })
  })
})
