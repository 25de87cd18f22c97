import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { connect } from '@/db/client'
import { knownAnswers, remembered, takeAnswers } from '@/db/queries/library/cached'
import { smallLibrary } from '../fixtures/small'
import { freshDatabase } from '../support/database'

test('a slow answer is kept until something is written, and a failure is not', async () => {
  const { db } = await freshDatabase(smallLibrary())
  let asked = 0
  const ask = (question: string) => remembered(db, question, async () => ++asked)
  expect([await ask('a'), await ask('a'), await ask('b'), await ask('a')]).toEqual([1, 1, 2, 1])
  await db.run(sql`insert into revision (record_type, record, version, at, by, after)
    values ('actor', 'ada-marlow', 2, '2026-01-02T00:00:00Z', 'test', '{}')`)
  expect(await ask('a')).toBe(3)
  await expect(remembered(db, 'c', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await remembered(db, 'c', async () => 'mended')).toBe('mended')
  for (let at = 0; at < 150; at++) await ask(`many ${at}`)
  expect(await ask('many 149')).toBe(153)
  expect(await ask('many 0')).toBe(154)
})

test('what is known can be handed to another handle, as long as both see one state of the library', async () => {
  const { db, engine } = await freshDatabase(smallLibrary())
  await remembered(db, 'a', async () => 'kept')
  void remembered(db, 'slow', () => new Promise(() => undefined))
  const known = await knownAnswers(db, ['a', 'slow', 'never asked'])
  expect(known.answers).toEqual([['a', 'kept']])
  const [same, later] = [connect(engine), connect(engine)]
  await takeAnswers(same, known)
  expect(await remembered(same, 'a', async () => 'asked again')).toBe('kept')
  await db.run(sql`insert into revision (record_type, record, version, at, by, after)
    values ('actor', 'ada-marlow', 2, '2026-01-02T00:00:00Z', 'test', '{}')`)
  await takeAnswers(later, known)
  expect(await remembered(later, 'a', async () => 'asked again')).toBe('asked again')
})
