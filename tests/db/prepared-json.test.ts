import { describe, expect, test } from 'vitest'
import { prepared, preparedJson } from '@/db/records/prepared'
import { RECORD_TABLES } from '@/db/records/registry'
import { recordsOf } from '@/lib/bundle/schema'
import { RECORD_TYPES } from '@/lib/records/record-type'
import { nastyLibrary } from '../fixtures/nasty/library'

describe('the JSON from which a staged record is inserted', () => {
  test.each(RECORD_TYPES)('of a %s has all of the record, and the days of its dates', (type) => {
    const records = recordsOf(nastyLibrary(), type)
    expect(records.length).toBeGreaterThan(0)
    for (const record of records) {
      const json = JSON.stringify(record)
      const whole = JSON.parse(preparedJson(RECORD_TABLES[type], record, json) ?? json)
      const [row] = prepared(RECORD_TABLES[type], [record])
      // What lies inside a record may have further values of its own.
      expect(whole).toMatchObject(JSON.parse(JSON.stringify(row)))
    }
  })

  test('is the record itself where nothing is to be added', () => {
    const [theme] = nastyLibrary().themes
    expect(theme && preparedJson(RECORD_TABLES.theme, theme, JSON.stringify(theme))).toBeUndefined()
  })
})
