import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ComparedRow, Comparison } from '@/lib/comparison/model'
import { windowOf } from '@/lib/comparison/window'
import { COMPARISON_LIMIT, COMPARISON_PAGE } from '@/lib/filter/compare'
import { filtered, nastyComparison } from '../exports/fixture'

/** A comparison of so many actors and topics, made of the first row and column of the nasty one. */
function sized(actors: number, topics: number, place: Partial<Comparison['filter']> = {}): Comparison {
  const model = nastyComparison()
  const [actor, row] = [model.actors[0], model.rows[0]]
  const cell = row?.cells.find(({ kind }) => kind === 'held')
  if (!actor || !row || !cell) throw new Error('the nasty comparison is empty')
  const slugs = Array.from({ length: actors }, (_, at) => `a-${at}`)
  const line = (at: number): ComparedRow => ({
    ...row,
    topic: { ...row.topic, slug: `t-${at}` },
    cells: slugs.map((slug) => ({ ...cell, actor: slug })),
  })
  return filtered(place, {
    ...model,
    actors: slugs.map((slug) => ({ ...actor, slug })),
    rows: Array.from({ length: topics }, (_, at) => line(at)),
    pairs: slugs.slice(1).map((slug, at) => ({ ...nothing, actors: [slugs[at] ?? '', slug] })),
  })
}
const nothing = {
  shared: 0,
  sameSide: 0,
  few: false,
  same: [],
  terms: [],
  neither: [],
  opposite: [],
  parts: [],
  indirect: [],
}

const namesOf = ({ shown }: ReturnType<typeof windowOf>) =>
  shown.rows.flatMap(({ topic, cells }) => cells.map((cell) => `${cell.actor} ${topic.slug}`))

/** Every window, by following the links from the first. */
function follow(actors: number, topics: number): ReturnType<typeof windowOf>[] {
  const found: ReturnType<typeof windowOf>[] = []
  for (let fromTopic: string | undefined, down = true; down; ) {
    for (let fromActor: string | undefined, across = true; across; ) {
      const window = windowOf(sized(actors, topics, { fromActor, fromTopic }))
      found.push(window)
      fromActor = window.actors.next
      across = fromActor !== undefined
    }
    fromTopic = found.at(-1)?.topics.next
    down = fromTopic !== undefined
  }
  return found
}

describe('what a page shows of a comparison', () => {
  test('is all of one that a page can hold', () => {
    for (const [actors, topics] of [
      [12, 20],
      [40, 6],
      [4, 60],
      [1, 1],
      [0, 5],
      [3, 0],
    ] as const) {
      const window = windowOf(sized(actors, topics))
      expect([window.cut, window.shown.actors.length, window.shown.rows.length]).toEqual([false, actors, topics])
    }
  })

  test('is a part of a larger one; the parts together are all of it, each cell once', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: COMPARISON_LIMIT.actors }),
        fc.integer({ min: 1, max: COMPARISON_LIMIT.topics }),
        (actors, topics) => {
          const windows = follow(actors, topics)
          const cells = windows.flatMap(namesOf)
          expect(new Set(cells).size).toBe(actors * topics)
          expect(cells).toHaveLength(actors * topics)
          for (const window of windows) expect(namesOf(window).length).toBeLessThanOrEqual(COMPARISON_PAGE.cells)
        },
      ),
      { numRuns: 30 },
    )
  })

  test('goes back the way it came, and says where it is', () => {
    const second = windowOf(sized(40, 60, { fromActor: 'a-12', fromTopic: 'a-1' }))
    expect(second.actors).toEqual({ first: 13, last: 24, of: 40, previous: 'a-0', next: 'a-24' })
    expect(windowOf(sized(40, 60, { fromActor: 'a-36' })).actors).toMatchObject({
      first: 37,
      last: 40,
      previous: 'a-24',
      next: undefined,
    })
  })

  test('has only what its cells rest on and whom it shows; a view changed from it begins anew', () => {
    const { shown } = windowOf(sized(40, 60, { fromActor: 'a-12' }))
    expect(shown.pairs).toHaveLength(11)
    expect(shown.filter).toMatchObject({ fromActor: undefined, fromTopic: undefined })
    expect(shown.sources.length).toBeGreaterThan(0)
  })

  test('begins at the beginning where it is to begin with nobody who is compared, and says so', () => {
    const lost = windowOf(sized(40, 60, { fromActor: 'nobody', fromTopic: 't-7' }))
    expect([lost.actors.first, lost.topics.first]).toEqual([1, 8])
    expect(lost.problems).toEqual([
      { parameter: 'fromActor', value: 'nobody', message: expect.stringContaining('not among the actors compared') },
    ])
  })
})
