import { expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { saveRecord } from '@/db/commands/records/save'
import { findEditable } from '@/db/queries/records/editable'
import { listReasons } from '@/db/queries/records/reasons'
import { listRevisions } from '@/db/queries/records/revisions'
import { findStaleForm } from '@/db/queries/records/stale'
import { smallLibrary } from '../fixtures/small'
import { asEditor, done, draftOf, formOf, refused } from '../support/context'
import { freshDatabase } from '../support/database'

const POSITION = { type: 'position', name: 'p-1' }

/** Two forms of one position opened together; theirs is saved first, mine is refused. */
async function staleForm(db: Db, theirs: Record<string, string>, mine: Record<string, string>) {
  const [first, second] = [await formOf(db, 'position', 'p-1', theirs), await formOf(db, 'position', 'p-1', mine)]
  done(await saveRecord(asEditor(db), { ...POSITION, form: first }))
  const answer = refused(await saveRecord(asEditor(db), { ...POSITION, form: second }))
  expect(answer.kind).toBe('conflict')
  const { fields } = await draftOf(db, answer.form, 'position p-1')
  const stale = await findStaleForm(db, 'position', 'p-1', fields)
  if (!stale) throw new Error('The form is not stale.')
  return stale
}

test('each changed line is told with whose value stays, and only a clash asks', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const stale = await staleForm(
    db,
    { confidence: 'low', summary: 'Theirs.', qualifier: 'so far' },
    { statedOn: 'March 2018', summary: 'Mine.', qualifier: 'so far' },
  )
  expect(Object.fromEntries(stale.lines.map(({ name, kept }) => [name, kept]))).toEqual({
    confidence: 'theirs',
    statedOn: 'yours',
    summary: 'clash',
    qualifier: 'both',
  })
  expect(stale.lines.find(({ name }) => name === 'summary')).toMatchObject({ saved: 'Theirs.', yours: 'Mine.' })
  expect(stale.same).toBeGreaterThan(8)
})

test.each([
  ['yours', 'Mine.'],
  ['theirs', 'Theirs.'],
])('sent again with %s, it is saved with what both changed', async (keep, summary) => {
  const { db } = await freshDatabase(smallLibrary())
  const { values, latest } = await staleForm(
    db,
    { confidence: 'low', summary: 'Theirs.' },
    { qualifier: 'so far', summary: 'Mine.' },
  )
  const form = new Map([...values, ['version', String(latest.version)], ['keep.summary', keep]])
  done(await saveRecord(asEditor(db), { ...POSITION, form }))
  expect((await findEditable(db, 'position', 'p-1'))?.record).toMatchObject({
    confidence: 'low',
    qualifier: 'so far',
    summary,
  })
})

test('a form that is wrong as well is shown as stale first', async () => {
  const { db } = await freshDatabase(smallLibrary())
  const { lines } = await staleForm(db, { confidence: 'low' }, { summary: '' })
  expect(lines.find(({ name }) => name === 'summary')).toMatchObject({ kept: 'yours', yours: undefined })
})

test('the reason is kept behind the kind of change, and offered again', async () => {
  const { db } = await freshDatabase(smallLibrary())
  for (const why of ['One', 'Two', 'Three', '  Four:\n more ', 'Two']) {
    const form = await formOf(db, 'position', 'p-1', { why })
    done(await saveRecord(asEditor(db), { ...POSITION, form }))
  }
  expect((await listRevisions(db, 'position', 'p-1'))[1]?.reason).toBe('edited: Four: more')
  expect(await listReasons(db, 'Ada Coder')).toEqual(['Two', 'Four: more', 'Three'])
  expect(await listReasons(db, 'Somebody Else')).toEqual([])
  const form = await formOf(db, 'position', 'p-1', { why: 'x'.repeat(301) })
  expect(refused(await saveRecord(asEditor(db), { ...POSITION, form })).problems).toMatchObject([{ field: 'why' }])
})
