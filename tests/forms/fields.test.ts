import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Field } from '@/lib/forms/field'
import { readFields } from '@/lib/forms/read'
import { rowsShown, writeFields } from '@/lib/forms/write'

const FIELDS: Field[] = [
  { kind: 'line', name: 'name', label: 'Name' },
  { kind: 'lines', name: 'aliases', label: 'Aliases' },
  { kind: 'flag', name: 'complete', label: 'Complete' },
  { kind: 'records', name: 'actors', label: 'Actors', of: 'actor' },
  {
    kind: 'group',
    name: 'locator',
    label: 'Where',
    fields: [
      { kind: 'choice', name: 'kind', label: 'Kind', options: [{ value: 'page', label: 'Page' }] },
      { kind: 'line', name: 'value', label: 'Number' },
    ],
  },
  {
    kind: 'rows',
    name: 'terms',
    label: 'Terms',
    row: 'Term',
    fields: [
      { kind: 'choice', name: 'kind', label: 'Kind', options: [{ value: 'if', label: 'If' }] },
      { kind: 'text', name: 'text', label: 'Text' },
    ],
  },
]

const word = fc
  .string({ minLength: 1, maxLength: 12 })
  .map((text) => text.replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '')
const record = fc.record({
  name: fc.option(word, { nil: null }),
  aliases: fc.array(word, { maxLength: 4 }),
  complete: fc.boolean(),
  actors: fc.array(fc.constantFrom('ada', 'bo', 'cy'), { maxLength: 3 }),
  locator: fc.option(fc.record({ kind: fc.constant('page'), value: word }), { nil: null }),
  terms: fc.array(fc.record({ kind: fc.constant('if'), text: word }), { maxLength: 3 }),
})

describe('a form', () => {
  test('gives back the record it shows', () => {
    fc.assert(
      fc.property(record, (shown) => {
        expect(readFields(FIELDS, writeFields(FIELDS, shown))).toEqual(structuredClone(shown))
      }),
    )
  })

  test('of nothing is a record of nothing', () => {
    expect(readFields(FIELDS, new Map())).toEqual({
      name: null,
      aliases: [],
      complete: false,
      actors: [],
      locator: null,
      terms: [],
    })
  })

  test('drops rows in which only a choice was made, and keeps the order of the others', () => {
    const sent = new Map([
      ['terms.0.kind', 'if'],
      ['terms.0.text', '  '],
      ['terms.10.kind', 'if'],
      ['terms.10.text', 'ten'],
      ['terms.2.kind', 'if'],
      ['terms.2.text', 'two'],
      ['terms.x.text', 'none'],
      ['terms.99999999.text', 'too many'],
    ])
    expect(readFields(FIELDS, sent)).toMatchObject({ terms: [{ text: 'two' }, { text: 'ten' }] })
    expect(rowsShown(sent, 'terms', 2)).toBeGreaterThanOrEqual(13)
  })

  test('takes line ends of every system', () =>
    expect(readFields(FIELDS, new Map([['aliases', ' a\r\n\r\nb\rc ']]))).toMatchObject({ aliases: ['a', 'b', 'c'] }))
})
