import { expect, test } from 'vitest'
import { saveRecord } from '@/db/commands/records/save'
import { findEditable } from '@/db/queries/records/editable'
import { listRevisions } from '@/db/queries/records/revisions'
import { smallLibrary } from '../fixtures/small'
import { asEditor, done, formOf } from '../support/context'
import { freshDatabase } from '../support/database'

test('the day by which a claim is to be seen is not who changes it', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const form = await formOf(db, 'claim', 'c-1', { byDay: '30 June 2019', by: 'Ada Coder' })
  done(await saveRecord(asEditor(db), { type: 'claim', name: 'c-1', form }))
  const saved = await findEditable(db, 'claim', 'c-1')
  expect(saved?.record.by).toBe('2019-06-30')
  expect((await listRevisions(db, 'claim', 'c-1'))[0]?.by).toBe('Ada Coder')
})
