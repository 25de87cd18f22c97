import { beforeAll, describe, expect, test } from 'vitest'
import type { Library } from '@/db/library'
import { findPositionPage } from '@/db/queries/positions/list'
import { judgePositions } from '@/lib/positions/build'
import { nastyLibrary } from '../fixtures/nasty/library'
import { aPosition, smallLibrary } from '../fixtures/small'
import { freshDatabase } from '../support/database'
import { filterOf } from './arbitrary'

let db: Library
beforeAll(async () => {
  ;({ db } = await freshDatabase(nastyLibrary()))
})
const facetOf = async (name: string, changes: Parameters<typeof filterOf>[0]) => {
  const facet = (await findPositionPage(db, filterOf(changes))).facets.find((one) => one.name === name)
  if (!facet) throw new Error(`no facet ${name}`)
  return facet
}

describe('a facet', () => {
  test('keeps options without a position, with their zero', async () => {
    const { options } = await facetOf('mode', { q: 'xyzzyq' })
    expect(options.map(({ value, count }) => [value, count])).toEqual(
      ['direct', 'partial', 'paraphrase', 'authored', 'answer'].map((mode) => [mode, 0]),
    )
  })

  test('that is long shows the commonest and those chosen, and all where asked for', async () => {
    const rare = 'nell-null'
    const short = await facetOf('actor', { actor: [rare] })
    expect(short.total).toBe(40)
    expect(short.options).toHaveLength(9)
    const counts = short.options.map(({ count }) => count ?? -1)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    expect(short.options.find(({ chosen }) => chosen)?.value).toBe(rare)
    const full = await facetOf('actor', { all: ['actor'] })
    expect([full.total, full.options.length]).toEqual([undefined, 40])
  })

  test('nests topics under themes, whose count is that of their topics', async () => {
    const { themes } = await facetOf('topic', { all: ['topic'] })
    expect(themes.map(({ option }) => option.count)).toEqual(
      themes.map(({ topics }) => topics.reduce((sum, { count }) => sum + (count ?? 0), 0)),
    )
    expect(themes.flatMap(({ topics }) => topics)).toHaveLength(30)
  })

  test('is narrowed by the others, not by itself', async () => {
    const alone = await facetOf('stance', { topic: ['round-worth-holding'] })
    const chosen = await facetOf('stance', { topic: ['round-worth-holding'], stance: ['mixed'] })
    expect(chosen.options.map(({ count }) => count)).toEqual(alone.options.map(({ count }) => count))
  })
})

describe('the judgement over a group', () => {
  test.each([
    ['two actors on two sides', { supports: 1, opposes: 1 }, { all: 2, sided: 2 }, 'opposite'],
    ['one actor who changed sides', { supports: 1, opposes: 1 }, { all: 1, sided: 1 }, 'single'],
    ['the same, and another who weighs both', { supports: 1, opposes: 1, mixed: 1 }, { all: 2, sided: 1 }, 'mixed'],
    ['one side, other terms', { supports: 1, supports_if: 1 }, { all: 2, sided: 2 }, 'terms'],
    ['one position', { opposes: 1 }, { all: 1, sided: 1 }, 'single'],
  ] as const)('%s', (_, stances, voices, kind) => {
    expect(judgePositions(stances, voices).kind).toBe(kind)
  })

  test('is of the whole group, also where a page shows a part of it', async () => {
    const whole = await findPositionPage(db, filterOf({ show: '200' }))
    const part = await findPositionPage(db, filterOf({ show: '10' }))
    expect(part.list.groups[0]?.head).toEqual(whole.list.groups[0]?.head)
    expect(whole.list.groups[0]?.rows.length).toBeGreaterThan(10)
    const next = await findPositionPage(db, filterOf({ show: '10', after: part.paging.next?.after }))
    expect([part.list.groups[0]?.continued, next.list.groups[0]?.continued]).toEqual([false, true])
    expect(next.list.groups[0]?.head).toEqual(part.list.groups.at(-1)?.head)
  })
})

test.each([
  [{}, /^All 345 positions$/],
  [{ sort: 'newest' as const }, /^All 345 positions, the newest first$/],
  [
    { stance: ['opposes', 'supports'] as ('opposes' | 'supports')[], hand: ['first'] as 'first'[] },
    /^\d+ of 345 positions, stance opposes or supports, first-hand$/,
  ],
  [{ topic: ['round-worth-holding'], theme: ['the-ban'] }, /, on Holding the round or anything under “The ban”$/],
  [
    { from: '2018-06-01', summit: ['standing'] },
    /, on standing topics, said from 1 Jun 2018 as far as dates are known$/,
  ],
])('%j in words', async (changes, words) => {
  expect((await findPositionPage(db, filterOf(changes))).list.words).toMatch(words)
})

describe('positions of an uncertain date', () => {
  const library = smallLibrary()
  library.positions = [
    aPosition({ id: 'p-month', statedOn: '2014-07' }),
    aPosition({ id: 'p-first', statedOn: '2014-07-01' }),
    aPosition({ id: 'p-last', statedOn: '2014-07-31' }),
  ]
  let small: Library
  beforeAll(async () => {
    ;({ db: small } = await freshDatabase(library))
  })

  test.each([
    ['the whole month', { from: '2014-07-01', to: '2014-07-31' }, 3, 0],
    ['from the second day', { from: '2014-07-02' }, 2, 1],
    ['to the last but one', { to: '2014-07-30' }, 2, 1],
    ['from the last day', { from: '2014-07-31' }, 2, 1],
    ['to the first day', { to: '2014-07-01' }, 2, 1],
    ['no dates', {}, 3, 0],
  ])('%s: the month alone may have been outside', async (_, dates, matching, uncertain) => {
    const page = await findPositionPage(small, filterOf(dates))
    expect([page.list.matching, page.uncertain]).toEqual([matching, uncertain])
  })
})
