import { expect, test } from 'vitest'
import { json } from '@/lib/exports/formats/json'
import { serializeView } from '@/lib/exports/registry'
import { nastyComparison } from './fixture'
import { expectGolden } from './golden'

const written = async () => (await serializeView(json, { name: 'comparison', model: nastyComparison() })) as string

test('JSON is the golden file', async () => expectGolden('comparison.json', await written()))

test('JSON is the comparison word for word, with null for what is not given', async () => {
  const { format, version, key, ...comparison } = JSON.parse(await written())
  expect([format, version, key.length]).toEqual(['parley-comparison', 1, 11])
  const expected = JSON.parse(JSON.stringify(nastyComparison(), (_, value) => (value === undefined ? null : value)))
  expect(comparison).toEqual(expected)
  expect(comparison.rows[0].cells[0].positions[0].summary).toMatch(/^=HYPERLINK/)
  expect(comparison.summit).toBeNull()
})
