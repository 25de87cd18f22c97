import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { changeRecords } from '@/db/commands/change/records'
import { findWriteProblem } from '@/db/problems'
import { findBundle } from '@/db/queries/records/bundle'
import { findEditable } from '@/db/queries/records/editable'
import { recordsOf } from '@/lib/bundle/schema'
import { serializeBundle } from '@/lib/bundle/serialize'
import type { Change } from '@/lib/editing/change'
import { RECORD_TYPES, type RecordType } from '@/lib/records/record-type'
import { type RecordOf, recordName } from '@/lib/records/registry'
import { nastyLibrary } from '../fixtures/nasty/library'
import { smallLibrary } from '../fixtures/small'
import { freshDatabase, type TestDatabase } from '../support/database'

vi.setConfig({ testTimeout: 120_000 })

const BY = { by: 'Ada Coder', at: '2026-11-25T12:00:00.000Z', reason: 'edited' }
let database: TestDatabase
const text = async () =>
  serializeBundle((await findBundle(database.db)) as NonNullable<Awaited<ReturnType<typeof findBundle>>>)

/** A change of a record that is there. */
async function change<T extends RecordType>(type: T, name: string, to: (record: RecordOf<T>) => RecordOf<T> | null) {
  const found = await findEditable(database.db, type, name)
  if (!found) throw new Error(`no ${type} ${name}`)
  return { type, before: found.record, after: to(found.record), version: found.version } as Change
}
const turned = ({ type, before, after, version }: Change) =>
  ({ type, before: after, after: before, version: version + 1 }) as Change
const refusal = async (changes: Change[]) => {
  const error: unknown = await changeRecords(database.db, changes, BY).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  return findWriteProblem(error)
}

const TOUCH: { [T in RecordType]: (record: RecordOf<T>) => RecordOf<T> } = {
  source: (record) => ({
    ...record,
    title: `${record.title} (corrected)`,
    authors: [...record.authors].reverse(),
    issued: '2019-02',
  }),
  actor: (record) => ({ ...record, aliases: ['Another "name"', ...record.aliases], description: '새 설명' }),
  theme: (record) => ({ ...record, label: 'Renamed' }),
  topic: (record) => ({
    ...record,
    earlier: [...record.earlier, { wording: record.wording, proposition: record.proposition, since: record.since }],
    wording: record.wording + 1,
    proposition: 'Something new should be done.',
    since: '2026-11-25',
  }),
  summit: (record) => ({ ...record, place: 'Elsewhere', date: '2019-03~' }),
  coding: (record) => ({ ...record, note: 'Read twice.', actors: record.actors.toReversed() }),
  quotation: (record) => ({
    ...record,
    translations: [{ lang: 'fr', text: 'Peut-être', translator: 'M. Seo', method: 'hand' }],
    checked: null,
  }),
  position: (record) => ({ ...record, summary: `${record.summary} "; --`, confidence: 'low' }),
  claim: (record) => ({ ...record, statement: `${record.statement} Indeed.` }),
  absence: (record) => ({ ...record, note: 'Asked again.' }),
}

describe('in the nasty library', () => {
  beforeEach(async () => {
    database = await freshDatabase(nastyLibrary())
  })

  test.each(RECORD_TYPES)('every %s is changed in that alone, and undone to the letter', async (type) => {
    const before = await text()
    const library = nastyLibrary()
    const names = recordsOf(library, type)
      .map((record) => recordName(record))
      .slice(0, 40)
    for (const name of names) {
      const made = await change(type, name, TOUCH[type] as never)
      await changeRecords(database.db, [made], BY)
      const found = await findEditable(database.db, type, name)
      expect(found).toEqual({ record: made.after, version: made.version + 1 })
      await changeRecords(database.db, [turned(made)], { ...BY, reason: 'undone' })
    }
    expect(await text()).toBe(before)
    const [checked] = await database.db.values<[string]>(sql`pragma integrity_check`)
    expect(checked?.[0]).toBe('ok')
  })

  test('what search finds follows every change', async () => {
    const position = nastyLibrary().positions[0]
    const entries = () =>
      database.db.values<[string]>(
        sql`select e.body from search join search_entry e on e.id = search.rowid where search match 'zugzwang'`,
      )
    const made = await change('position', position?.id ?? '', (record) => ({ ...record, summary: 'A Zugzwang.' }))
    await changeRecords(database.db, [made], BY)
    expect(await entries()).toHaveLength(1)
    await changeRecords(database.db, [turned(made)], BY)
    expect(await entries()).toEqual([])
  })
})

