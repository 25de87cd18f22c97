import { beforeAll, expect, test } from 'vitest'
import type { Library } from '@/db/library'
import { findPositionList } from '@/db/queries/positions/list'
import { recordWriter } from '@/lib/exports/csv/data'
import { fieldWriter } from '@/lib/exports/csv/line'
import { gather } from '@/lib/exports/encode'
import { csv } from '@/lib/exports/formats/csv'
import { NAMING_FIELDS, POSITION_FIELDS } from '@/lib/exports/long-fields'
import { DEFAULT_OPTIONS } from '@/lib/exports/options'
import { positionRows } from '@/lib/exports/position-rows'
import { type PositionList, toStream } from '@/lib/positions/model'
import { nastyLibrary } from '../fixtures/nasty/library'
import { filterOf } from '../positions/arbitrary'
import { freshDatabase } from '../support/database'

let list: PositionList
beforeAll(async () => {
  const { db }: { db: Library } = await freshDatabase(nastyLibrary())
  list = await findPositionList(db, filterOf({ sort: 'actor' }), 'https://parley.example/positions')
})

/** The same table from rows of the comparison's columns, which are written cell by cell. */
function cellByCell({ raw, origin }: { raw: boolean; origin: boolean }): string {
  const writer = recordWriter(
    {
      fields: POSITION_FIELDS,
      naming: NAMING_FIELDS,
      sources: new Map(list.sources.map((source) => [source.slug, source])),
      origin: origin ? list.provenance : undefined,
    },
    fieldWriter(raw),
  )
  return writer.header + [...positionRows(list)].map((row) => writer.lines(row)).join('')
}

test.each([
  { raw: false, origin: false },
  { raw: true, origin: false },
  { raw: false, origin: true },
])('lines put together from shared columns are those written cell by cell: %o', async (options) => {
  const pieces = csv.streamPositions?.(toStream(list), { ...DEFAULT_OPTIONS, layout: 'long', ...options })
  if (!pieces) throw new Error('CSV streams nothing')
  const written = Buffer.from(await gather(pieces)).toString()
  expect(written.split('\r\n').length).toBeGreaterThan(300)
  expect(written).toBe(cellByCell(options))
})

test('the list has quotations, speakers, terms and places of every kind', () => {
  const rows = [...positionRows(list)]
  const quotations = rows.flatMap(({ evidence }) => evidence)
  for (const some of [
    rows.some(({ evidence }) => evidence.length > 1),
    rows.some(({ on_behalf_of }) => on_behalf_of),
    rows.some(({ reported_by }) => reported_by),
    rows.some(({ conditions }) => conditions),
    rows.some(({ summit }) => summit),
    quotations.some(({ segments }) => segments.length > 1),
    quotations.some(({ locator }) => locator),
    quotations.some(({ locator }) => !locator),
    quotations.some(({ checked }) => checked),
    quotations.some(({ translations }) => translations.length > 0),
    quotations.some(({ mode }) => mode === 'paraphrase'),
  ])
    expect(some).toBe(true)
})
