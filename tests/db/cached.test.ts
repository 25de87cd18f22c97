import { sql } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import { connect } from '@/db/client'
import type { Engine } from '@/db/engine/engine'
import { type Library, libraryFor } from '@/db/library'
import { cached, putCached, takeCached } from '@/db/queries/library/cached'
import { EDITOR, READER } from '@/lib/viewer'
import { smallLibrary } from '../fixtures/small'
import { freshDatabase } from '../support/database'
import { recordingEngine } from '../support/recording-engine'

test('a slow answer is kept until something is written, and a failure is not', async () => {
  const { db } = await freshDatabase(smallLibrary())
  let asked = 0
  const ask = (question: string) => cached(db, question, async () => ++asked)
  expect([await ask('a'), await ask('a'), await ask('b'), await ask('a')]).toEqual([1, 1, 2, 1])
  await db.run(sql`insert into revision (record_type, record, version, at, by, after)
    values ('actor', 'ada-marlow', 2, '2026-01-02T00:00:00Z', 'test', '{}')`)
  expect(await ask('a')).toBe(3)
  await expect(cached(db, 'c', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await cached(db, 'c', async () => 'mended')).toBe('mended')
  for (let at = 0; at < 150; at++) await ask(`many ${at}`)
  expect(await ask('many 149')).toBe(153)
  expect(await ask('many 0')).toBe(154)
})

test('what is known can be handed to another handle, as long as both see one state of the library', async () => {
  const { db, engine } = await freshDatabase(smallLibrary())
  await cached(db, 'a', async () => 'kept')
  void cached(db, 'slow', () => new Promise(() => undefined))
  const known = await takeCached(db, ['a', 'slow', 'never asked'])
  expect(known.answers).toEqual([['reader a', 'kept']])
  // As in a worker thread: another connection, with a cache of its own.
  const [same, later] = [0, 1].map(() => libraryFor(connect({ ...engine }), READER)) as [Library, Library]
  await putCached(same, known)
  expect(await cached(same, 'a', async () => 'asked again')).toBe('kept')
  await db.run(sql`insert into revision (record_type, record, version, at, by, after)
    values ('actor', 'ada-marlow', 2, '2026-01-02T00:00:00Z', 'test', '{}')`)
  await putCached(later, known)
  expect(await cached(later, 'a', async () => 'asked again')).toBe('asked again')
})

test('each class of viewer has answers of its own', async () => {
  const { db, engine } = await freshDatabase(smallLibrary())
  const base = connect(engine)
  const [reader, editor] = [libraryFor(base, READER), libraryFor(base, EDITOR)]
  await cached(reader, 'a', async () => 'for readers')
  expect(await cached(editor, 'a', async () => 'for editors')).toBe('for editors')
  expect(await cached(db, 'a', async () => 'anew')).toBe('for readers')
})

test('answers that are asked for in one turn read the state of the library once', async () => {
  const { engine } = await freshDatabase(smallLibrary())
  const recorded = recordingEngine(engine)
  const library = libraryFor(connect(recorded.engine), READER)
  const ask = (key: string) => cached(library, key, async () => key)
  expect(await Promise.all(['a', 'b', 'c'].map(ask))).toEqual(['a', 'b', 'c'])
  expect(recorded.statements).toHaveLength(1)
  await ask('a')
  expect(recorded.statements).toHaveLength(2)
})

test('who asks after a write does not join a read of the state before it', async () => {
  const { db, engine } = await freshDatabase(smallLibrary())
  const answers: (() => void)[] = []
  const run: Engine['run'] = async (statement) => {
    const rows = await engine.run(statement)
    await new Promise<void>((resolve) => answers.push(resolve))
    return rows
  }
  const slow = libraryFor(connect({ ...engine, run }), READER)
  const before = cached(slow, 'a', async () => 'before')
  await vi.waitFor(() => expect(answers).toHaveLength(1))
  await db.run(sql`insert into revision (record_type, record, version, at, by, after)
    values ('actor', 'ada-marlow', 2, '2026-01-02T00:00:00Z', 'test', '{}')`)
  const after = cached(slow, 'a', async () => 'after')
  await vi.waitFor(() => expect(answers).toHaveLength(2))
  for (const answer of answers) answer()
  expect(await Promise.all([before, after])).toEqual(['before', 'after'])
})