describe('in a small library', () => {
  beforeEach(async () => {
    database = await freshDatabase(smallLibrary())
  })

  test('a record is taken out and put back, with its history', async () => {
    const before = await text()
    const gone = await change('position', 'p-1', () => null)
    await changeRecords(database.db, [gone], { ...BY, reason: 'deleted' })
    expect(await findEditable(database.db, 'position', 'p-1')).toBeUndefined()
    await changeRecords(database.db, [turned(gone)], { ...BY, reason: 'restored' })
    const rows = await database.db.values(
      sql`select version, reason, before is null, after is null from revision where record_type = 'position' and record = 'p-1' order by version`,
    )
    expect(rows).toEqual([[1, 'loaded', 1, 0], [2, 'deleted', 0, 1], [3, 'restored', 1, 0]]) // biome-ignore format: read across
    expect(JSON.parse(await text()).positions.toSorted(byId)).toEqual(JSON.parse(before).positions.toSorted(byId))
  })

  test('a new actor, their words and what they prove come in together, or not at all', async () => {
    const library = smallLibrary()
    const [actor, quotation, position] = [library.actors[0], library.quotations[0], library.positions[0]]
    if (!actor || !quotation || !position) throw new Error('the small library is empty')
    const all = [
      {
        type: 'position',
        before: null,
        after: { ...position, id: 'p-new', actor: 'new-one', quotations: ['q-new'] },
        version: 0,
      },
      { type: 'quotation', before: null, after: { ...quotation, id: 'q-new', speakers: ['new-one'] }, version: 0 },
      { type: 'actor', before: null, after: { ...actor, slug: 'new-one', affiliations: [] }, version: 0 },
    ] as Change[]
    const before = await text()
    expect(await refusal(all.slice(0, 2))).toMatchObject({ field: 'speakers' })
    expect(await text()).toBe(before)
    await changeRecords(database.db, all, { ...BY, reason: 'coded' })
    expect((await findEditable(database.db, 'position', 'p-new'))?.record.quotations).toEqual(['q-new'])
  })

  test('an author of a source and the actor who the author is come in together', async () => {
    const [actor] = smallLibrary().actors
    if (!actor) throw new Error('the small library has no actor')
    const made = { type: 'actor', before: null, after: { ...actor, slug: 'new-one', affiliations: [] }, version: 0 }
    const written = await change('source', 'gazette-1', (source) => ({
      ...source,
      authors: [{ name: 'New One', sortName: 'One, New', actor: 'new-one' }],
    }))
    await changeRecords(database.db, [written, made as Change], BY)
    expect((await findEditable(database.db, 'source', 'gazette-1'))?.record.authors).toMatchObject([
      { actor: 'new-one' },
    ])
  })

  test('two who change one record: the second is told, and nothing of theirs is written', async () => {
    const [mine, theirs] = [
      await change('summit', 'round-2', (record) => ({ ...record, place: 'Here' })),
      await change('summit', 'round-2', (record) => ({ ...record, place: 'There' })),
    ]
    await changeRecords(database.db, [mine], BY)
    expect((await refusal([theirs]))?.message).toContain('somebody has changed this record meanwhile')
    expect((await findEditable(database.db, 'summit', 'round-2'))?.record.place).toBe('Here')
  })

  test('a record that others rest on stays', async () => {
    expect(await refusal([await change('theme', smallLibrary().themes[0]?.slug ?? '', () => null)])).toMatchObject({
      message: expect.stringContaining('others rest on'),
    })
    expect(await refusal([await change('quotation', 'q-1', () => null)])).toBeDefined()
  })

  test('a speaker is exchanged where nothing rests on the old one', async () => {
    const found = await change('quotation', 'q-1', (record) => ({
      ...record,
      speakers: ['tomas-reyes', ...record.speakers],
    }))
    await changeRecords(database.db, [found], BY)
    expect((await findEditable(database.db, 'quotation', 'q-1'))?.record.speakers[0]).toBe('tomas-reyes')
    expect(
      await refusal([await change('quotation', 'q-1', (record) => ({ ...record, speakers: ['tomas-reyes'] }))]),
    ).toMatchObject({ field: 'speakers' })
  })
})

const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id)
