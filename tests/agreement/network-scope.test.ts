import { beforeAll, describe, expect, test } from 'vitest'
import { findNetworkView } from '@/db/queries/agreement/network'
import { listSaid } from '@/db/queries/agreement/said'
import { recipeCommand } from '@/lib/agreement/network/recipe'
import type { Bundle } from '@/lib/bundle/schema'
import { NETWORK_PARAMETERS } from '@/lib/filter/network'
import { parseFilter, toQuery } from '@/lib/filter/parse'
import { nastyLibrary } from '../fixtures/nasty/library'
import { aPosition, smallLibrary } from '../fixtures/small'
import { freshDatabase, type TestDatabase } from '../support/database'

type Topic = Bundle['topics'][number]

let library: TestDatabase
beforeAll(async () => {
  library = await freshDatabase(nastyLibrary())
})

const parse = (query: URLSearchParams | string) => parseFilter(NETWORK_PARAMETERS, new URLSearchParams(query))
const view = (query: URLSearchParams | string) => findNetworkView(library.db, parse(query).filter)

describe('who and what is left out', () => {
  test.each(['person', 'organization'])('an actor by slug and by name, of a network by %s', async (actors) => {
    const whole = await view(`actors-as=${actors}&hand=all`)
    for (const node of whole.nodes) {
      const without = new URLSearchParams({ 'actors-as': actors, hand: 'all', exclude: node.name })
      const { nodes, leftOut } = await view(without)
      expect(nodes.map(({ name }) => name)).toEqual(
        whole.nodes.map(({ name }) => name).filter((name) => name !== node.name),
      )
      expect(leftOut.excluded).toBeGreaterThan(0)
      without.set('exclude', node.label)
      expect((await view(without)).nodes).toEqual(nodes)
    }
  })

  test('a topic by slug and by name', async () => {
    const whole = await view('mode=two&hand=all')
    const topic = whole.nodes.find(({ mode }) => mode === 'topic')
    const left = await Promise.all(
      [topic?.name ?? '', topic?.label ?? ''].map((exclude) =>
        view(new URLSearchParams({ mode: 'two', hand: 'all', exclude })),
      ),
    )
    expect(left[0]?.nodes.length).toBeLessThan(whole.nodes.length)
    expect(left[1]?.nodes).toEqual(left[0]?.nodes)
  })

  test('a name with commas is one name; slugs are a list', () => {
    const read = (...values: string[]) => parse(new URLSearchParams(values.map((value) => ['exclude', value]))).filter
    expect(read('Rand, Corporation', 'a-b,c').exclude).toEqual(['Rand, Corporation', 'a-b', 'c'])
    for (const exclude of [
      ['a-b', 'c'],
      ['Rand, Corporation', 'a-b'],
    ])
      expect(parse(toQuery(NETWORK_PARAMETERS, read(...exclude))).filter.exclude).toEqual(exclude)
  })

  test('the command names each of them so that a shell reads it as one word', () => {
    const { filter } = parse(
      new URLSearchParams([
        ['exclude', 'a-b,c'],
        ['exclude', "Friends of the “Sea” & 'Shore'"],
      ]),
    )
    const settings = {
      mode: 'one',
      qualifier: 'congruence',
      levels: 'side',
      normalize: 'none',
      duplicates: 'document',
      broader: false,
    } as const
    expect(recipeCommand({ filter, settings }, 'csv')).toContain(
      `--exclude a-b --exclude c --exclude 'Friends of the “Sea” & '\\''Shore'\\''' --format csv`,
    )
  })
})

test('statements come by day, and within a source as they stand in its text', async () => {
  const small = smallLibrary()
  const on = (id: string, statedOn: string, quotations: string[]) =>
    aPosition({ id, statedOn, quotations, actor: 'tomas-reyes', topic: id.startsWith('p') ? 'easing' : 'other' })
  const { db } = await freshDatabase({
    ...small,
    topics: [...small.topics, { ...(small.topics[0] as Topic), slug: 'other', wording: 2 }],
    quotations: small.quotations.map((one) => ({ ...one, speakers: ['tomas-reyes'] })),
    claims: [],
    // In the text, q-1 stands before q-2 and q-2 before q-3.
    positions: [on('p-late', '2019-03-01', ['q-1']), on('p-two', '2019-02-01', ['q-3', 'q-2'])].concat(
      on('r-one', '2019-02-01', ['q-1']),
    ),
  })
  const said = await listSaid(db, { topics: undefined, firsthand: true })
  expect(said.map(({ topic, from }) => `${topic} ${from}`)).toEqual([
    'other 2019-02-01',
    'easing 2019-02-01',
    'easing 2019-02-01',
    'easing 2019-03-01',
  ])
})

test('the table of a two-mode network has the sides behind each tie', async () => {
  const { onTopics, listed, network } = await view('mode=two&hand=all&duplicates=include&broader=1')
  expect(listed).toEqual([])
  expect(onTopics.length).toBeGreaterThan(3)
  for (const tie of onTopics) expect(tie.for - tie.against).toBe(tie.weight)
  const strengths = onTopics.map(({ weight }) => Math.abs(weight))
  expect(strengths).toEqual(strengths.toSorted((a, b) => b - a))
  expect(network.mode).toBe('two')
})
