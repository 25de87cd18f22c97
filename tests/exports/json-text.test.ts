import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodePieces } from '@/lib/exports/encode'
import { jsonPieces, jsonText } from '@/lib/exports/json/text'

describe('JSON in pieces', () => {
  test('is the same text as in one', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 5 }), fc.jsonValue(), (records, other) => {
        const file = { before: other, note: '\n  "records": []', inner: { records: [] }, records, after: other }
        const pieces = jsonPieces({ ...file, records: [] }, 'records', records)
        expect([...pieces].join('')).toBe(jsonText(file))
      }),
    )
  })

  test('reads a record when it is written, and not before', () => {
    let read = 0
    function* records() {
      for (; read < 3; read++) yield { read }
    }
    const pieces = jsonPieces({ list: [] }, 'list', records())
    pieces.next()
    expect(read).toBe(0)
    pieces.next()
    pieces.next()
    expect(read).toBe(0)
    expect([...pieces].join('')).toContain('"read": 2')
  })
})

test('text in pieces is encoded as text in one, however long', () => {
  const pieces = ['“항만공사”', 'x'.repeat(3_000_000), 'é', '']
  expect(Buffer.from(encodePieces(pieces)).equals(Buffer.from(pieces.join('')))).toBe(true)
})
