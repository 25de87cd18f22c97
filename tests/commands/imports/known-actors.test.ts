import { expect, test } from 'vitest'
import { findKnownRecords } from '@/db/queries/imports/known-records'
import { listImportLines } from '@/db/queries/imports/lines'
import { listActors } from '@/db/queries/records/subjects'
import { ALL_CONFLICTS, THEIRS } from '@/lib/record-imports/conflicts'
import { smallLibrary } from '../../fixtures/small'
import { freshDatabase } from '../../support/database'
import { importAll, plansOf, preview } from './import-of'

/** Ada Marlow is on record at the Straits Institute, and speaks here for another house. */
const TABLE = [
  'Person,Organization,The fishing ban should be eased,Ports should be reopened',
  'Ada Marlow,Pier Trust,Agree,Disagree',
  'Nils Oberg,Pier Trust,Disagree,Agree',
  '',
].join('\n')

const adaIn = async (db: Parameters<typeof listActors>[0]) => (await listActors(db, ['ada-marlow']))[0]

test('an affiliation of somebody on record that is new is a conflict to decide; what is on record stays', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const before = await adaIn(db)
  const held = before?.affiliations.map(({ organization }) => organization) ?? []
  expect(held).not.toContain('Pier Trust')
  const run = await preview(db, TABLE, { name: 'panel.csv' })
  expect(plansOf(run)).toMatchObject({ 'actor ours': 1, 'actor new': 1 })
  const [conflict] = await listImportLines(db, run.id, { plans: ['ours'], most: 5 })
  expect(conflict?.name).toBe('ada-marlow')
  expect(await adaIn(db)).toEqual(before)
})

test('chosen, it is added to the record, which keeps everything else', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const before = await adaIn(db)
  await importAll(db, TABLE, { [ALL_CONFLICTS]: THEIRS })
  const after = await adaIn(db)
  expect(after?.affiliations.slice(0, -1)).toEqual(before?.affiliations)
  expect(after?.affiliations.at(-1)).toMatchObject({ organization: 'Pier Trust' })
  expect({ ...after, affiliations: [] }).toEqual({ ...before, affiliations: [] })
  // The same table again adds nothing.
  expect(plansOf(await preview(db, TABLE, { name: 'panel.csv' }))).not.toHaveProperty('actor ours')
})

test('whole records of actors are known to readers of files', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const { actors } = await findKnownRecords(db)
  expect(actors.map(({ record }) => record)).toEqual(smallLibrary().actors)
})
