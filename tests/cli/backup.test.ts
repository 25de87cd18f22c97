import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { connect } from '@/db/client'
import { insertText } from '@/db/commands/insert/texts'
import { openEmbedded } from '@/db/engine/embedded'
import type { Engine } from '@/db/engine/engine'
import { migrate } from '@/db/migrate'
import { serializeBundle } from '@/lib/bundle/serialize'
import { everything, migrationsWith } from '../db/migrations'
import { rawAccess } from '../db/raw'
import { nastyLibrary } from '../fixtures/nasty/library'
import { smallLibrary } from '../fixtures/small'
import { BUNDLE, bundleParley, freshFile, outcome, parley, start } from './run-parley'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })
beforeAll(bundleParley)

/** A library with a text and a draft. */
async function seeded(library = smallLibrary(), name?: string): Promise<string> {
  const [db, file] = [freshFile(name), freshFile('bundle.json')]
  writeFileSync(file, serializeBundle(library))
  expect((await parley(['seed', '--file', file], { db })).code).toBe(0)
  await withEngine(db, async (engine) => {
    const source = library.sources[0]?.slug ?? ''
    const text = { source, version: 1, body: '“Ease the ban”, she said.\n\n제재를 풀라.' }
    const [first, ...rest] = insertText(connect(engine), text, { by: 't', at: '2026-01-01T00:00:00Z', batch: 'b' })
    if (first) await connect(engine).batch([first, ...rest])
    await rawAccess(engine).run(`insert into draft values ('d', 'form', '[]', '[]', '2026-01-01')`)
  })
  return db
}
async function withEngine<T>(file: string, work: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = openEmbedded(file)
  try {
    return await work(engine)
  } finally {
    engine.close()
  }
}
const contentOf = (file: string) => withEngine(file, everything)
const partial = (file: string) => readdirSync(dirname(file)).filter((name) => name.endsWith('.partial'))

describe('a backup', () => {
  test('under constant writes finishes, and restores to equal content', async () => {
    const db = await seeded(nastyLibrary())
    const file = freshFile('copy.db')
    const writer = openEmbedded(db)
    const { run } = rawAccess(writer)
    await run('create table counted (number integer)')
    let written = 0
    let over = false
    // Two rows in one batch: a copy of anything between has one of them.
    const backup = outcome(start(BUNDLE, ['backup', file], { db })).finally(() => {
      over = true
    })
    while (!over) {
      written += 1
      const values = [1, 2].map(() => ({ sql: 'insert into counted values (?)', params: [written] }))
      await writer.batch(values)
      await new Promise((next) => setImmediate(next))
    }
    const { code, stderr, stdout } = await backup
    expect([code, stdout], stderr).toEqual([0, ''])
    expect(stderr).toMatch(/^Copied “.*”, data version \d+, with 1 text, into .*copy\.db \(.* [kM]B\)\.\n$/)
    expect(partial(file)).toEqual([])
    expect(statSync(file).mode & 0o777).toBe(0o600)

    const refused = await parley(['restore', file], { db })
    expect([refused.code, refused.stderr]).toEqual([
      2,
      expect.stringMatching(/is open in another process.*nothing was changed\.\n$/),
    ])
    writer.close()
    const before = await contentOf(db)
    const restored = await parley(['restore', file], { db })
    expect([restored.code, restored.stdout], restored.stderr).toEqual([0, ''])
    const after = await contentOf(db)
    expect(after).toEqual(await contentOf(file))
    const counted = (after.rows.counted ?? []).length
    expect(counted % 2).toBe(0)
    expect(counted).toBeLessThan(2 * written)
    expect({ ...after.rows, counted: [] }).toEqual({ ...before.rows, counted: [] })
    expect(after.rows.draft).toHaveLength(1)
    expect(after.rows.source_text).toHaveLength(1)
    const former = /kept as (.*)\.\n$/.exec(restored.stderr)?.[1] ?? ''
    expect(await contentOf(former)).toEqual(before)
    expect(statSync(db).mode & 0o777).toBe(0o600)
    expect(partial(db)).toEqual([])
  })

  test('makes a database where there is none, of the same content', async () => {
    const [db, file, other] = [await seeded(), freshFile('copy.db'), freshFile('other.db')]
    expect((await parley(['backup', file], { db })).code).toBe(0)
    expect((await parley(['restore', file], { db: other })).stderr).not.toContain('kept as')
    expect(await contentOf(other)).toEqual(await contentOf(db))
  })

  test('replaces an earlier one, and nothing else', async () => {
    const [db, file, words] = [await seeded(), freshFile('copy.db'), freshFile('words.txt')]
    writeFileSync(words, 'Words that are not a backup.')
    for (const _ of [1, 2]) expect((await parley(['backup', file], { db })).code).toBe(0)
    const cases: [string[], RegExp][] = [
      [['backup', words], /is no backup of Parley\. Choose another file/],
      [['backup', db], /is the database itself/],
      [['backup', '/no/such/folder/copy.db'], /was not written: its folder is not there/],
      [['backup'], /backup needs one FILE/],
      [['backup', '--file', file], /backup needs one FILE/],
      [['restore', words], /cannot be used: it is not a SQLite database/],
      [['restore', db], /is the database itself/],
      [['restore', '/no/such/copy.db'], /There is no database at/],
      [['restore'], /restore needs one FILE/],
    ]
    for (const [args, message] of cases) {
      const { code, stderr } = await parley(args, { db })
      expect([code, stderr.split('\n').length], stderr).toEqual([2, 2])
      expect(stderr).toMatch(message)
    }
    expect(readFileSync(words, 'utf8')).toContain('not a backup')
  })

  test('that does not fit on the disk leaves the earlier one whole', async () => {
    const [db, file] = [await seeded(), freshFile('copy.db')]
    expect((await parley(['backup', file], { db })).code).toBe(0)
    const before = readFileSync(file)
    const limited = await outcome(
      start(
        '-e',
        [
          `const r = require('child_process').spawnSync('bash', ['-c', 'ulimit -f 40; exec "$0" "$@"', process.execPath, ${JSON.stringify(BUNDLE)}, 'backup', ${JSON.stringify(file)}], { stdio: 'inherit' }); process.exitCode = r.status`,
        ],
        { db },
      ),
    )
    expect([limited.code, limited.stderr]).toEqual([
      2,
      expect.stringMatching(/was not copied: (the disk|it cannot).*\.\n$/),
    ])
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(partial(file)).toEqual([])
  })
})

