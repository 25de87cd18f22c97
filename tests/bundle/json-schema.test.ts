import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bundleJsonSchema } from '@/lib/bundle/json-schema'

const FILE = 'docs/bundle.schema.json'

test('the published JSON Schema is the one the code checks by', () => {
  if (process.env.UPDATE_GOLDEN && !process.env.CI) writeFileSync(FILE, bundleJsonSchema())
  expect(readFileSync(FILE, 'utf8'), `run UPDATE_GOLDEN=1 npx vitest run ${'tests/bundle/json-schema.test.ts'}`).toBe(
    bundleJsonSchema(),
  )
})
