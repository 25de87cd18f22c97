import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Library } from '@/db/library'
import { findPositionList, findPositionPage } from '@/db/queries/positions/list'
import { readPositionsView } from '@/db/queries/positions/view'
import type { PositionFilter } from '@/lib/filter/positions'
import { rowsOf } from '@/lib/positions/model'
import { nastyLibrary } from '../fixtures/nasty/library'
import { freshDatabase } from '../support/database'
import { filterOf } from './arbitrary'

let db: Library
beforeAll(async () => {
  ;({ db } = await freshDatabase(nastyLibrary()))
})
const read = (query: string) => readPositionsView(db, new URLSearchParams(query))

describe('an address', () => {
  test.each<[string, Partial<PositionFilter>]>([
    ['topic=round-worth-holding', { topic: ['round-worth-holding'] }],
    ['summit=standing,harbor-talks-two', { summit: ['harbor-talks-two', 'standing'] }],
    ['actor=ada-marlow&actor=petra-calder', { actor: ['ada-marlow', 'petra-calder'] }],
    ['stance=supports,opposes', { stance: ['opposes', 'supports'] }],
    ['lang=ko', { lang: ['ko'] }],
    ['q=%22%2A%28NEAR%29', { q: '"*(NEAR)' }],
  ])('%s is understood where what it names is there', async (query, expected) => {
    const { filter, problems } = await read(query)
    expect([filter, problems]).toEqual([filterOf(expected), []])
  })

  test.each([
    ['actor=ada-marlo', 'actor', 'ada-marlow'],
    ['affiliation=Harbour+Forum', 'affiliation', 'Harbor Forum'],
    ['lang=xx', 'lang', undefined],
    ['topic=Not+a+slug', 'topic', undefined],
    ['stance=suport', 'stance', undefined],
    ['show=11', 'show', undefined],
    ['from=2019-02-30', 'from', undefined],
    ['from=2019-02-01&to=2019-01-01', 'to', undefined],
    ['after=..', 'after', undefined],
    ['after=no-such-position', 'after', undefined],
    ['offset=50', 'offset', undefined],
  ])('%s is told, not dropped in silence', async (query, parameter, meant) => {
    const { problems } = await read(query)
    expect(problems.map((problem) => problem.parameter)).toEqual([parameter])
    if (meant) expect(problems[0]?.suggestion?.value).toBe(meant)
  })

  test('goes on only after a row of the list that it asks for', async () => {
    const { list } = await findPositionPage(db, filterOf({ show: '10', stance: ['opposes'] }))
    const id = rowsOf(list)[3]?.id ?? ''
    expect((await read(`stance=opposes&after=${id}`)).filter.after).toBe(id)
    const elsewhere = await read(`stance=supports&after=${id}`)
    expect([elsewhere.filter.after, elsewhere.problems.length]).toEqual([undefined, 1])
  })
})

test('every string is answered when words are looked for', { timeout: 120_000 }, async () => {
  const odd = [
    '"',
    'NEAR(',
    '*',
    '-',
    'a AND',
    '\0',
    'col:on',
    '""',
    '^',
    '{',
    "'",
    '—',
    '🜚',
    '제재',
    'ｆｕｌｌ',
    '\ud800',
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.constantFrom(...odd),
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.array(fc.constantFrom(...odd)).map((all) => all.join(' ')),
      ),
      async (q) => {
        const { list } = await findPositionPage(db, filterOf({ q, show: '10' }))
        expect(list.matching).toBeLessThanOrEqual(list.total)
      },
    ),
    { numRuns: 60 },
  )
})

test('words may stand in the summary, the terms or any quotation; a phrase stands in one', async () => {
  const found = async (q: string) => (await findPositionPage(db, filterOf({ q }))).list.matching
  expect(await found('agenda photograph')).toBeGreaterThan(0)
  expect(await found('"agenda is a photograph"')).toBeGreaterThan(0)
  expect(await found('"photograph a is agenda"')).toBe(0)
  expect(await found('')).toBeGreaterThan(300)
  expect(await found('—')).toBe(0)
})

test('where nothing matches, each filter says how many remain without it', async () => {
  const { list, without } = await findPositionPage(db, filterOf({ stance: ['mixed'], q: 'xyzzyq' }))
  expect(list.matching).toBe(0)
  expect(without).toEqual([
    { facet: 'q', count: expect.any(Number) },
    { facet: 'stance', count: 0 },
  ])
  expect(without[0]?.count).toBeGreaterThan(10)
})

test('dates known only roughly are kept where they can fall inside, and counted', async () => {
  const filter = filterOf({ from: '2018-06-01', to: '2018-12-31' })
  const page = await findPositionPage(db, filter)
  const inside = rowsOf(await findPositionList(db, filter))
  expect(inside.every(({ statedFrom, statedTo }) => statedFrom <= '2018-12-31' && statedTo >= '2018-06-01')).toBe(true)
  const rough = inside.filter(({ statedFrom, statedTo }) => statedFrom < '2018-06-01' || statedTo > '2018-12-31')
  expect(page.uncertain).toBe(rough.length)
  expect(rough.length).toBeGreaterThan(0)
})
