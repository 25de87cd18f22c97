import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'

/**
 * Compares a file with the one kept in `tests/golden/`, byte for byte. `UPDATE_GOLDEN=1` writes it anew, to
 * be looked at before it is committed; with `CI` set nothing is ever written.
 */
export function expectGolden(name: string, written: string) {
  const path = fileURLToPath(new URL(`../golden/${name}`, import.meta.url))
  if (process.env.UPDATE_GOLDEN && !process.env.CI) writeFileSync(path, written)
  if (!existsSync(path)) expect.fail(`tests/golden/${name} is missing: run with UPDATE_GOLDEN=1 and look at it`)
  expect(written).toBe(readFileSync(path, 'utf8'))
}
