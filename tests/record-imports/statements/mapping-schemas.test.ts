import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { dnaMappingSchema } from '@/lib/record-imports/dna/mapping'
import { qdpxMappingSchema } from '@/lib/record-imports/qdpx/mapping'

test.each([
  ['dna', 'Parley mapping of a Discourse Network Analyzer file', dnaMappingSchema],
  ['qdpx', 'Parley mapping of a REFI-QDA project', qdpxMappingSchema],
])('the mapping of %s is published as JSON Schema', (kind, title, schema) => {
  const published = `docs/import-mapping-${kind}.schema.json`
  const json = z.toJSONSchema(schema, { target: 'draft-2020-12', unrepresentable: 'any', io: 'input' })
  const text = `${JSON.stringify({ title, ...json }, null, 2)}\n`
  if (process.env.UPDATE_GOLDEN && !process.env.CI) writeFileSync(published, text)
  expect(text).toBe(readFileSync(published, 'utf8'))
})
