import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CASES, held } from './case-files'

const folder = new URL('./', import.meta.url)

test.skipIf(!held)('every row of the table has a test', () => {
  const tests = readdirSync(folder).filter((name) => name.endsWith('.test.ts'))
  const code = tests.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n')
  const tested = new Set([...code.matchAll(/^(?:row\(|\s*\[)'([\w.-]+)',/gm)].map(([, name]) => name))
  const rows = [...readFileSync(`${CASES}CASES.md`, 'utf8').matchAll(/^\| (\d+|[\w-]+\.\w+) \|/gm)]
  expect(rows.length).toBeGreaterThanOrEqual(37)
  expect(rows.map(([, name]) => name).filter((name) => !tested.has(name))).toEqual([])
})