describe('a restore', () => {
  test('refuses a file that is broken, foreign or newer, and leaves the database as it was', async () => {
    const [db, file] = [await seeded(nastyLibrary()), freshFile('copy.db')]
    expect((await parley(['backup', file], { db })).code).toBe(0)
    const before = readFileSync(db)
    const broken = freshFile('broken.db')
    const bytes = readFileSync(file)
    bytes.fill(0x5a, 4096 * 20, 4096 * 60)
    writeFileSync(broken, bytes)
    const short = freshFile('short.db')
    writeFileSync(short, readFileSync(file))
    truncateSync(short, 40_000)
    const newer = freshFile('newer.db')
    await withEngine(newer, async (engine) =>
      migrate(engine, migrationsWith(['create table of_tomorrow (id integer)'])),
    )
    for (const [name, message] of [
      [broken, /it is damaged/],
      [short, /it is damaged/],
      [newer, /written by a newer version of Parley/],
    ] as const) {
      const { code, stderr } = await parley(['restore', name], { db })
      expect([code, stderr.split('\n').length], stderr).toEqual([2, 2])
      expect(stderr).toMatch(message)
    }
    expect(readFileSync(db).equals(before)).toBe(true)
    const beside = readdirSync(dirname(db)).filter((name) => !/-(wal|shm)$/.test(name))
    expect(beside).toEqual([basename(db)])
  })

  test('replaces a database that is damaged, with what is left of it kept', async () => {
    const [db, file] = [await seeded(), freshFile('copy.db')]
    expect((await parley(['backup', file], { db })).code).toBe(0)
    writeFileSync(db, 'x'.repeat(10_000))
    writeFileSync(`${db}-wal`, 'left of it')
    const { code, stderr } = await parley(['restore', file], { db })
    expect(code, stderr).toBe(0)
    const former = /kept as (.*)\.\n$/.exec(stderr)?.[1] ?? ''
    expect(readFileSync(former, 'utf8')).toBe('x'.repeat(10_000))
    expect([existsSync(`${former}-wal`), existsSync(`${db}-wal`)]).toEqual([true, false])
    expect(await contentOf(db)).toEqual(await contentOf(file))
  })

  test('asks for the one process that reads it to be stopped', async () => {
    const [db, file] = [await seeded(), freshFile('copy.db')]
    expect((await parley(['backup', file], { db })).code).toBe(0)
    const reader = openEmbedded(db, { readonly: true })
    await rawAccess(reader).run('select 1 from library')
    expect((await parley(['restore', file], { db })).stderr).toContain('open in another process')
    expect(await rawAccess(reader).run('select count(*) from draft')).toEqual([[1]])
    reader.close()
    expect((await parley(['restore', file], { db })).code).toBe(0)
  })
})

describe('texts', () => {
  test('that were exported are read back, once', async () => {
    const [db, file] = [await seeded(), freshFile('texts.jsonl')]
    const { stdout: lines } = await parley(['export', '--texts'], { db })
    writeFileSync(file, lines)
    const other = freshFile()
    const bundle = freshFile('bundle.json')
    writeFileSync(bundle, (await parley(['export'], { db })).stdout)
    expect((await parley(['seed', '--file', bundle], { db: other })).code).toBe(0)
    const first = await parley(['texts', file], { db: other })
    expect([first.code, first.stderr]).toEqual([0, expect.stringMatching(/^Stored 1 text in .*parley\.db\.\n$/)])
    expect((await parley(['export', '--texts'], { db: other })).stdout).toBe(lines)
    expect((await parley(['texts', file], { db: other })).stderr).toMatch(/Stored 0 texts .*; 1 was there already/)
    const text = JSON.parse(lines)
    const wrong: [object | string, RegExp][] = [
      [{ ...text, body: 'Other words.' }, /line 2: The text is not the one whose SHA-256/],
      [{ ...text, source: 'nowhere' }, /line 2: The library has no source “nowhere”/],
      [{ ...text, version: 3 }, /line 2: Version 2 of “.*” is missing/],
      [{ ...text, extra: 1 }, /line 2: .*extra/],
      ['{', /line 2: This is not valid JSON/],
    ]
    for (const [line, message] of wrong) {
      writeFileSync(file, `${lines}${typeof line === 'string' ? line : JSON.stringify(line)}\n`)
      const { code, stderr } = await parley(['texts', file], { db: other })
      expect([code, stderr.split('\n').length], stderr).toEqual([2, 2])
      expect(stderr).toMatch(message)
    }
    expect((await parley(['export', '--texts'], { db: other })).stdout).toBe(lines)
  })
})
