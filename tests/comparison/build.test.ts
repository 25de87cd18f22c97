import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildComparison, type ComparisonInput } from '@/lib/comparison/build'
import type { LookedAt } from '@/lib/comparison/cell'
import { countedStance, isUnderReview, rowKey } from '@/lib/comparison/model'
import { COMPARE_PARAMETERS } from '@/lib/filter/compare'
import { parseFilter } from '@/lib/filter/parse'
import type { ActorRecord, PositionRecord, SummitRecord, WordedTopic } from '@/lib/records/read-model'
import { RECORDED_SILENCES } from '@/lib/vocabulary'
import { aBasis, aRecord, aStance } from './arbitrary'

const ACTORS = ['a', 'b', 'c', 'g']
const TOPICS = ['t1', 't2', 't3', 't4']

const actorOf = (slug: string): ActorRecord => ({
  slug, name: slug.toUpperCase(), kind: slug === 'g' ? 'group' : 'person', sortName: slug, shortName: null, nativeName: null, description: null,
  quantifier: null, aliases: [], affiliations: [],
}) // biome-ignore format: read across
const topicOf = (slug: string): WordedTopic => ({
  slug, label: slug, theme: { slug: 'theme', label: 'Theme' }, proposition: `${slug} is right.`, wording: 1, since: null,
  earlier: [],
  scope: 'standing', broader: null, rule: { counts: 'x', excludes: 'y' },
}) // biome-ignore format: read across

const anyPosition = fc
  .record({
    holder: fc.constantFrom(...ACTORS),
    topic: fc.constantFrom(...TOPICS),
    stance: aStance,
    basis: aBasis,
    id: fc.uuid(),
  })
  .map((changes) => aRecord({ ...changes, actor: { slug: changes.holder, name: changes.holder } }))
const somePositions = (most: number) => fc.array(anyPosition, { maxLength: most })
const someLooked: fc.Arbitrary<LookedAt[]> = fc.array(
  fc.record({
    actor: fc.constantFrom(...ACTORS), topic: fc.constantFrom(...TOPICS), kind: fc.constantFrom(...RECORDED_SILENCES),
    source: fc.constantFrom('s1', 's2'), issued: fc.constant('2019'), by: fc.constant('C.'), note: fc.constant(null), evidence: fc.constant([]),
    on: fc.constant('2019-02-01'), coding: fc.constant(null),
  }),
  { maxLength: 8 },
) // biome-ignore format: read across

const inputOf = (
  query: string,
  counting: PositionRecord[],
  leftOut: PositionRecord[],
  uncertain: PositionRecord[],
  looked: LookedAt[],
): ComparisonInput => ({
  filter: parseFilter(COMPARE_PARAMETERS, new URLSearchParams(query)).filter,
  actors: ACTORS.map(actorOf),
  topics: TOPICS.map(topicOf),
  summit: undefined,
  counting,
  leftOut,
  uncertain,
  looked,
  statements: [],
  summits: [],
  sources: [],
  provenance: { library: 'L', codebook: '1.0', dataVersion: 1, dataDate: '2026-01-01', address: undefined },
})
const anInput = (query: string) =>
  fc
    .tuple(somePositions(12), somePositions(4), somePositions(4), someLooked)
    .map(([counting, leftOut, uncertain, looked]) => inputOf(query, counting, leftOut, uncertain, looked))

