import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { openEmbedded } from '@/db/engine/embedded'
import { migrate } from '@/db/migrate'
import { TRIGGERS } from '@/db/triggers'
import { serializeBundle } from '@/lib/bundle/serialize'
import { rawAccess } from '../db/raw'
import { nastyLibrary } from '../fixtures/nasty/library'
import { largeLibrary } from './large-library'
import { BUNDLE, bundleParley, freshFile, outcome, start } from './run-parley'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 60_000 })

beforeAll(bundleParley)

const seed = (db: string, ...args: string[]) => start(BUNDLE, ['seed', ...args], { db })

/** What is in a database file, and whether it is sound. */
async function contents(file: string) {
  const engine = openEmbedded(file)
  try {
    const { run } = rawAccess(engine)
    const [[tables]] = (await run(`select count(*) from sqlite_schema where name in ('library', 'position')`)) as [
      [number],
    ]
    const counts =
      tables === 2 ? await run('select (select count(*) from library), (select count(*) from position)') : []
    return { integrity: (await run('pragma integrity_check')).flat(), counts: counts[0] ?? [0, 0] }
  } finally {
    engine.close()
  }
}

describe('killed in the middle of a load', () => {
  test('leaves nothing or everything, ten times', async () => {
    const library = largeLibrary(4)
    const bundle = freshFile('large.json')
    writeFileSync(bundle, serializeBundle(library))
    const whole = [1, library.positions.length]

    const first = freshFile()
    const started = performance.now()
    const loaded = await outcome(seed(first, '--file', bundle))
    expect(loaded.stderr).toContain(`${library.positions.length} positions`)
    const duration = performance.now() - started
    expect((await contents(first)).counts).toEqual(whole)
    const logged = { migrations: await loggedByMigrations(), load: statSync(first).size }

    const found: unknown[][] = []
    for (let round = 0; round < 10; round++) {
      const file = freshFile()
      const child = seed(file, '--file', bundle)
      const ended = outcome(child)
      // Half of them at some moment; half while the commit is being written into the log.
      if (round % 2 === 0) await sleep(duration * (0.3 + round * 0.06))
      else await untilLogged(file, logged.migrations + ((logged.load - logged.migrations) * round) / 12 + 1, ended)
      child.kill('SIGKILL')
      const { signal, stderr } = await ended
      expect(signal === 'SIGKILL' || stderr.startsWith('Loaded')).toBe(true)
      const { integrity, counts } = await contents(file)
      expect(integrity).toEqual(['ok'])
      expect([[0, 0], whole]).toContainEqual(counts)
      found.push(counts)
    }
    // Were they all whole, nothing was killed in the middle.
    expect(found).toContainEqual([0, 0])
    const again = freshFile()
    const child = seed(again, '--file', bundle)
    const ended = outcome(child)
    await untilLogged(again, logged.migrations + 1, ended)
    child.kill('SIGKILL')
    await ended
    // On a busy machine the load may have been over by then; it is whole, and a second one is refused.
    const over = (await outcome(seed(again, '--file', bundle))).code
    expect([0, 2]).toContain(over)
    expect((await contents(again)).counts).toEqual(whole)
  })
})

describe('killed in the middle of an import', () => {
  test('leaves what was on record or everything beside it, and the same file comes in afterwards', async () => {
    const bundle = freshFile('large.json')
    writeFileSync(bundle, serializeBundle(largeLibrary(2)))
    const importInto = (db: string) => start(BUNDLE, ['import', bundle], { db })
    const seeded = async () => {
      const file = freshFile()
      expect((await outcome(seed(file))).code).toBe(0)
      return file
    }
    const first = await seeded()
    const before = (await contents(first)).counts
    const started = performance.now()
    const imported = await outcome(importInto(first))
    const duration = performance.now() - started
    expect(imported.code, imported.stderr).toBe(0)
    const whole = (await contents(first)).counts
    expect(whole[1]).toBeGreaterThan(Number(before[1]))

    const found: unknown[][] = []
    for (const part of [0.3, 0.5, 0.7, 0.8, 0.9, 0.96]) {
      const file = await seeded()
      const child = importInto(file)
      const ended = outcome(child)
      await sleep(duration * part)
      child.kill('SIGKILL')
      await ended
      const { integrity, counts } = await contents(file)
      expect(integrity).toEqual(['ok'])
      expect([before, whole]).toContainEqual(counts)
      found.push(counts)
      expect((await outcome(importInto(file))).code).toBe(0)
      expect((await contents(file)).counts).toEqual(whole)
    }
    // Were they all whole, nothing was killed in the middle.
    expect(found).toContainEqual(before)
  })
})

describe('killed in the middle of its migrations', () => {
  test('leaves none or all of the tables, and the next start finishes them', async () => {
    const whole = await loggedByMigrations()
    for (const part of [0.02, 0.3, 0.6, 0.99]) {
      const file = freshFile()
      const child = seed(file)
      const ended = outcome(child)
      await untilLogged(file, whole * part, ended)
      child.kill('SIGKILL')
      await ended
      expect((await contents(file)).integrity).toEqual(['ok'])
      expect((await outcome(seed(file))).code).toBe(0)
      const engine = openEmbedded(file)
      const triggers = await rawAccess(engine).run(`select name from sqlite_schema where type = 'trigger'`)
      engine.close()
      expect(triggers.flat().toSorted()).toEqual(Object.keys(TRIGGERS).toSorted())
      expect((await contents(file)).counts[0]).toBe(1)
    }
  })
})

