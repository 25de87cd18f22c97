import { existsSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { serializeBundle } from '@/lib/bundle/serialize'
import { writeSample } from '../fixtures/sample'
import { smallLibrary } from '../fixtures/small'
import { bundleParley, freshFile, parley } from './run-parley'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })
beforeAll(bundleParley)

describe('a library of one’s own', () => {
  test('begins with a title, which stays until a file is loaded', async () => {
    const db = freshFile()
    const begun = await parley(['seed', '--empty', '--title', 'Harbour talks'], { db })
    expect([begun.code, begun.stderr]).toEqual([0, expect.stringContaining('“Harbour talks”, with nothing in it')])
    // As `npm run up` does each time.
    const again = await parley(['seed'], { db })
    expect([again.code, again.stderr]).toEqual([0, expect.stringContaining('holds “Harbour talks”')])
    const twice = await parley(['seed', '--empty', '--title', 'Another'], { db })
    expect([twice.code, twice.stderr]).toEqual([2, expect.stringContaining('already holds “Harbour talks”')])
    const file = freshFile('bundle.json')
    writeFileSync(file, serializeBundle(smallLibrary()))
    expect((await parley(['seed', '--file', file], { db })).code).toBe(0)
    expect(JSON.parse((await parley(['export'], { db })).stdout).title).toBe('A small library')
    expect((await parley(['seed', '--file', file], { db })).code).toBe(2)
  })

  test('needs a title, and one way to be filled', async () => {
    const db = freshFile()
    for (const args of [['--empty'], ['--title', 'T'], ['--empty', '--title', ' '], ['--sample', '--file', 'x.json']]) {
      const { code, stderr } = await parley(['seed', ...args], { db })
      expect([code, stderr === ''], args.join(' ')).toEqual([2, false])
    }
  })
})

test('the sample is made next to the user’s library, each time anew', async () => {
  const db = freshFile()
  const sample = join(dirname(db), 'sample')
  writeSample(sample)
  const env = { PARLEY_SAMPLE: sample }
  for (let time = 0; time < 2; time++) {
    const { code, stderr } = await parley(['seed', '--sample'], { db, env })
    expect([code, stderr]).toEqual([0, expect.stringContaining('Loaded “Invented example')])
  }
  expect(existsSync(db)).toBe(false)
  const made = join(dirname(db), 'parley-sample.db')
  expect(JSON.parse((await parley(['export'], { db: made })).stdout).title).toMatch(/^Invented example/)
  const missing = await parley(['seed', '--sample'], { db, env: { PARLEY_SAMPLE: join(sample, 'nowhere') } })
  expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining('Cannot read the sample library')])
  expect(existsSync(made)).toBe(true)
})
