import { expect, test } from 'vitest'
import { connect } from '@/db/client'
import { changeRecords } from '@/db/commands/change/records'
import { loadBundle } from '@/db/commands/load-bundle'
import { openEmbedded } from '@/db/engine/embedded'
import { migrate } from '@/db/migrate'
import { findEditable } from '@/db/queries/records/editable'
import { listRevisions } from '@/db/queries/records/revisions'
import { smallLibrary } from '../fixtures/small'
import { migrationsWithout } from './migrations'

const BOTH = 'Ada Looker\nBo Saver'

/** A silence that was saved by the form with two inputs of one name, then repaired by the migration. */
async function repaired(saved: { by: string; signed: string; before?: string }) {
  const engine = openEmbedded(':memory:')
  await migrate(engine, migrationsWithout('0013_silence_names'))
  const db = connect(engine)
  const library = smallLibrary()
  const [silence] = library.absences
  if (!silence) throw new Error('The fixture has a silence.')
  if (saved.before) silence.by = saved.before
  await loadBundle(db, library, { by: 'test', at: '2026-01-01T00:00:00Z' })
  const change = { type: 'absence', before: silence, after: { ...silence, by: saved.by }, version: 1 } as const
  await changeRecords(db, [change], { by: saved.signed, at: '2026-02-01T00:00:00Z', reason: 'edited' })
  await migrate(engine, 'db/migrations')
  const record = (await findEditable(db, 'absence', silence.id))?.record
  return { by: record?.by, revisions: await listRevisions(db, 'absence', silence.id) }
}

test('who looked is parted from who saved, as a version of its own', async () => {
  const { by, revisions } = await repaired({ by: BOTH, signed: BOTH })
  expect(by).toBe('Ada Looker')
  expect(revisions).toHaveLength(3)
  expect(revisions[0]).toMatchObject({ before: { by: BOTH }, after: { by: 'Ada Looker' }, by: 'Parley' })
})

test.each([
  ['one name', { by: 'Ada Looker', signed: 'Ada Looker' }],
  ['two lines that were not signed so', { by: BOTH, signed: 'Bo Saver' }],
  ['more lines', { by: `${BOTH}\nC`, signed: `${BOTH}\nC` }],
  ['a form that showed two names as one', { by: BOTH, signed: BOTH, before: 'Ada\nLooker' }],
])('%s stays as it is', async (_, saved) => {
  const { by, revisions } = await repaired(saved)
  expect(by).toBe(saved.by)
  expect(revisions).toHaveLength(2)
})
