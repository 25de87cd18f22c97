import { readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { connect } from '@/db/client'
import { insertText } from '@/db/commands/insert/texts'
import { openEmbedded } from '@/db/engine/embedded'
import { serializeBundle } from '@/lib/bundle/serialize'
import { sourceTextSchema } from '@/lib/exports/json/source-text-schema'
import { nastyLibrary } from '../fixtures/nasty/library'
import { smallLibrary } from '../fixtures/small'
import { bundleParley, freshFile, outcome, parley, SCRIPT, start } from './run-parley'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const seeded = async (text: string) => {
  const [db, file] = [freshFile(), freshFile('bundle.json')]
  writeFileSync(file, text)
  const { code, stderr } = await parley(['seed', '--file', file], { db })
  expect(code, stderr).toBe(0)
  return db
}

let nasty: string
beforeAll(async () => {
  bundleParley()
  nasty = await seeded(serializeBundle(nastyLibrary()))
})

describe('export of the whole library', () => {
  test('gives the file back byte for byte', async () => {
    const text = serializeBundle(nastyLibrary())
    const { code, bytes, stderr } = await parley(['export'], { db: nasty, program: SCRIPT })
    expect([code, stderr]).toEqual([0, ''])
    expect(bytes.equals(Buffer.from(text))).toBe(true)
    const again = await seeded(bytes.toString('utf8'))
    expect((await parley(['export', '--format', 'json'], { db: again })).bytes.equals(bytes)).toBe(true)
  })

  test('of the bundled one is the bundled file, from whatever folder it is called', async () => {
    const db = freshFile()
    const cwd = dirname(db)
    const loaded = await parley(['seed'], { db: 'parley.db', cwd, program: SCRIPT })
    expect([loaded.code, loaded.stdout]).toEqual([0, ''])
    expect(loaded.stderr).toMatch(/^Loaded “.*” into parley\.db: \d+ positions, \d+ claims, \d+ quotations\.\n$/)
    expect((await parley(['export'], { db })).bytes.equals(readFileSync('db/dataset/second-summit.json'))).toBe(true)
    const second = await parley(['seed'], { db: 'parley.db', cwd, program: SCRIPT })
    expect([second.code, second.stderr]).toEqual([
      0,
      expect.stringMatching(/^parley\.db holds “.*”, data version \d+\.\n$/),
    ])
    const { stderr, code } = await parley(['seed', '--file', 'package.json'], { db })
    expect([code, stderr]).toEqual([2, expect.stringContaining('already holds')])
  })
})

describe('export of a view', () => {
  const view = (...args: string[]) => parley(['export', '--view', ...args], { db: nasty })

  test('as json is its model, at the address asked for', async () => {
    const query = 'topics=all&theme=fishing&rows=all'
    const env = { PARLEY_PUBLIC_URL: 'https://parley.example/' }
    const { actors } = nastyLibrary()
    const named = actors
      .filter(({ kind }) => kind === 'person')
      .slice(0, 2)
      .map(({ slug }) => slug)
    const asked = `actors=${named.join(',')}&topics=all`
    const { stdout, code, stderr } = await parley(['export', '--view', 'compare', '--query', asked], { db: nasty, env })
    expect([code, stderr]).toEqual([0, ''])
    const text = JSON.stringify(JSON.parse(stdout))
    for (const slug of named) expect(text).toContain(`"slug":"${slug}"`)
    expect(text).toContain(`https://parley.example/compare?actors=${named.join(',')}&topics=all`)
    expect((await view('compare', '--query', `/compare?${asked}`)).stdout).toBe(
      (await view('compare', '--query', `?${asked}`)).stdout,
    )
    expect((await view('compare', '--query', query)).stderr).toMatch(/theme: No theme called “fishing”/)
  })

  test('as csv is a table of as many columns in every row, as markdown a table', async () => {
    for (const name of ['compare', 'positions', 'claims']) {
      const csv = await view(name, '--query', '', '--format', 'csv')
      expect([csv.code, csv.stderr], name).toEqual([0, ''])
      const rows = parse(csv.stdout, { bom: true }) as string[][]
      expect(rows.length, name).toBeGreaterThan(5)
      expect(new Set(rows.map((row) => row.length)).size, name).toBe(1)
      const markdown = await view(name, '--format', 'md')
      expect([markdown.code, markdown.stdout.includes('| --- |')], markdown.stderr).toEqual([0, true])
    }
  })

  test('as a Word or Excel file is bytes, not text', async () => {
    const { bytes, code } = await view('compare', '--format', 'docx')
    expect([code, bytes.subarray(0, 4).toString('latin1')]).toEqual([0, 'PK\u0003\u0004'])
  })
})

test.each(['datapackage', 'sqlite'])('the library as %s goes to standard output alone', async (format) => {
  const { code, stdout } = await parley(['export', '--format', format], { db: nasty })
  expect(code).toBe(0)
  expect(stdout.slice(0, 2)).toBe(format === 'sqlite' ? 'SQ' : 'PK')
})

describe('what is not understood is refused: a message, exit code 2, and no file', () => {
  const refused: [string[], RegExp][] = [
    [['export', '--view', 'matrix'], /There is no view “matrix”\. Try: compare/],
    [['export', '--view', 'topics/nowhere', '--format', 'svg'], /There is no topic called nowhere/],
    [['export', '--view', 'topics/easing-the-ban', '--format', 'csv'], /no form “csv”\. Try: svg, png/],
    [['export', '--view', 'topics/easing-the-ban', '--query', 'asOf=soon', '--format', 'svg'], /asOf: /],
    [['export', '--view', 'constructor'], /There is no view “constructor”/],
    [['export', '--view', 'compare', '--format', 'pdf'], /no form “pdf”\. Try: csv/],
    [['export', '--view', 'compare', '--format', 'toString'], /no form “toString”/],
    [['export', '--format', 'csv'], /whole library leaves as datapackage, sqlite, /],
    [['export', '--query', 'actors=x'], /name a --view/],
    [['export', '--view', 'compare', '--query', 'colour=red'], /colour: There is no parameter “colour” here/],
    [['export', '--view', 'compare', '--query', 'constructor=1&__proto__=2'], /constructor: .*\n__proto__: /],
    [['export', '--view', 'compare', '--query', 'asOf=soon&stated=maybe'], /asOf: .*\nstated: /],
    [['export', '--view', 'compare', '--query', 'actors=nobody'], /No actor called “nobody”/],
    [['export', '--view', 'compare', '--query', 'layout=long', '--format', 'md'], /layout: /],
    [['export', '--view', 'compare', '--query', 'layout=tall', '--format', 'csv'], /layout: “tall”/],
    [['export', '--views', 'compare'], /--views/],
    [['export', 'compare'], /compare/],
    [['export', '--view'], /--view/],
    [['bring'], /There is no command “bring”\. Try: seed, import, export/],
    [['constructor'], /There is no command “constructor”/],
    [['__proto__'], /There is no command “__proto__”/],
    [['seed', '--file', 'no/such/file.json'], /Cannot read no\/such\/file\.json|already holds/],
    [['verify'], /--source SLUG and --text FILE/],
    [['verify', '--source', 'none', '--text', 'package.json'], /No source is called “none”\. Try: /],
    [['verify', '--source', 'none', '--text', 'no-such-file'], /Cannot read no-such-file/],
    [['suggest'], /suggest needs a FILE/],
    [['suggest', '--jsonl', 'package.json'], /Line 1 is not valid JSON/],
    [[], /parley: who takes which position/],
  ]
  test.each(refused)('%j', async (args, message) => {
    const { code, stdout, stderr } = await parley(args, { db: nasty })
    expect([code, stdout], stderr).toEqual([2, ''])
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/)
  })

  test('a file that is no library loads nothing, and says what is wrong with it', async () => {
    const [db, file] = [freshFile(), freshFile('bundle.json')]
    const broken = smallLibrary()
    for (const position of broken.positions) position.quotations = []
    broken.actors.push(...Array.from({ length: 30 }, () => ({ ...broken.actors[0], slug: 'No Slug' }) as never))
    writeFileSync(file, serializeBundle(broken))
    const { code, stderr, stdout } = await parley(['seed', '--file', file], { db })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/is not a valid library; nothing was loaded\.\n {2}actors\[3\] \(No Slug\): slug: .*\n/)
    expect(stderr).toMatch(/\n {2}and 12 more\n$/)
    expect((await parley(['export'], { db })).stderr).toMatch(/holds no library yet/)
    expect((await parley(['seed'], { db })).code).toBe(0)
  })
})