describe('a comparison', () => {
  test('has a cell for every actor and topic, and each says what is known there', () => {
    fc.assert(
      fc.property(anInput(''), (input) => {
        const { rows } = buildComparison(input)
        expect(rows.map(({ topic }) => topic.slug)).toEqual(TOPICS)
        for (const { topic, cells } of rows) {
          expect(cells.map(({ actor }) => actor)).toEqual(ACTORS)
          for (const cell of cells) {
            const here = <T extends { topic: string }>(list: T[], who: (one: T) => string) =>
              list.filter((one) => one.topic === topic.slug && who(one) === cell.actor)
            const counting = here(input.counting, ({ holder }) => holder)
            const leftOut = here([...input.leftOut, ...input.uncertain], ({ holder }) => holder)
            const looked = here(input.looked, ({ actor }) => actor)
            if (counting.length > 0) expect(cell).toEqual({ kind: 'held', actor: cell.actor, positions: counting })
            else if (leftOut.length > 0) expect(cell).toMatchObject({ kind: 'left_out', count: leftOut.length })
            else if (looked.length === 0)
              expect(cell).toMatchObject({ kind: 'silent', silence: 'not_assessed', looked: [] })
            else {
              const told = looked.find(({ kind }) => kind !== 'not_found') ?? looked[0]
              expect(cell).toMatchObject({ kind: 'silent', silence: told?.kind })
            }
          }
        }
      }),
    )
  })

  test('row filters choose among its rows, and never change one; counts and pairs stay', () => {
    fc.assert(
      fc.property(anInput(''), (input) => {
        const whole = buildComparison(input)
        const only = (query: string) =>
          buildComparison({ ...input, filter: parseFilter(COMPARE_PARAMETERS, new URLSearchParams(query)).filter })
        const [opposite, common, far] = [only('rows=opposite'), only('rows=common'), only('sort=distance')]
        for (const view of [opposite, common, far]) {
          for (const row of view.rows) expect(whole.rows).toContainEqual(row)
          expect([view.counts, view.pairs]).toEqual([whole.counts, whole.pairs])
        }
        expect(whole.counts).toEqual({
          all: whole.rows.length,
          changed: only('rows=changed').rows.length,
          opposite: opposite.rows.length,
          common: common.rows.length,
          topics: whole.rows.length,
          actors: whole.actors.length,
        })
        expect(opposite.rows.filter((row) => common.rows.includes(row))).toEqual([])
        expect(far.rows).toHaveLength(whole.rows.length)
        const distances = far.rows.map(({ verdict }) => verdict.distance ?? -1)
        expect(distances).toEqual(distances.toSorted((a, b) => b - a))
        for (const side of ['for', 'against', 'mixed'] as const) {
          const { rows, counts } = only(`side=${side}`)
          expect(rows).toEqual(whole.rows.filter(({ verdict }) => verdict[side] > 0))
          expect(counts.all).toBe(rows.length)
        }
      }),
    )
  })

  test('can leave out actors who are on record in none of its rows, and nobody else', () => {
    fc.assert(
      fc.property(anInput(''), fc.constantFrom('', 'rows=opposite', 'side=for'), (input, query) => {
        const asked = (more: string) =>
          buildComparison({
            ...input,
            filter: parseFilter(COMPARE_PARAMETERS, new URLSearchParams(`${query}&${more}`)).filter,
          })
        const [whole, recorded] = [asked(''), asked('recorded=1')]
        const held = (row: typeof whole) =>
          row.actors.filter((_, index) => row.rows.some(({ cells }) => cells[index]?.kind === 'held'))
        expect(recorded.actors).toEqual(held(whole))
        expect(held(recorded)).toEqual(recorded.actors)
        for (const { cells } of recorded.rows)
          expect(cells.map(({ actor }) => actor)).toEqual(recorded.actors.map(({ slug }) => slug))
        expect(recorded.counts).toEqual(whole.counts)
        expect(recorded.rows.map(({ verdict }) => verdict)).toEqual(whole.rows.map(({ verdict }) => verdict))
      }),
    )
  })

  test('of all summits has a row for each at which a topic is on record, and compares within a row', () => {
    const at = (summit: string, holder: string, stance: 'supports' | 'opposes') =>
      aRecord({ id: `${holder}-${summit}`, holder, actor: { slug: holder, name: holder }, topic: 't1', summit, stance })
    const counting = [at('first', 'a', 'supports'), at('first', 'b', 'supports'), at('second', 'a', 'opposes')]
    const input = inputOf('summit=all', counting, [], [], [])
    const summits = ['first', 'second', 'third'].map((slug) => ({ slug, name: slug, shortName: slug }) as SummitRecord)
    const { rows, pairs, counts } = buildComparison({
      ...input,
      topics: input.topics.map((topic) => (topic.slug === 't1' ? { ...topic, scope: 'summit' as const } : topic)),
      bySummit: { summits, looked: new Map() },
    })
    expect(rows.map(rowKey)).toEqual(['t1-at-first', 't1-at-second', 't2', 't3', 't4'])
    expect(counts).toMatchObject({ all: 5, topics: 4 })
    const pair = pairs.find(({ actors }) => actors.join() === 'a,b')
    expect(pair).toMatchObject({ shared: 1, same: ['t1-at-first'], opposite: [] })
  })

  test('pairs rest on counted stances alone, and leave unnamed groups out', () => {
    fc.assert(
      fc.property(anInput(''), (input) => {
        const { rows, pairs } = buildComparison(input)
        expect(pairs.map(({ actors }) => actors.join(''))).toEqual(['ab', 'ac', 'bc'])
        for (const { actors, shared, indirect } of pairs) {
          const both = rows.filter(({ cells }) =>
            actors.every((who) => cells.some((cell) => cell.actor === who && countedStance(cell))),
          )
          expect(shared).toBe(both.length)
          for (const topic of indirect) expect(both.map((row) => row.topic.slug)).toContain(topic)
        }
        // Silence, what is left out, and cells under review enter no pair: without them it is the same.
        const reviewed = new Set(
          rows.flatMap(({ topic, cells }) => cells.filter(isUnderReview).map((cell) => `${cell.actor} ${topic.slug}`)),
        )
        const counted = input.counting.filter(({ holder, topic }) => !reviewed.has(`${holder} ${topic}`))
        expect(buildComparison({ ...input, counting: counted, leftOut: [], uncertain: [], looked: [] }).pairs).toEqual(
          pairs,
        )
      }),
    )
  })

  test('the order of actors moves columns, and nothing else', () => {
    fc.assert(
      fc.property(anInput(''), fc.shuffledSubarray(ACTORS, { minLength: ACTORS.length }), (input, order) => {
        const whole = buildComparison(input)
        const moved = buildComparison({ ...input, actors: order.map(actorOf) })
        expect(moved.rows.map(({ verdict }) => verdict)).toEqual(whole.rows.map(({ verdict }) => verdict))
        for (const [at, { cells }] of moved.rows.entries())
          expect(cells).toEqual(order.map((slug) => whole.rows[at]?.cells.find(({ actor }) => actor === slug)))
        expect(moved.counts).toEqual(whole.counts)
      }),
    )
  })

  test('is the same twice, and leaves what it was made of alone', () => {
    fc.assert(
      fc.property(anInput('sort=distance&rows=all'), (input) => {
        const before = structuredClone(input)
        expect(buildComparison(input)).toEqual(buildComparison(input))
        expect(input).toEqual(before)
      }),
    )
  })
})
