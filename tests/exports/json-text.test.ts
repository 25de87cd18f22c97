import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodePieces } from '@/lib/exports/encode'
import { jsonPieces, jsonText } from '@/lib/exports/json-text'

describe('JSON in pieces', () => {
  test('is the same text as in one', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 5 }), fc.jsonValue(), (records, other) => {
        const file = { before: other, note: '\n  "records": []', inner: { records: [] }, records, after: other }
        expect([...jsonPieces(file, 'records')].join('')).toBe(jsonText(file))
      }),
    )
  })

  test('says null for what is not given', () => {
    expect([...jsonPieces({ a: undefined, list: [{ b: undefined }] }, 'list')].join('')).toBe(
      jsonText({ a: null, list: [{ b: null }] }),
    )
  })
})

test('text in pieces is encoded as text in one, however long', () => {
  const pieces = ['“항만공사”', 'x'.repeat(3_000_000), 'é', '']
  expect(Buffer.from(encodePieces(pieces)).equals(Buffer.from(pieces.join('')))).toBe(true)
})
