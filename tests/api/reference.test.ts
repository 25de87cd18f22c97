import { expect, test } from 'vitest'
import { findApiReference } from '@/db/files/data/reference'
import { libraryFor } from '@/db/library'
import { READER } from '@/lib/viewer'
import { smallLibrary } from '../fixtures/small'
import { askData, readData } from '../routes/ask-data'
import { freshDatabase } from '../support/database'
import { ORIGIN, serveFresh } from '../support/served'

const served = serveFresh(smallLibrary)

test('the examples of the reference page are what the library answers at their addresses', async () => {
  const reference = await findApiReference(libraryFor(served.current.db, READER), '', ORIGIN)
  const { answer, problem } = reference
  expect(reference.positions).toBe((await readData('/positions.json')).total)
  expect(await readData(answer?.href ?? '')).toMatchObject(JSON.parse(answer?.json ?? ''))
  const wrong = await askData(problem?.href ?? '')
  expect([wrong.status, await wrong.json()]).toEqual([400, problem?.problem])
  expect(problem?.problem.problems[0]?.suggestion?.value).toBe(reference.topic)
})

test('a library without positions has a reference without examples', async () => {
  const { db } = await freshDatabase()
  const { answer, problem, positions } = await findApiReference(db, '', ORIGIN)
  expect([answer, problem, positions]).toEqual([undefined, undefined, 0])
})
