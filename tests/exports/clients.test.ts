import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toBibtex } from '@/lib/citations/bibtex'
import type { ExportOptions } from '@/lib/exports/options'
import { findFormat, serializeView } from '@/lib/exports/registry'
import { nastyLibrary } from '../fixtures/nasty/library'
import { smallLibrary } from '../fixtures/small'
import { freshDatabase } from '../support/database'
import { askView } from './ask-view'
import { source } from './fixture'
import { findProgram, findPython } from './programs'

/*
 * Files of two libraries in the hands of the programs that people have. Each program is asked for first; npm's readers,
 * which are always here, hold the same things in the tests of each format.
 */

const folder = mkdtempSync(join(tmpdir(), 'parley-clients-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const LIBRARIES = { one: nastyLibrary, two: smallLibrary } as const
const FILES: [view: string, extension: string, name: string, options: Partial<ExportOptions>][] = [
  ['positions', 'csv', 'positions.csv', {}],
  ['claims', 'csv', 'claims.csv', {}],
  ['compare', 'csv', 'wide.csv', {}],
  ['compare', 'csv', 'long.csv', { layout: 'long' }],
  ['positions', 'bib', 'positions.bib', {}],
  ['positions', 'csl', 'positions.csl.json', {}],
  ['compare', 'docx', 'compare.docx', {}],
]
const rows: Record<string, number> = {}

beforeAll(async () => {
  for (const [library, bundle] of Object.entries(LIBRARIES)) {
    const { db } = await freshDatabase(bundle())
    for (const [view, extension, name, options] of FILES) {
      const answer = await askView(db, view, '')
      if (!('view' in answer)) throw new Error(`no ${view}`)
      const format = findFormat(answer.view.name, extension)
      if (!format) throw new Error(`no ${extension} of ${view}`)
      const body = await serializeView(format, answer.view, options)
      writeFileSync(join(folder, `${library}-${name}`), body)
      if (extension === 'csv') rows[`${library}-${name}`] = parse(Buffer.from(body)).length - 1
    }
  }
})

/** Runs a program in the folder of the files. What it says on standard error is part of what it answers. */
function run(program: string, args: string[], input = ''): string {
  const { stdout, stderr, status, error } = spawnSync(program, args, {
    cwd: folder,
    input,
    encoding: 'utf8',
    timeout: 120_000,
    maxBuffer: 1e9,
  })
  if (status !== 0) expect.fail(`${program}: ${error ?? ''}${stderr}`)
  return `${stdout}${stderr}`
}
const both = (name: string) => (rows[`one-${name}`] ?? 0) + (rows[`two-${name}`] ?? 0)
const TABLES = ['positions.csv', 'claims.csv', 'long.csv'] as const

const needed = 'tables in other programs'
const python = findPython('pandas', needed)
const SLOW = 200_000

describe.skipIf(!python)('pandas', () => {
  const script = (lines: string[]) => run(python ?? '', ['-'], ['import pandas as pd', ...lines].join('\n')).trim()

  test('reads a row a topic, and no row that is none', { timeout: SLOW }, () => {
    expect(script(["d = pd.read_csv('one-wide.csv')", "print(len(d), d['Topic id'].isna().sum())"])).toBe(
      `${rows['one-wide.csv']} 0`,
    )
  })

  test('reads dates with open ends', { timeout: SLOW }, () => {
    const days = script([
      "d = pd.read_csv('one-positions.csv')",
      'for name in ["stated_from", "stated_to", "coded_on", "checked_on"]:',
      '  days = pd.to_datetime(d[name])',
      '  print(days.notna().sum(), days.isna().sum())',
    ])
    expect(days.split('\n')[0]).toMatch(/^[1-9]\d* [1-9]\d*$/)
  })

  test('turns the positions that count into a table of actors and topics', { timeout: SLOW }, () => {
    const shape = script([
      "d = pd.read_csv('one-long.csv')",
      "t = d[d.counted == 1].pivot(index='actor', columns='topic', values='score')",
      'print(t.notna().sum().sum() == (d.counted == 1).sum(), (d.counted == 1).sum() > 0)',
    ])
    expect(shape).toBe('True True')
  })
})

describe.skipIf(!findProgram('Rscript', needed))('R', () => {
  test('puts the rows of two libraries together', { timeout: SLOW }, () => {
    const script = TABLES.map((name) => `cat(nrow(rbind(read.csv('one-${name}'), read.csv('two-${name}'))), '')`)
    expect(
      run('Rscript', ['-e', script.join(';')])
        .trim()
        .split(/\s+/),
    ).toEqual(TABLES.map((name) => String(both(name))))
  })

  test('takes the columns of a list out of a comparison, and reads its days', { timeout: SLOW }, () => {
    const script =
      "a <- read.csv('one-positions.csv'); b <- read.csv('two-long.csv'); r <- rbind(a, b[names(a)]); cat(nrow(r), sum(!is.na(as.Date(a$stated_from))) > 0)"
    expect(run('Rscript', ['-e', script])).toBe(
      `${(rows['one-positions.csv'] ?? 0) + (rows['two-long.csv'] ?? 0)} TRUE`,
    )
  })
})

describe.skipIf(!findProgram('mlr', needed))('Miller', () => {
  test.each(TABLES)('reads two %s as one', { timeout: SLOW }, (name) => {
    const read = JSON.parse(run('mlr', ['--icsv', '--ojson', 'cat', `one-${name}`, `two-${name}`])) as object[]
    expect(read).toHaveLength(both(name))
    expect(new Set(read.map((row) => Object.keys(row).join()))).toHaveLength(1)
  })
})

describe.skipIf(!findProgram('csvstack', needed))('csvkit', () => {
  test('stacks and checks', { timeout: SLOW }, () => {
    expect(parse(run('csvstack', ['one-positions.csv', 'two-positions.csv']))).toHaveLength(both('positions.csv') + 1)
    expect(run('csvclean', ['-n', 'one-wide.csv'])).toContain('No errors')
  })
})

describe.skipIf(!findProgram('sqlite3', needed))('the SQLite shell', () => {
  test.each(TABLES)('imports two %s into one table', { timeout: SLOW }, (name) => {
    const answer = run(
      'sqlite3',
      [':memory:'],
      [
        '.mode list',
        `.import --csv one-${name} t`,
        `.import --csv --skip 1 two-${name} t`,
        'select count(*), count(distinct record) > 0 from t;',
      ].join('\n'),
    )
    expect(answer.trim()).toBe(`${both(name)}|1`)
  })
})

describe.skipIf(!findProgram('pandoc', 'citations and documents in Pandoc'))('Pandoc', () => {
  const references = (bibliography: string) =>
    run(
      'pandoc',
      ['--citeproc', '-t', 'plain', '--wrap=none'],
      `---\nnocite: "@*"\nbibliography: ${bibliography}\n---\n`,
    )

  test.each(['positions.bib', 'positions.csl.json'])(
    'cites %s with days, marks and publishers',
    { timeout: SLOW },
    (name) => {
      const text = references(`one-${name}`)
      // A newspaper's day, the marks of a title, a programme that is its own publisher, an address in another script.
      expect(text).toContain('The Quay Gazette, January 22, 2019')
      expect(text).toMatch(/=Easing ["“‘]the Ban["”’]/)
      expect(text).not.toMatch(/Quay Radio[;.] Quay Radio/)
      expect(text).not.toContain('archive.example')
      expect(text).toMatch(/buksu-ilbo\.example\/(?:해협|%ED%95%B4%ED%98%91)/)
    },
  )

  test('finds the headings of a Word file', { timeout: SLOW }, () => {
    const { blocks } = JSON.parse(run('pandoc', ['-t', 'json', 'one-compare.docx'])) as {
      blocks: { t: string; c: [number] }[]
    }
    expect(blocks.filter(({ t }) => t === 'Header').map(({ c: [level] }) => level)).toEqual([1, 2])
  })
})

test('citation-js keeps the quotation marks of a title', () => {
  const [item] = new Cite(toBibtex([source('x', { title: 'Easing "the ban" now' })])).data as { title: string }[]
  expect(item?.title).toBe('Easing "the ban" now')
})
