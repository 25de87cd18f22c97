import { expect, test } from 'vitest'
import { changeRecords } from '@/db/commands/change/records'
import { recordChecks } from '@/db/commands/library/record-checks'
import { libraryFor } from '@/db/library'
import { findAround } from '@/db/queries/history/around'
import { findEditable } from '@/db/queries/records/editable'
import { EDITOR } from '@/lib/viewer'
import { smallLibrary } from '../fixtures/small'
import { freshDatabase } from '../support/database'

const BY = { by: 'Ada', at: '2026-11-25T12:00:00.000Z' }
const { positions, quotations, topics } = smallLibrary()
const [position] = positions
if (!position) throw new Error('the small library has no position')

async function databaseWithEdits() {
  const { db } = await freshDatabase(smallLibrary())
  const edit = async (type: 'topic' | 'actor' | 'position', name: string, fields: object) => {
    const found = await findEditable(db, type, name)
    if (!found) throw new Error(`no ${type} ${name}`)
    const change = {
      type,
      before: found.record,
      after: { ...found.record, ...fields },
      version: found.version,
    } as never
    await changeRecords(db, [change], { ...BY, reason: 'edited' })
  }
  const around = async () =>
    (
      await findAround(libraryFor(db, EDITOR), { type: 'position', name: position?.id ?? '', fields: position ?? {} })
    ).map(({ verb, note, changes }) => [verb, note ?? changes.map(({ label }) => label).join()])
  return { db, edit, around }
}

test('a loaded library changed nothing around a record, nor does what does not decide how it reads', async () => {
  const { edit, around } = await databaseWithEdits()
  await edit('topic', position.topic, { label: 'Another label' })
  await edit('actor', position.actor, { description: 'Another description' })
  await edit('position', position.id, { summary: 'Otherwise.' })
  const other = topics.find(({ slug }) => slug !== position.topic)
  if (other) await edit('topic', other.slug, { rule: { ...other.rule, counts: 'Otherwise.' } })
  expect(await around()).toEqual([])
})

test('a changed rule of its topic and a check of its words are listed, the newest first', async () => {
  const { db, edit, around } = await databaseWithEdits()
  const topic = topics.find(({ slug }) => slug === position.topic)
  await edit('topic', position.topic, { rule: { ...topic?.rule, counts: 'Otherwise.' } })
  const quotation = quotations.find(({ id }) => id === position.quotations[0])
  if (!quotation) throw new Error('no quotation')
  await recordChecks(db, [{ quotation, result: 'exact', on: '2026-11-25', hash: 'a'.repeat(64) }], BY)
  expect(await around()).toEqual([
    ['checked', expect.stringContaining('25 Nov 2026')],
    ['corrected', expect.any(String)],
  ])
})
