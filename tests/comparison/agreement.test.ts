import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildAgreement, type CountedStance, relate } from '@/lib/comparison/agreement'
import { FEW_SHARED, type PairAgreement } from '@/lib/comparison/model'
import { STANCES } from '@/lib/vocabulary'
import { aStance } from './arbitrary'

const ACTORS = ['a', 'b', 'c', 'd']
const TOPICS = ['t1', 't2', 't3', 't4', 't5', 't6', 't7']
const NONE = new Map<string, string | null>()

const someCounted: fc.Arbitrary<CountedStance[]> = fc.uniqueArray(
  fc.record({
    actor: fc.constantFrom(...ACTORS),
    topic: fc.constantFrom(...TOPICS),
    stance: aStance,
    indirect: fc.boolean(),
    records: fc.uuid().map((id) => [id]),
  }),
  { selector: ({ actor, topic }) => `${actor} ${topic}`, maxLength: 28 },
)
/** Any topic under any other, circles and itself included. */
const someBroader = fc
  .array(fc.option(fc.constantFrom(...TOPICS), { nil: null }), { minLength: TOPICS.length, maxLength: TOPICS.length })
  .map((wider) => new Map(TOPICS.map((topic, at) => [topic, wider[at] ?? null])))

/** A pair whatever the order of its two, and of everything in it. */
const unordered = (pair: PairAgreement) => ({
  ...pair,
  actors: pair.actors.toSorted(),
  ...Object.fromEntries(
    (['same', 'terms', 'neither', 'opposite', 'indirect'] as const).map((list) => [list, pair[list].toSorted()]),
  ),
  parts: pair.parts.map(({ topic }) => topic).toSorted(),
})
const byActors = (pairs: PairAgreement[]) =>
  Object.fromEntries(pairs.map((pair) => [pair.actors.toSorted().join(' '), unordered(pair)]))

describe('how two stances relate', () => {
  test('does not depend on which is which, and with itself a stance is the same or on neither side', () => {
    for (const a of STANCES)
      for (const b of STANCES) {
        expect(relate(a, b)).toBe(relate(b, a))
        if (a === b) expect(relate(a, b)).toBe(a === 'mixed' ? 'neither' : 'same')
        expect(relate(a, b) === 'neither').toBe(a === 'mixed' || b === 'mixed')
      }
    expect(relate('supports', 'opposes_unless')).toBe('opposite')
    expect(relate('supports', 'supports_if')).toBe('terms')
  })
})

describe('how pairs of actors agree', () => {
  test('there is one pair for every two, in the order of the actors', () => {
    const pairs = buildAgreement(ACTORS, [], NONE).map(({ actors }) => actors.join(''))
    expect(pairs).toEqual(['ab', 'ac', 'ad', 'bc', 'bd', 'cd'])
    expect([buildAgreement([], [], NONE), buildAgreement(['a'], [], NONE)]).toEqual([[], []])
  })

  test('its four lists do not overlap, and hold what both have a stance on', () => {
    fc.assert(
      fc.property(someCounted, someBroader, (stances, broader) => {
        for (const pair of buildAgreement(ACTORS, stances, broader)) {
          const counted = [...pair.same, ...pair.terms, ...pair.neither, ...pair.opposite]
          const lists = [...counted, ...pair.parts.map(({ topic }) => topic)]
          const of = (actor: string) => stances.filter((counted) => counted.actor === actor).map(({ topic }) => topic)
          const [left, right] = pair.actors
          expect(lists.toSorted()).toEqual(
            of(left)
              .filter((topic) => of(right).includes(topic))
              .toSorted(),
          )
          expect([pair.shared, pair.sameSide]).toEqual([counted.length, pair.same.length + pair.terms.length])
          expect(pair.few).toBe(pair.shared < FEW_SHARED)
          for (const topic of pair.indirect) expect(counted).toContain(topic)
          for (const { topic, wider } of pair.parts)
            expect([lists.includes(wider), topic !== wider]).toEqual([true, true])
        }
      }),
    )
  })

  test('words that one speaks for the other are one record: no topic they share', () => {
    const both = (records: [string, string]) =>
      ['a', 'b'].map((actor, at): CountedStance => {
        return { actor, topic: 't1', stance: 'supports', indirect: false, records: [records[at] ?? ''] }
      })
    expect(buildAgreement(['a', 'b'], both(['r1', 'r1']), NONE)[0]).toMatchObject({ shared: 0, sameSide: 0 })
    expect(buildAgreement(['a', 'b'], both(['r1', 'r2']), NONE)[0]).toMatchObject({ shared: 1, sameSide: 1 })
  })

  test('the order of actors and of stances changes nothing but the order of pairs', () => {
    fc.assert(
      fc.property(
        someCounted,
        someBroader,
        fc.shuffledSubarray(ACTORS, { minLength: ACTORS.length }),
        (stances, broader, shuffled) => {
          const pairs = buildAgreement(ACTORS, stances, broader)
          expect(byActors(buildAgreement(shuffled, stances.toReversed(), broader))).toEqual(byActors(pairs))
        },
      ),
    )
  })

  test('a pair is the same whoever else is compared', () => {
    fc.assert(
      fc.property(someCounted, someBroader, (stances, broader) => {
        const [pair] = buildAgreement(['a', 'b'], stances, broader)
        const [among] = buildAgreement(ACTORS, stances, broader)
        expect(pair).toEqual(among)
      }),
    )
  })

  test('one under another, at any distance, is not counted in addition to it; a circle is no part', () => {
    const both = (topics: string[]) =>
      topics.flatMap((topic) =>
        ['a', 'b'].map(
          (actor): CountedStance => ({
            actor,
            topic,
            stance: 'mixed',
            indirect: false,
            records: [`${actor} ${topic}`],
          }),
        ),
      )
    const chain = new Map([
      ['t1', 't2'],
      ['t2', 't3'],
      ['t3', null],
    ])
    expect(buildAgreement(['a', 'b'], both(['t1', 't3']), chain)[0]).toMatchObject({
      shared: 1,
      parts: [{ topic: 't1', wider: 't3', relation: 'neither' }],
    })
    const circle = new Map([
      ['t1', 't2'],
      ['t2', 't1'],
    ])
    expect(buildAgreement(['a', 'b'], both(['t1', 't2']), circle)[0]).toMatchObject({ shared: 2, parts: [] })
  })
})
