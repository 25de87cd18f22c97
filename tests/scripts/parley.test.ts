import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

// A house of its own, with the real scripts and a command line of three lines, and its jobs empty.
let house: string

// Each test starts several programs.
vi.setConfig({ testTimeout: 60_000 })

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'parley-house-'))
  for (const path of ['scripts', 'tsconfig.json', 'package-lock.json'])
    cpSync(path, join(house, path), { recursive: true })
  symlinkSync(join(process.cwd(), 'node_modules'), join(house, 'node_modules'))
  for (const room of ['db/jobs', 'db/replica', 'lib']) mkdirSync(join(house, room), { recursive: true })
  for (const job of ['copy-database', 'extract', 'read-records', 'anchor']) write(`db/jobs/${job}.ts`, '')
  write('db/replica/follower.ts', '')
  write('lib/word.ts', `export const word: string = 'one'`)
  write(
    'db/cli.ts',
    `import { word } from '@/lib/word'
     process.stdout.write([word, ...process.argv.slice(2)].join(' '))
     process.exitCode = 7`,
  )
})

afterEach(() => rmSync(house, { recursive: true }))

test('arguments, output and exit code are those of the command line, and nothing is added', () => {
  expect(parley('a b', '--c')).toEqual({ status: 7, stdout: 'one a b --c', stderr: '' })
})

test('it is bundled again when a source changed, an older one in its place included, and only then', () => {
  parley()
  const bundled = () => statSync(join(house, 'build/parley.mjs')).mtimeMs
  const first = bundled()
  parley()
  expect(bundled()).toBe(first)

  write('lib/word.ts', `export const word: string = 'two'`)
  utimesSync(join(house, 'lib/word.ts'), new Date(0), new Date(0))
  expect(parley().stdout).toBe('two')
})

test('a command line that cannot be bundled says why and runs nothing old', () => {
  parley()
  write('db/cli.ts', `import { gone } from '@/lib/gone'\ngone()`)
  const { status, stdout, stderr } = parley()
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toContain('@/lib/gone')
})

function parley(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(house, 'scripts/parley.mjs'), ...args], {
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

/** Dated back a second: what is saved while a bundle is made is bundled twice, which these do not ask about. */
function write(path: string, text: string) {
  writeFileSync(join(house, path), text)
  const past = new Date(Date.now() - 1000)
  utimesSync(join(house, path), past, past)
}
