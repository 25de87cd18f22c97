import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseTableMapping, tableMappingJsonSchema } from '@/lib/record-imports/tables/mapping'

const PUBLISHED = 'docs/import-mapping.schema.json'

describe('mapping of a table', () => {
  test('is published as JSON Schema', () => {
    const schema = tableMappingJsonSchema()
    if (process.env.UPDATE_GOLDEN && !process.env.CI) writeFileSync(PUBLISHED, schema)
    expect(schema).toBe(readFileSync(PUBLISHED, 'utf8'))
  })

  test('may leave everything out', () => {
    expect(parseTableMapping(undefined)).toEqual({})
    expect(parseTableMapping({})).toEqual({})
    expect(parseTableMapping({ choices: { 'conflict actor ada': 'ours' } })).toEqual({
      choices: { 'conflict actor ada': 'ours' },
    })
  })

  test.each([
    [{ columns: { Name: { as: 'king' } } }, /columns\.Name\.as/],
    [{ values: { Agree: 'loves' } }, /values\.Agree/],
    [{ format: 'parley-bundle' }, /format/],
    [{ coloumns: {} }, /coloumns/],
    ['mapping', /expected object/],
  ])('%j is refused with the field', (mapping, words) => {
    expect(() => parseTableMapping(mapping)).toThrow(words)
  })
})
