import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { connect } from '@/db/client'
import { loadBundle } from '@/db/commands/load-bundle'
import type { Engine } from '@/db/engine/engine'
import { openLibsql } from '@/db/engine/libsql/engine'
import { migrate } from '@/db/migrate'
import { bundle, bundlePath } from '@/scripts/bundle.mjs'
import { smallLibrary } from '../fixtures/small'
import { freshFolder } from '../support/folders'
import { freshPrimary, type TestPrimary } from '../support/primary'
import { freshReplica, readReplica, type TestReplica, until, values } from './replica'

// The runbook of docs/serving-many.md: the primary is lost, and a replica file becomes the new one.

let primary: TestPrimary
let writer: Engine
const replicas: TestReplica[] = []

beforeAll(async () => {
  await bundle(['parley', 'copy-database', 'follower'])
  primary = await freshPrimary()
  writer = openLibsql(primary.address)
  await migrate(writer, 'db/migrations')
  await loadBundle(connect(writer), smallLibrary(), { by: 'test', at: '2026-01-01T00:00:00Z' })
}, 60_000)
afterEach(() => {
  for (const { following } of replicas.splice(0)) following.stop()
})
afterAll(async () => {
  writer?.close()
  await primary?.stop()
})

/** Runs the command line until it ends, or until it says what is waited for. */
function parley(args: string[], env: Record<string, string>, awaited?: RegExp) {
  const child = spawn(process.execPath, [bundlePath('parley'), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  return new Promise<{ said: string; code: number | null; end: () => Promise<void> }>((resolve) => {
    let said = ''
    let ended = false
    const exit = new Promise<void>((done) => void child.once('exit', () => done()))
    const end = async () => {
      if (!ended) child.kill('SIGTERM')
      await exit
    }
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (awaited?.test(said)) resolve({ said, code: null, end })
    })
    child.once('exit', (code) => {
      ended = true
      resolve({ said, code, end })
    })
  })
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise((listening) => probe.once('listening', listening))
  const { port } = probe.address() as { port: number }
  await new Promise((closed) => probe.close(closed))
  return port
}

test('a replica file becomes a primary that has everything, says what may be missing, takes writes and is followed', async () => {
  const replica = await freshReplica(primary.address.url)
  await writer.run({ sql: `insert into migration values ('last words', 0)`, params: [] })
  const copy = readReplica(replica.file)
  await until(async () => (await values(copy, `select 1 from migration where hash = 'last words'`)).length === 1)
  copy.close()
  await primary.kill()
  replica.following.stop()

  const port = await freePort()
  const folder = join(freshFolder(), 'promoted')
  const started = await parley(
    ['primary', '--folder', folder, '--from', replica.file, '--port', String(port)],
    {},
    /The primary is at/,
  )
  try {
    expect(started.said).toMatch(
      /begins with “.+”, data version \d+, from .+replica\.db\. It is a copy of another server's, which was asked for the last time at 20\d\d-.+Z and had nothing more then/,
    )
    const promoted = openLibsql({ kind: 'libsql', url: `http://127.0.0.1:${port}` })
    expect(await values(promoted, `select 1 from migration where hash = 'last words'`)).toEqual([[1]])
    await promoted.run({ sql: `insert into migration values ('after it', 0)`, params: [] })
    promoted.close()
    // Another machine's copy goes over to it, with the file it has.
    const other = await freshReplica(`http://127.0.0.1:${port}`, replica.file)
    replicas.push(other)
    const engine = readReplica(other.file)
    await until(async () => (await values(engine, `select 1 from migration where hash = 'after it'`)).length === 1)
    engine.close()
    const again = await parley(
      ['primary', '--folder', folder, '--from', replica.file, '--port', String(await freePort())],
      {},
    )
    expect(again).toMatchObject({ code: 2 })
    expect(again.said).toContain('a server has its database there already. Leave --from out to start it on that one')
  } finally {
    await started.end()
    await primary.restart()
  }
})

test('what is no library does not become a primary', async () => {
  const folder = freshFolder()
  const file = join(folder, 'words.db')
  writeFileSync(file, 'words and more words, far more than a header has in it: '.repeat(10))
  const run = await parley(
    ['primary', '--folder', join(folder, 'primary'), '--from', file, '--port', String(await freePort())],
    {},
  )
  expect(run.code).toBe(2)
  expect(run.said).toContain('it is not a SQLite database')
})

test('a library behind a server is backed up through a replica file, into a file like any other backup', async () => {
  const folder = freshFolder()
  const file = join(folder, 'backup.db')
  const run = await parley(['backup', file], { PARLEY_DB: primary.address.url })
  expect(run.said).toMatch(/Copied “.+”, data version \d+/)
  const restored = await parley(['restore', file], { PARLEY_DB: join(folder, 'restored.db') })
  expect(restored.said).toContain('Restored')
  const away = await parley(['backup', join(folder, 'none.db')], { PARLEY_DB: `http://127.0.0.1:${await freePort()}` })
  expect(away.code).toBe(2)
  expect(away.said).toContain('was not copied')
})

test('the command line reads a copy and says where to write', async () => {
  const replica = await freshReplica(primary.address.url)
  replicas.push(replica)
  const env = { PARLEY_DB: replica.file, PARLEY_REPLICA_OF: primary.address.url }
  expect(await parley(['export', '--format', 'json'], env)).toMatchObject({ code: 0 })
  const file = join(freshFolder(), 'answers.csv')
  writeFileSync(file, 'actor,topic,stance,quotation\nAda,Tides,support,Yes.\n')
  for (const command of ['restore', 'import']) {
    const run = await parley([command, file], env)
    expect(run.code, command).toBe(2)
    expect(run.said, command).toMatch(/a copy of the library of another machine/)
  }
})
