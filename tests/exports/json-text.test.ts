import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodePieces } from '@/lib/exports/encode'
import { jsonLines, jsonPieces, jsonText } from '@/lib/exports/json/text'

describe('JSON on few lines', () => {
  test('is the same data as on many', () => {
    const file = fc.dictionary(fc.string(), fc.oneof(fc.array(fc.jsonValue(), { maxLength: 5 }), fc.jsonValue()))
    fc.assert(
      fc.property(file, (data) => {
        expect(JSON.parse(jsonLines(data))).toEqual(JSON.parse(jsonText(data)))
      }),
    )
    expect(JSON.parse(jsonLines({ none: undefined, list: [] }))).toEqual({ list: [] })
  })

  test('has a line for each key and each record', () => {
    const text = jsonLines({ total: 2, page: { limit: 2 }, records: [{ a: 1 }, { a: 'x\ny' }] })
    expect(text).toBe(
      '{\n  "total": 2,\n  "page": {"limit":2},\n  "records": [\n    {"a":1},\n    {"a":"x\\ny"}\n  ]\n}\n',
    )
  })
})

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
