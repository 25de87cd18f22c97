import { expect, test } from 'vitest'
import { dropDraft, saveDraft } from '@/db/commands/drafts/store'
import { findDraft } from '@/db/queries/records/draft'
import type { Draft } from '@/db/queries/records/draft-schema'
import { freshDatabase } from '../support/database'

const draft = (id: string, changes: Partial<Draft> = {}): Draft => ({
  id,
  form: 'topic',
  fields: [['label', 'Harbour “toll”']],
  problems: [{ field: 'proposition', message: 'must not be empty' }],
  savedAt: '2026-11-25T10:00:00.000Z',
  ...changes,
})

test('a form is kept, found under its own name only, replaced, and dropped', async () => {
  const { db } = await freshDatabase()
  await saveDraft(db, draft('a'))
  expect(await findDraft(db, 'a', 'topic')).toEqual(draft('a'))
  expect(await findDraft(db, 'a', 'actor')).toBeUndefined()
  await saveDraft(db, draft('a', { fields: [['label', '통행료']] }))
  expect((await findDraft(db, 'a', 'topic'))?.fields).toEqual([['label', '통행료']])
  await dropDraft(db, 'a')
  expect(await findDraft(db, 'a', 'topic')).toBeUndefined()
})

test('the oldest go where there are too many', async () => {
  const { db } = await freshDatabase()
  for (let at = 0; at < 505; at++)
    await saveDraft(db, draft(`d-${at}`, { savedAt: new Date(Date.UTC(2026, 0, 1, 0, 0, at)).toISOString() }))
  expect(await findDraft(db, 'd-4', 'topic')).toBeUndefined()
  expect(await findDraft(db, 'd-5', 'topic')).toBeDefined()
  expect(await findDraft(db, 'd-504', 'topic')).toBeDefined()
})

test('one that is kept after the clock was set back is not the oldest', async () => {
  const { db } = await freshDatabase()
  for (let at = 0; at < 500; at++) await saveDraft(db, draft(`d-${at}`))
  await saveDraft(db, draft('back', { savedAt: '2020-01-01T00:00:00.000Z' }))
  await saveDraft(db, draft('after it'))
  expect(await findDraft(db, 'back', 'topic')).toBeDefined()
  expect(await findDraft(db, 'd-1', 'topic')).toBeUndefined()
  expect(await findDraft(db, 'd-2', 'topic')).toBeDefined()
})

test('the oldest go where they are too large together; the one just kept stays', async () => {
  const { db } = await freshDatabase()
  const text = 'word '.repeat(400_000)
  for (let at = 0; at < 35; at++)
    await saveDraft(
      db,
      draft(`d-${at}`, { fields: [['text', text]], savedAt: new Date(Date.UTC(2026, 0, 1, 0, 0, at)).toISOString() }),
    )
  expect(await findDraft(db, 'd-0', 'topic')).toBeUndefined()
  expect(await findDraft(db, 'd-4', 'topic')).toBeDefined()
  await saveDraft(db, draft('early', { fields: [['text', text]], savedAt: '2020-01-01T00:00:00.000Z' }))
  expect(await findDraft(db, 'early', 'topic')).toBeDefined()
})
