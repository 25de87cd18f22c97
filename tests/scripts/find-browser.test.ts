import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findBrowser } from '@/scripts/find-browser.mjs'

let folder: string

// Each test starts programs.
vi.setConfig({ testTimeout: 60_000 })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-browsers-'))
  vi.stubEnv('PATH', folder)
  vi.stubEnv('PARLEY_CHROMIUM', undefined)
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

test('the first on the PATH that runs is taken, not one that only says how to install it', () => {
  program('chromium-browser', 'echo install the snap >&2; exit 1')
  const chrome = program('google-chrome', 'echo Google Chrome 140')
  expect(findBrowser()).toBe(chrome)
})

test('PARLEY_CHROMIUM comes before all', () => {
  program('chromium', 'exit 0')
  const own = program('my-own', 'exit 0')
  vi.stubEnv('PARLEY_CHROMIUM', own)
  expect(findBrowser()).toBe(own)
})

test('PARLEY_CHROMIUM that does not run is told, not passed over', () => {
  program('chromium', 'exit 0')
  vi.stubEnv('PARLEY_CHROMIUM', join(folder, 'gone'))
  expect(() => findBrowser()).toThrow('gone')
})

function program(name: string, script: string): string {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
  return path
}
