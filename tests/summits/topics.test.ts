import { describe, expect, test } from 'vitest'
import type { TopicRecord } from '@/lib/records/read-model'
import { withNeighbours } from '@/lib/summits/neighbours'
import { buildSummitTopics } from '@/lib/summits/topics'
import type { Occasion } from '@/lib/topics/occasion'
import type { Stance } from '@/lib/vocabulary'
import { position } from '../exports/fixture'

const topic = (slug: string): TopicRecord => ({
  slug,
  label: slug,
  theme: { slug: 'theme', label: 'Theme' },
  proposition: `${slug}.`,
  wording: 1,
  since: null,
  earlier: [],
  scope: 'summit',
  broader: null,
  rule: { counts: '', excludes: '' },
})
const held = (id: string, holder: string, stance: Stance, actor = holder): Occasion => ({
  ...position(id, { topic: 'toll', actor: { slug: actor, name: actor }, stance }),
  holder: { slug: holder, name: holder, sortName: holder, kind: 'person' },
  source: '1',
  bearing: 'counts',
})

describe('topics at a summit', () => {
  test('run from against to for, the speaker standing for whoever is spoken for', () => {
    const [toll, ferry] = buildSummitTopics(
      [topic('toll'), topic('ferry')],
      [held('a', 'ada', 'supports'), held('b', 'bo', 'opposes'), held('b', 'league', 'opposes', 'bo')],
    )
    expect(toll?.shown).toEqual(['b', 'a'])
    expect(toll?.verdict).toMatchObject({ kind: 'opposite', for: 1, against: 1 })
    expect(ferry).toMatchObject({ shown: [], held: 0, verdict: { kind: 'silent' } })
  })

  test('two stances of one actor on one day are under review', () => {
    const [toll] = buildSummitTopics([topic('toll')], [held('a', 'ada', 'supports'), held('b', 'ada', 'opposes')])
    expect(toll?.verdict).toMatchObject({ review: 1, for: 0, against: 0 })
    expect(toll?.held).toBe(2)
  })
})

test('of many positions some are shown, and all are counted', () => {
  const many = Array.from({ length: 20 }, (_, at) => held(`p-${at}`, `a-${at}`, at < 5 ? 'supports' : 'opposes'))
  const [toll] = buildSummitTopics([topic('toll')], many)
  expect(toll).toMatchObject({ held: 20, verdict: { for: 5, against: 15 } })
  expect(toll?.shown).toHaveLength(6)
  // Seven are shown rather than six and "1 more".
  expect(buildSummitTopics([topic('toll')], many.slice(0, 7))[0]?.shown).toHaveLength(7)
})

describe('the neighbours of a summit', () => {
  const summit = (slug: string, date: string) => ({
    slug,
    name: slug,
    shortName: slug,
    date,
    dateFrom: date,
    dateTo: date,
    place: null,
    status: 'held' as const,
    known: null,
  })
  const [a, b, c, d] = ['2001', '2005', '2009', '2013'].map((year) => summit(`s-${year}`, `${year}-01-01`)) as [
    ReturnType<typeof summit>,
    ReturnType<typeof summit>,
    ReturnType<typeof summit>,
    ReturnType<typeof summit>,
  ]

  test.each([
    ['the first', a, [a, b]],
    ['one between', b, [a, b, c]],
    ['the last', d, [c, d]],
  ])('of %s', (_, of, expected) => {
    expect(withNeighbours(of, [d, b, a, c])).toEqual(expected)
  })
})
