import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { connect } from '@/db/client'
import { loadBundle } from '@/db/commands/load-bundle'
import { openEmbedded } from '@/db/engine/embedded'
import type { Engine } from '@/db/engine/engine'
import { type FileRequest, openFile, readFileRequest } from '@/db/files/open-file'
import { describeOnWorker, type WrittenFile, writeOnWorker } from '@/db/files/write-on-worker'
import { libraryFor } from '@/db/library'
import { migrate } from '@/db/migrate'
import { READER } from '@/lib/viewer'
import { bundle } from '@/scripts/bundle.mjs'
import { exportLibrary } from '../fixtures/export-library'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 240_000 })

const POSITIONS = 4_000
/** Some of them are not shown. */
let rows: number
const CSV: FileRequest = { view: 'positions', format: 'csv', query: '' }
const folder = mkdtempSync(join(tmpdir(), 'parley-files-'))
const file = join(folder, 'library.db')
let engine: Engine
beforeAll(async () => {
  await bundle(['writer'])
  engine = openEmbedded(file)
  await migrate(engine, 'db/migrations')
  await loadBundle(libraryFor(connect(engine), READER), exportLibrary({ positions: POSITIONS, claims: 1 }), {
    by: 'test',
    at: '2026-01-01T00:00:00Z',
  })
  const [shown] = await libraryFor(connect(engine), READER).values<[number]>(
    sql`select count(*) from position where shown = 1`,
  )
  rows = shown?.[0] ?? 0
  expect(rows).toBeGreaterThan(POSITIONS / 2)
})
afterAll(() => {
  engine.close()
  rmSync(folder, { recursive: true, force: true })
})

const start = (request = CSV) => ({
  address: engine.address,
  viewer: READER,
  publicBase: 'https://parley.example',
  request,
})
async function begun(request = CSV, patience?: number): Promise<WrittenFile> {
  const written = await writeOnWorker(start(request), patience === undefined ? {} : { patience })
  if (!('body' in written)) throw new Error(written.message)
  return written
}
const textOf = (body: ReadableStream<Uint8Array>) => new Response(body as BodyInit).text()

async function here(request: FileRequest): Promise<string> {
  const read = await readFileRequest(
    libraryFor(connect(engine), READER),
    request,
    (path) => `https://parley.example${path}`,
  )
  const opened = 'content' in read ? await openFile(read) : read
  if (!('body' in opened)) throw new Error(opened.message)
  const parts: Uint8Array[] = []
  for await (const part of opened.body) parts.push(part)
  return Buffer.concat(parts).toString()
}

test.each<FileRequest>([
  CSV,
  { ...CSV, format: 'json' },
  { ...CSV, query: 'sort=actor&bom=1' },
  { view: 'claims', format: 'csv', query: '' },
  { view: 'positions', format: 'md', query: `topic=topic-1` },
])('$view as $format, asked “$query”, is the same file on a worker', async (request) => {
  const { head, body } = await begun(request)
  const text = await textOf(body)
  expect(text).toBe((await here(request)).replace(/^\uFEFF/, ''))
  expect(head.name).toMatch(/^parley-/)
})

test('what is not understood is refused on a worker as it is here', async () => {
  expect(await writeOnWorker(start({ ...CSV, query: 'stance=maybe' }))).toMatchObject({ kind: 'invalid' })
  expect(await writeOnWorker(start({ ...CSV, view: 'topics/nowhere', format: 'svg' }))).toMatchObject({
    kind: 'not-found',
  })
  expect(await writeOnWorker(start({ ...CSV, format: 'docx' }))).toMatchObject({
    kind: 'too-large',
    message: `A file for Word takes at most 2000 rows; this list has ${rows}. Narrow it, or take it as CSV, Excel or JSON.`,
  })
})

test('a file shows one state of the library, whatever is written meanwhile', async () => {
  const before = await here(CSV)
  const { body } = await begun()
  const reader = body.getReader()
  const parts = [(await reader.read()).value ?? new Uint8Array()]
  await libraryFor(connect(engine), READER).run(
    sql`update position set summary = 'Changed meanwhile.' where id % 2 = 0`,
  )
  for (let next = await reader.read(); !next.done; next = await reader.read()) parts.push(next.value)
  expect(parts.length).toBeGreaterThan(3)
  expect(Buffer.concat(parts).toString()).toBe(before)
  expect(await textOf((await begun()).body)).toContain('Changed meanwhile.')
})

test('whoever goes away ends the writing, and the log of writes can be folded in again', async () => {
  for (let round = 0; round < 6; round++) {
    const { body } = await begun()
    const reader = body.getReader()
    await reader.read()
    await reader.cancel()
    await libraryFor(connect(engine), READER).run(sql`update position set summary = ${`Round ${round}.`} where id = 1`)
  }
  // A reader that still held its state would keep the log from being cut off.
  await vi.waitFor(
    async () => {
      await engine.run({ sql: 'pragma wal_checkpoint(truncate)', params: [], method: 'all' })
      expect(statSync(`${file}-wal`).size).toBe(0)
    },
    { timeout: 10_000, interval: 50 },
  )
})

test('a reader who takes nothing is given up after a while, with an error, not with half a file', async () => {
  const { body } = await begun(CSV, 300)
  const reader = body.getReader()
  expect((await reader.read()).value?.length).toBeGreaterThan(0)
  await sleep(1_000)
  await expect(reader.read()).rejects.toThrow('Nobody took anything of this file for 300 ms.')
  // One who never begins as well.
  const idle = await begun(CSV, 300)
  await sleep(1_000)
  await expect(textOf(idle.body)).rejects.toThrow()
})

test('a slow reader is given up where edits make the log too long, and the log is cut again', async () => {
  const log = { atMost: 1_000_000, every: 20, grace: 100 }
  const written = await writeOnWorker(start(), { log })
  if (!('body' in written)) throw new Error(written.message)
  const reader = written.body.getReader()
  expect((await reader.read()).value?.length).toBeGreaterThan(0)
  await sleep(300)
  // Nothing was written meanwhile: it may take its time.
  expect((await reader.read()).value?.length).toBeGreaterThan(0)
  const edit = () => libraryFor(connect(engine), READER).run(sql`update position set summary = summary || ' '`)
  while (statSync(`${file}-wal`).size <= log.atMost) await edit()
  await sleep(300)
  await expect(readOn(reader)).rejects.toThrow('Too much was edited while this file was read')
  // More than the log keeps once it is folded in.
  await engine.run({
    sql: `insert into draft values ('large', 'x', ?, '[]', '2026')`,
    params: ['x'.repeat(80_000_000)],
  })
  await vi.waitFor(
    async () => {
      await edit()
      expect(statSync(`${file}-wal`).size).toBeLessThan(65 * 1024 * 1024)
    },
    { timeout: 10_000, interval: 50 },
  )
})

async function readOn(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<void> {
  while (!(await reader.read()).done);
}

test('only a few are written at once; who comes later is told so, and may try again', async () => {
  const all = await Promise.all([begun(), begun(), begun(), begun()])
  expect(await writeOnWorker(start())).toMatchObject({ kind: 'busy', message: expect.stringContaining('Try again') })
  await Promise.all(all.map(({ body }) => body.cancel()))
  await vi.waitFor(async () => expect(await describeOnWorker(start())).toMatchObject({ rows }), { timeout: 10_000 })
})
