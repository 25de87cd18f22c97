import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { changeRecords } from '@/db/commands/change/records'
import { findEditable } from '@/db/queries/records/editable'
import { countHits, listBest } from '@/db/queries/search/index-state'
import { findInAll } from '@/db/queries/search/search'
import { SEARCH_TABLES } from '@/db/search-ids'
import type { Change } from '@/lib/editing/change'
import type { RecordType } from '@/lib/records/record-type'
import type { RecordOf } from '@/lib/records/registry'
import { SEARCH_KINDS } from '@/lib/search/entries'
import { type RawAccess, rawAccess } from '../db/raw'
import { nastyLibrary } from '../fixtures/nasty/library'
import { freshDatabase, type TestDatabase } from '../support/database'
import { expectIndexInOrder } from './index-checks'

const BY = { by: 'Ada Coder', at: '2026-11-25T12:00:00.000Z', reason: 'edited' }
let database: TestDatabase
let raw: RawAccess
beforeEach(async () => {
  database = await freshDatabase(nastyLibrary())
  raw = rawAccess(database.engine)
  return () => expectIndexInOrder(database.engine)
})

async function change<T extends RecordType>(type: T, name: string, to: (record: RecordOf<T>) => RecordOf<T> | null) {
  const found = await findEditable(database.db, type, name)
  if (!found) throw new Error(`no ${type} ${name}`)
  const made = { type, before: found.record, after: to(found.record), version: found.version } as Change
  await changeRecords(database.db, [made], BY)
  await expectIndexInOrder(database.engine)
  return async () => {
    const turned = { type, before: made.after, after: made.before, version: made.version + 1 } as Change
    await changeRecords(database.db, [turned], { ...BY, reason: 'undone' })
    await expectIndexInOrder(database.engine)
  }
}
const finds = async (words: string | undefined, kind: 'position' | 'claim') =>
  (await findInAll(database.db, `"${words}"`, kind)).counts[kind] ?? 0

test('numbers of kinds, which libraries have in them, stay what they are', () => {
  const numbers = SEARCH_KINDS.map((kind) => [kind, SEARCH_TABLES[kind].number])
  expect(Object.fromEntries(numbers)).toEqual({
    actor: 1,
    topic: 2,
    summit: 3,
    source: 4,
    claim: 5,
    position: 6,
    quotation: 7,
  })
})

test('counts by kind are those of the records with these words', async () => {
  for (const typed of ['the', 'a', 'boats', 'marlow', 's', 'ferry OR', 'open ports']) {
    const match = typed.split(' ').map((word) => (word.length > 1 ? `"${word}"*` : `"${word}"`)).join(' AND ') // biome-ignore format: one query
    const counts = await countHits(database.db, match)
    const looked = await raw.run(
      `select e.kind, count(*) from search join search_entry e on e.id = search.rowid
        left join position p on e.kind = 'position' and p.uid = e.record
        left join claim c on e.kind = 'claim' and c.slug = e.record
        left join coding k on k.id in (p.coding_id, c.coding_id)
      where search match ? and coalesce(p.status, c.status, 'published') = 'published' and coalesce(k.published, 1)
      group by e.kind`,
      [match],
    )
    expect(counts, typed).toEqual(Object.fromEntries(looked))
  }
})

test('the best of a kind are the same, whether ranked with other kinds or alone', async () => {
  const match = '"a"* '
  const counts = await countHits(database.db, match)
  const asked = { kinds: [...SEARCH_KINDS], counts, most: 4 }
  const [together, alone] = [await listBest(database.db, match, asked), await listBest(database.db, match, asked, 0)]
  expect(together).toEqual(alone)
  for (const kind of SEARCH_KINDS) expect(together[kind] ?? [], kind).toHaveLength(Math.min(4, counts[kind] ?? 0))
})

describe('the index follows', () => {
  const published = () => nastyLibrary().positions.find(({ status }) => status === 'published')
  const claim = () => nastyLibrary().claims.find(({ status }) => status === 'published')

  test('a position that is withdrawn and shown again', async () => {
    const position = published()
    const before = await finds(position?.summary, 'position')
    const back = await change('position', position?.id ?? '', (record) => ({
      ...record,
      status: 'withdrawn',
      withdrawal: 'Entered twice.',
    }))
    expect(await finds(position?.summary, 'position')).toBe(before - 1)
    await back()
    expect(await finds(position?.summary, 'position')).toBe(before)
  })

  test('a claim that is withdrawn, taken out and put back', async () => {
    const { id = '', statement } = claim() ?? {}
    const before = await finds(statement, 'claim')
    const back = await change('claim', id, (record) => ({ ...record, status: 'withdrawn', withdrawal: 'No claim.' }))
    expect(await finds(statement, 'claim')).toBe(before - 1)
    await back()
    await (await change('claim', id, () => null))()
    expect(await finds(statement, 'claim')).toBe(before)
  })

  test('a coding that is no more published, and published again', async () => {
    const of = claim()
    const before = [await finds(published()?.summary, 'position'), await finds(of?.statement, 'claim')]
    for (const coding of new Set([of?.coding ?? '', published()?.coding ?? ''])) {
      await (await change('coding', coding, (record) => ({ ...record, published: false })))()
      await change('coding', coding, (record) => ({ ...record, published: false }))
    }
    expect(await finds(of?.statement, 'claim')).toBe((before[1] ?? 0) - 1)
    expect(await finds(published()?.summary, 'position')).toBeLessThan(before[0] ?? 0)
  })

  test.each([
    `update search_entry set shown = not shown`,
    `update position set shown = not shown`,
    `update position set status = 'withdrawn', withdrawal = 'x' where status = 'published'`,
    `update position set status = 'published', withdrawal = null`,
    `update claim set status = 'withdrawn', withdrawal = 'x' where status = 'published'`,
    `update coding set published = 1 - published`,
    `update claim set coding_id = (select id from coding where published = 0)`,
    `update position set coding_id = (select id from coding where published = 0)`,
    `delete from position where id in (select id from position order by id desc limit 5)`,
    `delete from claim`,
  ])('whatever a statement does: %s', async (statement) => {
    await raw.run(statement)
    await expectIndexInOrder(database.engine)
  })

  test('a position that takes the key of one that is gone', async () => {
    const last = nastyLibrary().positions.at(-1)
    const found = await findEditable(database.db, 'position', last?.id ?? '')
    if (!found) throw new Error('the library is empty')
    const after = { ...found.record, id: 'p-other' }
    const one = { type: 'position', version: found.version, before: found.record, after: null } as Change
    await changeRecords(database.db, [one, { type: 'position', version: 0, before: null, after } as Change], BY)
  })

  test('its rebuilding', async () => {
    const [before] = await database.db.values(sql`select count(*) from search where search match 'the'`)
    await raw.run(`insert into search (search) values ('rebuild')`)
    expect((await database.db.values(sql`select count(*) from search where search match 'the'`))[0]).toEqual(before)
  })
})
