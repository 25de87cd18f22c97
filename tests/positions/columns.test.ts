import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { changeRecords } from '@/db/commands/change/records'
import type { Library } from '@/db/library'
import { countFacets } from '@/db/queries/positions/facets'
import { findBundle } from '@/db/queries/records/bundle'
import { findEditable } from '@/db/queries/records/editable'
import type { Bundle } from '@/lib/bundle/schema'
import type { Change } from '@/lib/editing/change'
import type { PositionFilter } from '@/lib/filter/positions'
import { MemberSets } from '@/lib/positions/columns/member-sets'
import type { CountedFacet } from '@/lib/positions/facets'
import type { RecordType } from '@/lib/records/record-type'
import type { RecordOf } from '@/lib/records/registry'
import { nastyLibrary } from '../fixtures/nasty/library'
import { freshDatabase } from '../support/database'
import { arbitraryFilter, EVERYTHING, filterOf } from './arbitrary'
import { NaiveLibrary } from './naive'

vi.setConfig({ testTimeout: 60_000 })

const BY = { by: 'Ada Coder', at: '2026-11-25T12:00:00.000Z', reason: 'edited' }
const library = nastyLibrary()
const FILTERS: PositionFilter[] = [
  EVERYTHING,
  filterOf({ stance: ['supports', 'opposes'] }),
  filterOf({ kind: ['person'], role: ['analyst'], mode: ['direct'] }),
  ...fc.sample(arbitraryFilter(library), { numRuns: 6, seed: 7 }),
]

let db: Library
beforeAll(async () => {
  ;({ db } = await freshDatabase(library))
  for (const filter of FILTERS) await countFacets(db, filter)
})

/** Changes a record, by whatever else is to be said of it; null deletes it. */
async function change<T extends RecordType>(type: T, name: string, to: (record: RecordOf<T>) => RecordOf<T> | null) {
  const found = await findEditable(db, type, name)
  if (!found) throw new Error(`no ${type} ${name}`)
  const after = to(found.record)
  expect(after).not.toEqual(found.record)
  await changeRecords(db, [{ type, before: found.record, after, version: found.version } as Change], BY)
}

/** What is counted now, from columns that were read before the write, and plainly from all records. */
async function both(filter: PositionFilter) {
  const naive = new NaiveLibrary((await findBundle(db)) as Bundle)
  const counts = await countFacets(db, filter)
  const facets = Object.keys(counts) as CountedFacet[]
  const plain = facets.map((facet) => {
    const options = naive.list(filter, facet).flatMap((position) => naive.options(position, facet))
    return [facet, options.toSorted()]
  })
  const kept = facets.map((facet) => {
    const options = [...counts[facet]].flatMap(([option, count]) => Array<string>(count).fill(option))
    return [facet, options.toSorted()]
  })
  return { kept, plain }
}

async function sameForAll() {
  for (const filter of FILTERS) {
    const { kept, plain } = await both(filter)
    expect(kept).toEqual(plain)
  }
}

const [one, two, three] = library.positions.filter(
  ({ status, conditions, onBehalfOf }) => status === 'published' && conditions === null && onBehalfOf === null,
) as [Bundle['positions'][number], Bundle['positions'][number], Bundle['positions'][number]]
const quotation = one.quotations[0] as string

describe('counts of facets follow each kind of write', () => {
  test('a position that says something else', async () => {
    await change('position', one.id, (record) => ({
      ...record,
      stance: record.stance === 'mixed' ? 'supports' : 'mixed',
      qualifier: 'for now',
      statedOn: '2020-02',
      onBehalfOf: two.actor === record.actor ? three.actor : two.actor,
    }))
    await sameForAll()
  })

  test('a position that is withdrawn', async () => {
    await change('position', two.id, (record) => ({ ...record, status: 'withdrawn', withdrawal: 'misread' }))
    await sameForAll()
  })

  test('a position that is deleted, and a new one', async () => {
    const found = await findEditable(db, 'position', three.id)
    await change('position', three.id, () => null)
    await sameForAll()
    const record = { ...(found?.record as RecordOf<'position'>), id: 'p-new' }
    await changeRecords(db, [{ type: 'position', before: null, after: record, version: 0 }], BY)
    await sameForAll()
  })

  test('a coding that is hidden, and shown again', async () => {
    for (const published of [false, true]) {
      await change('coding', one.coding, (record) => ({ ...record, published }))
      await sameForAll()
    }
  })

  test('a quotation in another language and mode', async () => {
    await change('quotation', quotation, (record) => ({ ...record, lang: 'pt-BR' }))
    await sameForAll()
  })

  test('a position with a quotation more', async () => {
    const other = library.quotations.find(({ source }) => source !== one.coding)?.id as string
    await change('position', one.id, (record) => ({ ...record, quotations: [...record.quotations, other] }))
    await sameForAll()
  })

  test('an actor of another kind, with another affiliation and another name', async () => {
    await change('actor', one.actor, (record) => ({
      ...record,
      slug: 'renamed-actor',
      kind: record.kind === 'person' ? 'organization' : 'person',
      affiliations: [
        {
          organization: 'New House',
          actor: null,
          title: null,
          role: 'official',
          from: '2001',
          to: null,
          short: null,
        },
      ],
    }))
    await sameForAll()
  })

  test('a topic, a theme, a summit and a source with other names', async () => {
    const summit = library.positions.find((position) => position.summit)?.summit as string
    const source = library.quotations.find(({ id }) => id === quotation)?.source as string
    await change('topic', one.topic, (record) => ({ ...record, slug: 'renamed-topic' }))
    await change('theme', library.themes[0]?.slug as string, (record) => ({ ...record, slug: 'renamed-theme' }))
    await change('summit', summit, (record) => ({ ...record, slug: 'renamed-summit' }))
    await change('source', source, (record) => ({ ...record, slug: 'renamed-source' }))
    await sameForAll()
    const { kept, plain } = await both(filterOf({ theme: ['renamed-theme'], summit: ['renamed-summit'] }))
    expect(kept).toEqual(plain)
  })

  test('more writes than are followed one by one', async () => {
    await db.run(sql`insert into revision (record_type, record, version, at, by, after)
      select 'actor', 'many', value, '2026-11-25T12:00:00.000Z', 'test', '{}'
      from json_each(${JSON.stringify(Array.from({ length: 1500 }, (_, index) => index + 1))})`)
    await change('position', one.id, (record) => ({ ...record, basis: 'enacted', inference: null }))
    await sameForAll()
  })

  test('several questions at once, between writes', async () => {
    const answers = FILTERS.map((filter) => countFacets(db, filter))
    await change('position', one.id, (record) => ({ ...record, qualifier: null }))
    await Promise.all([...answers, ...FILTERS.map((filter) => countFacets(db, filter))])
    await sameForAll()
  })
})

test('sets of equal members have one number, in whatever order and however often they are given', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.constantFrom('a', 'b', '["a","b"]', 'c'))), (lists) => {
      const sets = new MemberSets<string>()
      for (const list of lists) {
        const number = sets.numberOf(list)
        expect(sets.membersOf(number).toSorted()).toEqual([...new Set(list)].sort())
        expect(sets.numberOf(list.toReversed())).toBe(number)
        expect(number).toBeLessThan(sets.size)
      }
    }),
  )
})
