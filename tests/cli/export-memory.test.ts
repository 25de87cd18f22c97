import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { serializeBundle } from '@/lib/bundle/serialize'
import { MOST_IN_DOCUMENT, MOST_IN_WORKBOOK } from '@/lib/exports/format'
import { COMPARISON_LIMIT } from '@/lib/filter/compare'
import { exportLibrary } from '../fixtures/export-library'
import { BUNDLE, bundleParley, freshFile, parley } from './run-parley'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

let db: string
let largestComparison: string

beforeAll(async () => {
  bundleParley()
  const library = exportLibrary({ positions: MOST_IN_WORKBOOK, claims: MOST_IN_DOCUMENT })
  const actors = library.actors.slice(0, COMPARISON_LIMIT.actors).map(({ slug }) => slug)
  largestComparison = `actors=${actors.join(',')}&topics=all`
  const file = freshFile('library.json')
  writeFileSync(file, serializeBundle(library))
  db = freshFile()
  expect((await parley(['seed', '--file', file], { db })).stderr).toContain(`${MOST_IN_WORKBOOK} positions`)
})

/** Exports with a heap of so many megabytes: a process that needs more is ended by the engine. */
function exportWithin(megabytes: number, view: string, format: string, query = '') {
  const heap = `--max-old-space-size=${megabytes}`
  const args = [heap, BUNDLE, 'export', '--view', view, '--format', format, '--query', query]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    env: { ...process.env, PARLEY_DB: db },
    maxBuffer: 2 ** 28,
  })
  // On a busy machine a command says how far it is.
  const complaints = stderr.toString().replace(/^parley: (read|wrote|found) .*\n/gm, '')
  return { status, bytes: stdout.length, stderr: complaints }
}

/** The heaps that `docs/exports.md` names. */
describe('the largest files there may be need no more memory than is written down', () => {
  test.each(['docx', 'xlsx', 'png'])('a comparison as %s: 320 MB', (format) => {
    const { status, bytes, stderr } = exportWithin(320, 'compare', format, largestComparison)
    expect([status, stderr]).toEqual([0, ''])
    expect(bytes).toBeGreaterThan(100_000)
  })

  test.each(['datapackage', 'sqlite', 'json'])('the whole library as %s: 96 MB', (format) => {
    const { status, bytes } = exportWithin(96, 'library', format)
    expect(status).toBe(0)
    expect(bytes).toBeGreaterThan(200_000)
  })

  test('a list of claims as docx: 320 MB', () => {
    expect(exportWithin(320, 'claims', 'docx')).toMatchObject({ status: 0, stderr: '' })
  })

  test('a list of positions as xlsx: 640 MB', () => {
    const { status, bytes } = exportWithin(640, 'positions', 'xlsx')
    expect(status).toBe(0)
    expect(bytes).toBeGreaterThan(1_000_000)
  })
})
