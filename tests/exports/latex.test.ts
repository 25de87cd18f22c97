import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, describe, expect, test, vi } from 'vitest'
import type { Comparison } from '@/lib/comparison/model'
import { latex } from '@/lib/exports/formats/latex'
import { latexText } from '@/lib/exports/latex/text'
import type { ExportOptions } from '@/lib/exports/options'
import { serializeView } from '@/lib/exports/registry'
import { filtered, nastyComparison } from './fixture'
import { expectGolden } from './golden'
import { engineCompiles } from './programs'

async function write(model = nastyComparison(), options: Partial<ExportOptions> = {}) {
  return (await serializeView(latex, { name: 'comparison', model }, options)) as Uint8Array
}

async function files(...given: Parameters<typeof write>) {
  const zip = unzipSync(await write(...given))
  return Object.fromEntries(Object.entries(zip).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

/** A short table that is turned, and one that runs over pages and has letters of every kind. */
function cases(): { short: Comparison; long: Comparison } {
  const short = filtered({ transpose: true })
  short.rows = short.rows.slice(0, 2)
  short.actors = short.actors.slice(0, 2)
  const long = nastyComparison()
  long.rows = [...long.rows, ...long.rows]
  const latin = Array.from({ length: 0x180 }, (_, at) => String.fromCodePoint(at)).join('')
  long.words = `${latin} ‐‑–—―‘’‚“”„†‡•…‰‹›€№™ ¶ Ωмосква ✓ שלום 日本語 \\input{|"ls"} ^^41 $x$ %`
  return { short, long }
}

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** Runs an engine as an author would, twice around BibTeX; the log where it fails. */
function compile(engine: string, given: Record<string, string>): { log: string; pages: number } {
  const folder = mkdtempSync(join(tmpdir(), 'parley-latex-'))
  folders.push(folder)
  for (const [name, text] of Object.entries(given)) writeFileSync(join(folder, name), text)
  const run = (program: string, ...args: string[]) => {
    const { status, stdout } = spawnSync(program, args, { cwd: folder, encoding: 'utf8', timeout: 300_000 })
    if (status !== 0) expect.fail(`${program}: ${stdout.slice(-3000)}`)
  }
  const set = () => run(engine, '-interaction=nonstopmode', '-halt-on-error', '-no-shell-escape', 'main.tex')
  set()
  run('bibtex', 'main')
  set()
  set()
  const log = readFileSync(join(folder, 'main.log'), 'latin1')
  return { log, pages: Number(log.match(/Output written on [^(]*\((\d+) pages?/)?.[1]) }
}

describe('LaTeX', () => {
  test('is the golden files', async () => {
    const { 'table.tex': table, 'main.tex': main, 'references.bib': references } = await files()
    expectGolden('comparison.tex', table ?? '')
    expectGolden('comparison-main.tex', main ?? '')
    expectGolden('comparison-references.bib', references ?? '')
  })

  test('cites only what is in its references', async () => {
    const { 'table.tex': table = '', 'references.bib': references = '' } = await files()
    const keys = [...references.matchAll(/^@\w+\{([^,]+),/gm)].map(([, key]) => key)
    const cited = new Set([...table.matchAll(/\\cite\{([^}]+)\}/g)].map(([, key]) => key))
    expect([...cited].toSorted()).toEqual(keys.toSorted())
  })

  test('runs over pages from seven rows on', async () => {
    const { short, long } = cases()
    expect((await files(short))['table.tex']).toContain('\\begin{table}')
    expect((await files(long))['table.tex']).toContain('\\begin{longtable}')
  })

  test('wraps what pdfLaTeX has no letters for, and nothing else', () => {
    expect(latexText('naïve “Šárka” – 50%')).toBe('naïve “Šárka” – 50\\%')
    expect(latexText('a 한국어 b')).toBe('a \\parleyforeign{Korean}{한국어} b')
    expect(latexText('سلامة')).toBe('\\parleyforeign{Arabic}{سلامة}')
    expect(latexText('Ω')).toBe('\\parleyforeign{other}{Ω}')
    expect(latexText('cable'.repeat(8))).toBe(
      'cablecableca\\allowbreak{}blecablecabl\\allowbreak{}ecablecablec\\allowbreak{}able',
    )
    expect(latexText('Kapitänsmützenfabrikant')).toBe('Kapitänsmützenfabrikant')
    expect(latexText('one\ntwo')).toBe('one\\newline two')
  })

  test('is on the paper asked for, turned where more than three stand side by side', async () => {
    expect((await files(nastyComparison(), { paper: 'a4' }))['main.tex']).toContain('\\documentclass[a4paper')
    expect((await files())['main.tex']).toContain('[margin=2cm]{geometry}')
    expect((await files(filtered({ transpose: true })))['main.tex']).toContain('[margin=2cm,landscape]{geometry}')
  })

  test('is the same bytes every time', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-01') })
    const first = await write()
    vi.setSystemTime(new Date('2044-12-31T23:59:59'))
    expect(await write()).toEqual(first)
    vi.useRealTimers()
  })
})

const MAIN = (await files())['main.tex'] ?? ''
describe.each(['pdflatex', 'xelatex'])('%s', (engine) => {
  const able = engineCompiles(engine, MAIN, `compiling the LaTeX export with ${engine}`)
  test.skipIf(!able).each(['short', 'long'] as const)(
    'compiles as it is: %s',
    async (name) => {
      const { log, pages } = compile(engine, await files(cases()[name]))
      expect(pages).toBeGreaterThan(0)
      expect(log).not.toMatch(
        /undefined citations|There were undefined references|Missing character[^!]*(Latin Modern|ec-|[a-z]+rm)/,
      )
    },
    600_000,
  )
})