describe('a reader that has seen enough', () => {
  test('ends the program without a word', async () => {
    const child = start(SCRIPT, ['export'], { db: nasty })
    const ended = outcome(child)
    child.stdout?.once('data', () => child.stdout?.destroy())
    const { code, stderr } = await ended
    expect([code, stderr]).toEqual([0, ''])
  })

  test('and a disk that takes no output is told in one line', async () => {
    const child = start(
      '-e',
      [
        `require('child_process').spawnSync(process.execPath, [${JSON.stringify(SCRIPT)}, 'export'], { stdio: ['ignore', require('fs').openSync('/dev/full', 'w'), 'inherit'] })`,
      ],
      { db: nasty },
    )
    expect((await outcome(child)).stderr).toMatch(/^parley: cannot write the output: .*\n$/)
  })
})

describe('help', () => {
  test('names every command there is, and only those that answer', async () => {
    for (const word of ['help', '--help', '-h']) {
      const { code, stdout, stderr } = await parley([word], { db: freshFile() })
      expect([code, stderr]).toEqual([0, ''])
      const named = [...stdout.matchAll(/^ {2}(\w+)(?: |$)/gm)].map(([, name]) => name)
      const { stderr: known } = await parley(['no-such-command'], { db: freshFile() })
      const commands = known.match(/Try: (.*)\./)?.[1]?.split(', ') ?? []
      expect([...new Set(named)].toSorted()).toEqual(commands.toSorted())
    }
  })

  test('every export that it shows works', async () => {
    const { stdout } = await parley(['help'], { db: nasty })
    const shown = [...stdout.matchAll(/^ {2}export (.*)$/gm)].map(([, options = '']) => options)
    expect(shown.length).toBeGreaterThan(1)
    for (const options of shown) {
      // The query of an example is a pattern; everything else is as one would type it.
      const args = options
        .replace(/ --query '[^']*'/, '')
        .replace('SLUG', 'easing-the-ban')
        .split(' ')
      const { code, stderr, bytes } = await parley(['export', ...args], { db: nasty })
      // This library holds no texts, and its translations do not leave with anchors.
      const said = options === '--anchors' ? expect.stringMatching(/^Left out \d+ translations/) : ''
      expect([code, stderr, bytes.length > 0], options).toEqual([0, said, options !== '--texts'])
    }
  })
})

describe('texts of sources', () => {
  const body = '“Ease the ban”, she said.\n\n제재를 풀라.'

  test('leave only where they are asked for, whole', async () => {
    const db = await seeded(serializeBundle(smallLibrary()))
    const engine = openEmbedded(db)
    const slug = smallLibrary().sources[0]?.slug ?? ''
    const [first, ...rest] = insertText(
      connect(engine),
      { source: slug, version: 1, body },
      { by: 't', at: '2026-01-01T00:00:00Z', batch: 'one' },
    )
    if (first) await connect(engine).batch([first, ...rest])
    engine.close()
    const texts = await parley(['export', '--texts'], { db })
    const lines = texts.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines).toMatchObject([{ source: slug, version: 1, body }])
    expect(lines.map((line) => sourceTextSchema.parse(line))).toEqual(lines)
    expect((await parley(['export'], { db })).stdout).not.toContain('풀라')
    expect(await parley(['export', '--texts', '--view', 'claims'], { db })).toMatchObject({ code: 2, stdout: '' })
  })

  test('are none in a library that holds none', async () => {
    expect(await parley(['export', '--texts'], { db: nasty })).toMatchObject({ code: 0, stdout: '' })
  })
})
