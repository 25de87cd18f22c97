import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildNetwork } from '@/lib/agreement/network/build'
import { isoWeek } from '@/lib/agreement/network/duplicates'
import {
  DUPLICATES,
  NETWORK_LEVELS,
  type NetworkSettings,
  NORMALIZATIONS,
  settingsProblems,
} from '@/lib/agreement/network/settings'
import type { Statement } from '@/lib/agreement/network/statement'
import { STANCES } from '@/lib/vocabulary'
import { ancestorsOf, naiveTie } from './naive-network'

const SETTINGS: NetworkSettings = {
  mode: 'one',
  qualifier: 'congruence',
  levels: 'side',
  normalize: 'none',
  duplicates: 'include',
  broader: false,
}

/** `ann for x`, `ann against x`: statements of one document and day. */
function says(...lines: string[]): Statement[] {
  return lines.map((line) => {
    const [actor = '', side, topic = '', document = 'paper', day = '2019-01-22'] = line.split(' ')
    const stance = side === 'for' ? 'supports' : side === 'against' ? 'opposes' : 'mixed'
    return { actor, topic, stance, document, day }
  })
}

function tie(statements: Statement[], a: string, b: string, settings: Partial<NetworkSettings> = {}, wider = WIDER) {
  const { network } = buildNetwork(
    statements,
    { ...SETTINGS, ...settings },
    { ancestors: (topic) => ancestorsOf(topic, wider), observed: statements },
  )
  const columns = network.mode === 'one' ? network.actors : network.topics
  return network.weights[network.actors.indexOf(a) * columns.length + columns.indexOf(b)]
}
const WIDER = new Map<string, string>()

describe('one-mode networks', () => {
  // A is twice for x and once against y; B is once for x and once for y.
  const two = says('a for x', 'a for x', 'a against y', 'b for x', 'b for y')

  test.each([
    ['congruence', 'none', 2],
    ['conflict', 'none', 1],
    ['subtract', 'none', 1],
    ['ignore', 'none', 3],
    ['congruence', 'average', 2 / 2.5],
    ['congruence', 'jaccard', 2 / (1 + 1 + 2)],
    ['congruence', 'cosine', 2 / (Math.sqrt(5) * Math.SQRT2)],
    ['ignore', 'cosine', 3 / (Math.sqrt(5) * Math.SQRT2)],
    ['congruence', 'dna-cosine', 2 / (3 * 2)],
  ] as const)('%s divided by %s', (qualifier, normalize, expected) => {
    expect(tie(two, 'a', 'b', { qualifier, normalize })).toBeCloseTo(expected, 12)
  })

  test('mixed is on neither side, and is ignored with the rest', () => {
    const some = says('a mixed x', 'b mixed x')
    expect(tie(some, 'a', 'b')).toBe(0)
    expect(tie(some, 'a', 'b', { qualifier: 'conflict' })).toBe(0)
    expect(tie(some, 'a', 'b', { qualifier: 'ignore' })).toBe(1)
  })

  test('on a scale, closeness goes by the range of the stances that occur', () => {
    const some: Statement[] = [
      { actor: 'a', topic: 'x', stance: 'supports', document: 'd', day: '2019-01-01' },
      { actor: 'b', topic: 'x', stance: 'supports_if', document: 'd', day: '2019-01-01' },
      { actor: 'c', topic: 'x', stance: 'opposes_unless', document: 'd', day: '2019-01-01' },
    ]
    expect(tie(some, 'a', 'b', { levels: 'scale' })).toBeCloseTo(2 / 3)
    expect(tie(some, 'a', 'c', { levels: 'scale' })).toBe(0)
    expect(tie(some, 'b', 'c', { levels: 'scale', qualifier: 'conflict' })).toBeCloseTo(2 / 3)
  })

  test('a topic that is part of another does not count beside it', () => {
    const wider = new Map([['part', 'whole']])
    const some = says('a for part', 'a for whole', 'b for part', 'b for whole', 'c for part')
    expect(tie(some, 'a', 'b', {}, wider)).toBe(1)
    expect(tie(some, 'a', 'b', { broader: true }, wider)).toBe(2)
    expect(tie(some, 'a', 'c', {}, wider)).toBe(1)
  })

  test('nothing in common is zero, whatever it is divided by', () => {
    for (const normalize of NORMALIZATIONS) expect(tie(says('a for x', 'b for y'), 'a', 'b', { normalize })).toBe(0)
  })
})

describe('two-mode networks', () => {
  const some = says('a for x', 'a for x', 'a against x', 'a for y', 'a against z')
  test.each([
    ['ignore', [3, 1, 1]],
    ['subtract', [1, 1, -1]],
    ['combine', [3, 1, 2]],
  ] as const)('%s', (qualifier, expected) => {
    for (const [index, topic] of ['x', 'y', 'z'].entries())
      expect(tie(some, 'a', topic, { mode: 'two', qualifier })).toBe(expected[index])
  })
})

