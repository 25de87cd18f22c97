import { beforeEach, expect, test } from 'vitest'
import { changeRecords } from '@/db/commands/change/records'
import { type Library, libraryFor } from '@/db/library'
import { findHistory, listPeople } from '@/db/queries/history/page'
import { findEditable } from '@/db/queries/records/editable'
import { HISTORY_PARAMETERS, type HistoryFilter } from '@/lib/filter/history'
import { parseFilter } from '@/lib/filter/parse'
import type { RecordType } from '@/lib/records/record-type'
import { EDITOR, READER } from '@/lib/viewer'
import { smallLibrary } from '../fixtures/small'
import { freshDatabase, type TestDatabase } from '../support/database'

const library = smallLibrary()
const [actor, coding, position, topic] = [library.actors[0]?.slug ?? '', library.codings[0]?.id ?? '', library.positions[0]?.id ?? '', library.topics[0]?.slug ?? ''] // biome-ignore format: one row

let database: TestDatabase
let [editor, reader]: Library[] = []
beforeEach(async () => {
  database = await freshDatabase(library)
  editor = libraryFor(database.db, EDITOR)
  reader = libraryFor(database.db, READER)
})

const filterOf = (query = ''): HistoryFilter => parseFilter(HISTORY_PARAMETERS, new URLSearchParams(query)).filter
const pageOf = (of: Library | undefined, query?: string) => findHistory(of as Library, filterOf(query))
const said = async (of: Library | undefined, query?: string) =>
  (await pageOf(of, query)).lines.map(({ by, verb, subject }) => [by, verb, subject?.title].filter(Boolean).join(' '))

let minute = 0
const nextMinute = () => `2026-11-25T12:${String(minute++ % 60).padStart(2, '0')}:00.000Z`
async function change(
  type: RecordType,
  name: string,
  fields: object,
  by = 'Ada',
  reason = 'edited',
  at = nextMinute(),
) {
  const found = await findEditable(database.db, type, name)
  if (!found) throw new Error(`no ${type} ${name}`)
  const after = { ...found.record, ...fields }
  await changeRecords(database.db, [{ type, before: found.record, after, version: found.version } as never], { by, at, reason }) // biome-ignore format: one call
}

test('a loaded library is one line, and each change after it another, the newest first', async () => {
  await change('actor', actor, { description: 'A new description' })
  await change('position', position, { summary: 'Otherwise.' }, 'Bo', 'a slip of the pen')
  const { lines, next } = await pageOf(editor)
  expect(next).toBeUndefined()
  expect(lines.map(({ by, verb, seen }) => [by, verb, seen])).toEqual([
    ['Bo', 'corrected', true],
    ['Ada', 'corrected', true],
    ['test', expect.stringMatching(/^loaded \d+ records$/), false],
  ])
  expect(lines[0]).toMatchObject({ reason: 'a slip of the pen', changes: [{ label: 'Summary', after: 'Otherwise.' }] })
  expect(lines[1]?.reason).toBeUndefined()
})

test('readers see nothing of a coding that is not published, nor that it was changed', async () => {
  await change('coding', coding, { published: false })
  await change('position', position, { summary: 'Not for readers yet.' }, 'Drafter')
  expect(await said(editor)).toHaveLength(3)
  expect((await said(reader)).join()).not.toMatch(/Drafter|Ada/)
  expect(await listPeople(editor as Library)).toEqual(['Ada', 'Drafter', 'test'])
  expect(await listPeople(reader as Library)).toEqual(['test'])
  // What changed while nobody saw it is no correction, even after it is published again.
  await change('coding', coding, { published: true })
  const drafted = (await pageOf(editor)).lines.find(({ by }) => by === 'Drafter')
  expect(drafted).toMatchObject({ verb: 'changed', seen: false })
})

test('lists by person, kind, day and what readers see', async () => {
  await change('actor', actor, { description: 'A' }, 'Bo')
  await change('topic', topic, { label: 'B' }, 'Ada')
  await change('position', position, { status: 'withdrawn', withdrawal: 'Misread.' }, 'Ada', 'withdrawn')
  expect(await said(editor, 'by=Bo')).toEqual([expect.stringMatching(/^Bo corrected/)])
  expect(await said(editor, 'kind=topic')).toHaveLength(2)
  expect(await said(editor, 'by=Ada&kind=actor')).toEqual([])
  expect(await said(editor, 'since=2026-11-25')).toHaveLength(3)
  expect(await said(editor, 'since=2026-11-26')).toEqual([])
  expect(await said(editor, 'show=corrections')).toHaveLength(3)
  expect((await pageOf(reader, 'show=readers')).lines[0]).toMatchObject({ verb: 'withdrew', reason: 'Misread.' })
})

test('since a day is all that was changed since, also where the clock was set back meanwhile', async () => {
  await change('actor', actor, { description: 'A' }, 'Bo')
  await change('topic', topic, { label: 'B' }, 'Ada', 'edited', '2026-06-01T12:00:00.000Z')
  await change('topic', topic, { label: 'C' }, 'Cy', 'edited', '2026-11-26T12:00:00.000Z')
  const since = async (day: string) => (await said(editor, `since=${day}`)).map((words) => words.slice(0, 3).trim())
  expect(await since('2026-11-26')).toEqual(['Cy'])
  expect(await since('2026-11-25')).toEqual(['Cy', 'Bo'])
  expect(await since('2026-05-01')).toEqual(['Cy', 'Ada', 'Bo'])
})

test('pages of fifty lines meet without a gap, whatever is written meanwhile', async () => {
  for (let turn = 0; turn < 120; turn++) await change('actor', actor, { description: `Turn ${turn}` })
  const seen: string[] = []
  let before = ''
  for (let page = 0; page < 5; page++) {
    const { lines, next } = await pageOf(editor, before)
    seen.push(...lines.map(({ id }) => id))
    if (next === undefined) break
    expect(lines).toHaveLength(50)
    await change('topic', topic, { label: `Meanwhile ${page}` })
    before = `before=${next}`
  }
  expect(seen).toHaveLength(121)
  expect(new Set(seen).size).toBe(121)
})
