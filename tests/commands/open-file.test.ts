import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { connect, type Db } from '@/db/client'
import { exportView } from '@/db/commands/files/export-view'
import { openViewFile } from '@/db/commands/files/open'
import { openSourceFile } from '@/db/commands/files/open-source'
import { loadBundle } from '@/db/commands/load-bundle'
import { openEmbedded } from '@/db/engine/embedded'
import type { Engine } from '@/db/engine/engine'
import { isLong, openFile, readFileRequest } from '@/db/files/open-file'
import { libraryFor } from '@/db/library'
import { migrate } from '@/db/migrate'
import { READER } from '@/lib/viewer'
import { bundle } from '@/scripts/bundle.mjs'
import { exportLibrary } from '../fixtures/export-library'
import { smallLibrary } from '../fixtures/small'
import { asReader, done, refused } from '../support/context'
import { freshDatabase } from '../support/database'
import { freshFolder } from '../support/folders'
import { recordingEngine } from '../support/recording-engine'

const BASE = 'https://parley.example'
const open = async (db: Db, view: string, format: string, query = '') =>
  openViewFile(asReader(db), { request: { view, format, query }, publicBase: BASE })
const textOf = (body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null) =>
  new Response(body as BodyInit | null).text()

describe('a short file', () => {
  test('is written at once, also for a reader', async () => {
    const { db } = await freshDatabase(smallLibrary())
    const { head, body } = done(await open(db, 'positions', 'csv', 'topic=easing'))
    expect(head).toMatchObject({ name: expect.stringMatching(/^parley-.+\.csv$/), rows: 1 })
    expect(body).toBeInstanceOf(Uint8Array)
    expect(await textOf(body)).toContain('Wants no easing.')
    expect(await textOf(done(await open(db, 'compare', 'html')).body)).toContain(`${BASE}/compare`)
  })

  test('takes fewer queries than the same file as a stream', async () => {
    const { engine } = await freshDatabase(smallLibrary())
    const recorded = recordingEngine(engine)
    const db = connect(recorded.engine)
    const request = { view: 'positions', format: 'csv', query: '' }
    const queriesOf = async (write: () => Promise<unknown>) => {
      recorded.forget()
      await write()
      return recorded.statements.length
    }
    await open(db, 'positions', 'csv')
    const atOnce = await queriesOf(() => open(db, 'positions', 'csv'))
    const streamed = await queriesOf(async () => {
      const read = await readFileRequest(libraryFor(db, READER), request, () => undefined)
      if (!('content' in read)) throw new Error(read.message)
      await isLong(read)
      const opened = await openFile(read)
      if (!('body' in opened)) throw new Error(opened.message)
      for await (const _ of opened.body);
    })
    expect(atOnce).toBeLessThan(streamed)
  })

  test('is refused with the reason where its address is not understood', async () => {
    const { db } = await freshDatabase(smallLibrary())
    expect(refused(await open(db, 'positions', 'csv', 'stance=maybe'))).toMatchObject({
      kind: 'invalid',
      message: expect.stringContaining('stance'),
    })
    for (const [view, format] of [
      ['positions', 'exe'],
      ['constructor', 'csv'],
      ['topics/nowhere', 'svg'],
    ] as const)
      expect(refused(await open(db, view, format)).kind, view).toBe('not-found')
  })
})

describe('a long file', () => {
  const file = join(freshFolder(), 'library.db')
  let engine: Engine
  let db: Db
  beforeAll(async () => {
    await bundle(['writer'])
    vi.stubEnv('PARLEY_DB', file)
    engine = openEmbedded(file)
    await migrate(engine, 'db/migrations')
    db = connect(engine)
    await loadBundle(db, exportLibrary({ positions: 2_600, claims: 1 }), { by: 'test', at: '2026-01-01T00:00:00Z' })
  }, 120_000)
  afterAll(() => {
    vi.unstubAllEnvs()
    engine.close()
  })

  test('is written on another thread while it is read, and says the same as here', async () => {
    const { head, body } = done(await open(db, 'positions', 'csv'))
    expect(head.rows).toBeGreaterThan(1_000)
    expect(body).toBeInstanceOf(ReadableStream)
    const here = done(
      await exportView(asReader(db), {
        request: { view: 'positions', format: 'csv', query: '' },
        publicBase: BASE,
        progress: () => undefined,
      }),
    )
    const chunks: Uint8Array[] = []
    for await (const chunk of here.body) chunks.push(chunk)
    expect(
      Buffer.from(await textOf(body)).equals(Buffer.from(await textOf(new Uint8Array(Buffer.concat(chunks))))),
    ).toBe(true)
  })

  test('has a head alone where no more is wanted', async () => {
    const request = { view: 'positions', format: 'csv', query: '' }
    const { head, body } = done(await openViewFile(asReader(db), { request, publicBase: BASE, headOnly: true }))
    expect(head).toMatchObject({ mediaType: expect.stringContaining('csv') })
    expect(body).toBeNull()
  })

  test('is refused with the reason like a short one', async () => {
    expect(refused(await open(db, 'positions', 'docx'))).toMatchObject({
      kind: 'too-large',
      message: expect.stringContaining('at most 2000 rows'),
    })
  })

  test('is refused while several are being written', async () => {
    const opened: ReadableStream[] = []
    let answer = await open(db, 'positions', 'csv')
    while (answer.kind === 'done' && opened.length < 10) {
      opened.push(answer.body as ReadableStream)
      answer = await open(db, 'positions', 'csv')
    }
    expect(refused(answer).kind).toBe('busy')
    expect(opened.length).toBeGreaterThan(1)
    await Promise.all(opened.map((body) => body.cancel()))
  })
})

describe('a view written on the connection itself', () => {
  const write = (db: Db, view: string, format: string, query = '') =>
    exportView(asReader(db), { request: { view, format, query }, publicBase: undefined, progress: () => undefined })

  test('takes a whole address for its query', async () => {
    const { db } = await freshDatabase(smallLibrary())
    const { body } = done(await write(db, 'positions', 'csv', '/positions?topic=easing'))
    let text = ''
    for await (const chunk of body) text += new TextDecoder().decode(chunk)
    expect(text).toContain('Wants no easing.')
  })

  test('leaves the connection free after a refusal, and after a reader who stops', async () => {
    const { db } = await freshDatabase(smallLibrary())
    expect(refused(await write(db, 'positions', 'csv', 'stance=maybe')).kind).toBe('invalid')
    for await (const _ of done(await write(db, 'positions', 'csv')).body) break
    // A transaction that was still open would refuse this one.
    await db.batch([db.run('create table free (x)')])
  })

  test('says what there is where view or format is none', async () => {
    const { db } = await freshDatabase(smallLibrary())
    expect(refused(await write(db, 'everything', 'csv')).message).toMatch(
      /Try: compare, positions, claims, .*change, topics/,
    )
    expect(refused(await write(db, 'compare', 'exe')).message).toMatch(/Try: .*csv/)
  })
})

test('the citation of a source', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const openSource = (slug: string, format: string, query = '') =>
    openSourceFile(asReader(db), { slug, format, query, address: () => undefined })
  const { head, body } = done(await openSource('gazette-1', 'bib'))
  expect(head).toMatchObject({ name: 'gazette-1.bib' })
  expect(body).toContain('Before the round')
  expect(refused(await openSource('gazette-9', 'bib')).kind).toBe('not-found')
  expect(refused(await openSource('gazette-1', 'exe')).kind).toBe('not-found')
  expect(refused(await openSource('gazette-1', 'ris', '?x=1')).kind).toBe('invalid')
})