describe('repeated statements', () => {
  const said = says(
    'a for x one 2018-12-31',
    'a for x one 2019-01-01',
    'a for x two 2019-01-01',
    'a for x two 2019-12-30',
    'a against x two 2019-12-30',
    'b for x other 2019-01-01',
  )
  test.each([
    ['include', 4],
    ['document', 2],
    ['day', 3],
    // 31 December 2018 and 1 January 2019 are one week; 30 December 2019 is in the first week of 2020.
    ['week', 2],
    ['month', 3],
    ['year', 2],
    ['range', 1],
  ] as const)('once within %s', (duplicates, expected) => {
    expect(tie(said, 'a', 'b', { duplicates })).toBe(expected)
  })

  test('the other side is a repetition only where sides are ignored', () => {
    const both = says('a for x', 'a against x', 'b for x')
    expect(tie(both, 'a', 'b', { duplicates: 'document', qualifier: 'conflict' })).toBe(1)
    expect(tie(both, 'a', 'b', { duplicates: 'document', qualifier: 'ignore' })).toBe(1)
  })

  test('weeks of ISO 8601', () => {
    expect(['2018-12-31', '2019-01-06', '2019-01-07', '2021-01-03', '2024-12-30'].map(isoWeek)).toEqual([
      '2019-W01',
      '2019-W01',
      '2019-W02',
      '2020-W53',
      '2025-W01',
    ])
  })
})

const names = (...list: string[]) => fc.constantFrom(...list)
const statements = fc.array(
  fc.record({
    actor: names('a', 'b', 'c', 'd'),
    topic: names('x', 'y', 'z', 'part-of-x', 'part-of-part'),
    stance: fc.constantFrom(...STANCES),
    document: names('one', 'two', 'three'),
    day: names('2018-12-31', '2019-01-01', '2019-01-31', '2019-02-01', '2020-02-01'),
  }),
  { maxLength: 24 },
)
const PARTS = new Map([
  ['part-of-x', 'x'],
  ['part-of-part', 'part-of-x'],
])
const settings = fc.record({
  mode: fc.constant('one' as const),
  qualifier: fc.constantFrom('congruence', 'conflict', 'subtract', 'ignore'),
  levels: fc.constantFrom(...NETWORK_LEVELS),
  normalize: fc.constantFrom(...NORMALIZATIONS),
  duplicates: fc.constantFrom(...DUPLICATES),
  broader: fc.boolean(),
})

describe('laws', () => {
  const build = (all: Statement[], how: NetworkSettings) =>
    buildNetwork(all, how, { ancestors: (topic) => ancestorsOf(topic, PARTS), observed: all }).network

  test('ties are those of the plain version, symmetric, with an empty diagonal', () => {
    fc.assert(
      fc.property(statements, settings, (all, how) => {
        const { actors, weights } = build(all, how)
        for (const [row, a] of actors.entries())
          for (const [column, b] of actors.entries()) {
            const weight = weights[row * actors.length + column]
            expect(weight).toBeCloseTo(naiveTie(a, b, { all, broader: PARTS, settings: how }), 9)
            expect(weight).toBe(weights[column * actors.length + row])
          }
      }),
      { numRuns: 400 },
    )
  })

  test('subtract is congruence − conflict', () => {
    fc.assert(
      fc.property(statements, settings, (all, how) => {
        const [subtract, congruence, conflict] = (['subtract', 'congruence', 'conflict'] as const).map(
          (qualifier) => build(all, { ...how, qualifier }).weights,
        )
        subtract?.forEach((weight, index) => {
          expect(weight).toBeCloseTo((congruence?.[index] ?? 0) - (conflict?.[index] ?? 0), 9)
        })
      }),
    )
  })

  test('other names for actors and topics give the same ties', () => {
    fc.assert(
      fc.property(statements, settings, (all, how) => {
        const renamed = all.map((one) => ({ ...one, actor: `z${one.actor}` }))
        expect([...build(renamed, how).weights]).toEqual([...build(all, how).weights])
      }),
    )
  })

  test('true cosine of congruent sides is at most 1', () => {
    fc.assert(
      fc.property(statements, (all) => {
        const how = { ...SETTINGS, normalize: 'cosine', broader: true } as const
        for (const weight of build(all, how).weights) expect(weight).toBeLessThanOrEqual(1 + 1e-12)
      }),
    )
  })
})

test('settings that do not fit are told', () => {
  expect(settingsProblems(SETTINGS)).toEqual([])
  expect(settingsProblems({ ...SETTINGS, qualifier: 'combine' })).toEqual([
    {
      parameter: 'qualifier',
      message: 'A one-mode network has no combine: choose congruence, conflict, subtract, ignore.',
    },
  ])
  expect(settingsProblems({ ...SETTINGS, mode: 'two', qualifier: 'conflict', normalize: 'average' })).toHaveLength(2)
})
