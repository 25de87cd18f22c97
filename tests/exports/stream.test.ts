import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Library } from '@/db/library'
import { findPositionList } from '@/db/queries/positions/list'
import { PositionReader } from '@/db/queries/positions/reader'
import { findPositionStream } from '@/db/queries/positions/stream'
import { gather } from '@/lib/exports/encode'
import { csv } from '@/lib/exports/formats/csv'
import { json } from '@/lib/exports/formats/json'
import { DEFAULT_OPTIONS } from '@/lib/exports/options'
import type { PositionFilter } from '@/lib/filter/positions'
import { type KeyedRow, onlySegment } from '@/lib/positions/keyed'
import { rowsOf } from '@/lib/positions/model'
import { nastyLibrary } from '../fixtures/nasty/library'
import { arbitraryFilter, filterOf } from '../positions/arbitrary'
import { freshDatabase } from '../support/database'

const library = nastyLibrary()
const filters = arbitraryFilter(library)
const ADDRESS = 'https://parley.example/positions'
let db: Library
beforeAll(async () => {
  ;({ db } = await freshDatabase(library))
})

const FORMATS = { csv, json }
async function streamed(name: keyof typeof FORMATS, filter: PositionFilter, chunk: number) {
  const pieces = FORMATS[name].streamPositions?.(
    await findPositionStream(db, filter, { address: ADDRESS, chunk }),
    DEFAULT_OPTIONS,
  )
  if (!pieces) throw new Error(`${name} streams nothing`)
  return Buffer.from(await gather(pieces)).toString()
}
async function held(name: keyof typeof FORMATS, filter: PositionFilter) {
  const body = await FORMATS[name].serialize.positions?.(await findPositionList(db, filter, ADDRESS), DEFAULT_OPTIONS)
  return typeof body === 'string' ? body : Buffer.from(body ?? new Uint8Array()).toString()
}

describe('a list that is read while it is written', () => {
  test('is byte for byte the list that is held, whatever is asked and however it is cut', {
    timeout: 120_000,
  }, async () => {
    let [rows, cuts] = [0, 0]
    await fc.assert(
      fc.asyncProperty(filters, fc.integer({ min: 1, max: 60 }), async (filter, chunk) => {
        for (const name of ['csv', 'json'] as const)
          expect(await streamed(name, filter, chunk)).toBe(await held(name, filter))
        const { matching } = await findPositionList(db, filter)
        rows += matching
        cuts += matching > chunk ? 1 : 0
      }),
      // Whatever chance brings: everything, in parts.
      { numRuns: 60, examples: [[filterOf({}), 50]] },
    )
    expect(rows).toBeGreaterThan(300)
    expect(cuts).toBeGreaterThan(0)
  })

  test('is made of rows that say everything, and of rows with more to read', async () => {
    const rows: KeyedRow[] = []
    for await (const { keyed } of (await findPositionStream(db, filterOf({}))).chunks) rows.push(...(keyed?.rows ?? []))
    const straight = rows.filter(({ position, whole }) => whole && onlySegment(position) !== undefined)
    expect(straight.length).toBeGreaterThan(100)
    expect(rows.some(({ whole }) => !whole)).toBe(true)
    expect(rows.some(({ position, whole }) => whole && onlySegment(position) === undefined)).toBe(true)
    for (const some of [
      straight.some(({ position }) => position.onBehalfOf !== null),
      straight.some(({ position }) => position.reportedBy !== null),
      straight.some(({ position }) => position.conditionJoin !== null),
      straight.some(({ position }) => position.summit !== null),
      straight.some(({ position }) => position.locatorKind !== null),
      straight.some(({ position }) => position.checkResult !== null),
      straight.some(({ position }) => position.inference !== null),
      straight.some(({ position }) => position.mode === 'paraphrase'),
      straight.some(({ position }) => /^[=+@-]/.test(position.summary)),
    ])
      expect(some).toBe(true)
  })

  test.each(['topic', 'actor', 'stance', 'newest'] as const)('by %s, row after row', async (sort) => {
    for (const chunk of [1, 7, 100_000])
      expect(await streamed('csv', filterOf({ sort }), chunk)).toBe(await held('csv', filterOf({ sort })))
  })
})

test('a position read by its number is the one that a list gives', async () => {
  // Some words are said by two together; the order is not that of the index.
  await db.run(sql`insert into speaker (quotation_id, ordinal, actor_id) select q.id, 1, a.id
    from quotation q join actor a on a.id = 1 + q.id % 20 where q.id % 3 = 0
      and not exists (select 1 from speaker s where s.quotation_id = q.id and s.actor_id = a.id)`)
  const rows = rowsOf(await findPositionList(db, filterOf({ sort: 'actor' })))
  expect(rows.length).toBeGreaterThan(300)
  expect(rows.some(({ evidence }) => evidence.some(({ translations }) => translations.length > 0))).toBe(true)
  expect(rows.some(({ evidence }) => evidence.some(({ speakers }) => speakers.length > 1))).toBe(true)
  const numbers = new Map(await db.values<[string, number]>(sql`select uid, id from position`))
  const actors = new Map(await db.values<[string, number]>(sql`select slug, id from actor`))
  const asked = rows.map(({ id, holder }) => ({ id: numbers.get(id) ?? 0, holder: actors.get(holder) ?? 0 }))
  const read = await (await PositionReader.open(db)).read(asked)
  expect(read).toEqual(rows)
  // The same text too: a file of JSON says every field in one order.
  expect(JSON.stringify(read)).toBe(JSON.stringify(rows))
})
