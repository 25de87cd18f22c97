import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { anchorsJsonSchema, bundleJsonSchema } from '@/lib/bundle/json-schema'

test.each([
  ['docs/bundle.schema.json', bundleJsonSchema],
  ['docs/anchors.schema.json', anchorsJsonSchema],
])('the published JSON Schema is the one the code checks by: %s', (file, schema) => {
  if (process.env.UPDATE_GOLDEN && !process.env.CI) writeFileSync(file, schema())
  expect(readFileSync(file, 'utf8'), `run UPDATE_GOLDEN=1 npx vitest run ${'tests/bundle/json-schema.test.ts'}`).toBe(
    schema(),
  )
})