describe('started at the same time', () => {
  test('six load one library once, and none of them complains', async () => {
    for (let round = 0; round < 2; round++) {
      const file = freshFile('new/folder/parley.db')
      const ended = await Promise.all(Array.from({ length: 6 }, () => outcome(seed(file))))
      expect(
        ended.map(({ code }) => code),
        ended.map(({ stderr }) => stderr).join(''),
      ).toEqual([0, 0, 0, 0, 0, 0])
      expect(ended.filter(({ stderr }) => stderr.startsWith('Loaded'))).toHaveLength(1)
      expect(ended.map(({ stderr }) => stderr).join('')).not.toMatch(/busy|locked|error/i)
      const { integrity, counts } = await contents(file)
      expect([integrity, counts[0]]).toEqual([['ok'], 1])
    }
  })

  test('writers wait for each other, and none loses what another wrote', async () => {
    const file = freshFile()
    const library = nastyLibrary()
    const bundle = freshFile('nasty.json')
    writeFileSync(bundle, serializeBundle(library))
    expect((await outcome(seed(file, '--file', bundle))).code).toBe(0)
    const { slug = '' } = library.sources[0] ?? {}
    const checked = library.quotations.filter(({ source }) => source === slug).length
    const text = freshFile('text.txt')
    writeFileSync(text, 'none of it')
    const verify = () => outcome(start(BUNDLE, ['verify', '--source', slug, '--text', text], { db: file }))
    const ended = await Promise.all(Array.from({ length: 5 }, verify))
    for (const { code, stderr } of ended) expect([code, stderr]).toEqual([1, ''])
    const engine = openEmbedded(file, { readonly: true })
    const versions = await rawAccess(engine).run(
      `select record, group_concat(version, ' ' order by version) from revision where record_type = 'quotation'
        group by record having count(*) > 1`,
    )
    engine.close()
    expect(versions).toHaveLength(checked)
    for (const [record, all] of versions) expect(all, String(record)).toBe('1 2 3 4 5 6')
  })
})

describe('a file or folder that cannot be used', () => {
  // As a user for whom permissions count: they stop nobody who is root.
  const uid = process.getuid?.() === 0 ? 65_534 : undefined
  const asUser = (args: string[], db: string) => outcome(start(BUNDLE, args, uid ? { db, uid } : { db }))
  const closedFolder = async () => {
    const file = freshFile()
    expect((await outcome(seed(file))).code).toBe(0)
    // Others may read and write the file, but make nothing beside it.
    chmodSync(file, 0o666)
    chmodSync(dirname(file), 0o555)
    return file
  }

  test('is told in one line, exit code 2, and nothing is written', async () => {
    const closed = await closedFolder()
    mkdirSync(freshFile('folder.db'))
    const cases: [string[], string, RegExp][] = [
      [['export'], freshFile('none.db'), /There is no database at .*none\.db\. Run: parley seed/],
      [['verify', '--source', 'x', '--text', 'package.json'], freshFile('none.db'), /There is no database/],
      [['export'], closed, /Cannot open the database .*cannot be written to/],
      [['seed'], closed, /Cannot open the database .*cannot be written to/],
      [['seed'], join(dirname(closed), 'new.db'), /Cannot open the database .*make files beside it/],
      [['seed'], join(dirname(closed), 'sub/new.db'), /Cannot open the database .*permission denied/],
      [['export'], 'package.json', /Cannot open the database at package\.json: it is not a SQLite database/],
      [['export'], dirname(closed), /Cannot open the database/],
      [['seed'], 'package.json/new.db', /Cannot open the database/],
    ]
    for (const [args, db, message] of cases) {
      const { code, stdout, stderr } = await asUser(args, db)
      expect([code, stdout], stderr).toEqual([2, ''])
      expect(stderr).toMatch(message)
      expect(stderr.trim().split('\n')).toHaveLength(1)
    }
    expect(existsSync(join(dirname(closed), 'new.db'))).toBe(false)
    chmodSync(dirname(closed), 0o755)
    expect((await asUser(['export'], closed)).code).toBe(uid ? 2 : 0)
    expect((await outcome(start(BUNDLE, ['export'], { db: closed }))).code).toBe(0)
  })

  test('a disk that takes no more loads nothing; once it does, everything', async () => {
    const file = freshFile()
    // The limit is on the size of each file, in KiB: enough for the tables, too little for the library.
    const limited = (size: number) => ['-c', `ulimit -f ${size}; exec "$0" "$@"`, process.execPath, BUNDLE, 'seed']
    for (const size of [8, 100, 400]) {
      const child = startShell(limited(size), file)
      const { code, stderr } = await outcome(child)
      expect([code, stderr.split('\n').length], stderr).toEqual([2, 2])
      expect(stderr).toMatch(/database at .*(disk|Nothing was changed|opened)/)
    }
    expect((await contents(file)).counts).toEqual([0, 0])
    expect((await outcome(seed(file))).code).toBe(0)
    expect((await contents(file)).integrity).toEqual(['ok'])
  })
})

/** How large the log is before the load: beyond that, a commit is being written. */
async function loggedByMigrations(): Promise<number> {
  const file = freshFile()
  const engine = openEmbedded(file)
  await migrate(engine, 'db/migrations')
  const { size } = statSync(`${file}-wal`)
  engine.close()
  return size
}

/** Resolves once the write-ahead log has grown to a size, or the process has ended. */
async function untilLogged(file: string, bytes: number, ended: Promise<unknown>) {
  let over = false
  void ended.then(() => {
    over = true
  })
  const size = () => statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0
  while (!over && size() < bytes) await new Promise((next) => setImmediate(next))
}

function startShell(args: string[], db: string) {
  return spawn('bash', args, { env: { ...process.env, PARLEY_DB: db } })
}
