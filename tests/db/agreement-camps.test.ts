import { expect, test } from 'vitest'
import { findNetworkView } from '@/db/queries/agreement/network'
import { findAgreementView, readAgreementView } from '@/db/queries/agreement/view'
import { NETWORK_PARAMETERS } from '@/lib/filter/network'
import { parseFilter } from '@/lib/filter/parse'
import { campLibrary } from '../fixtures/camps'
import { freshDatabase } from '../support/database'

type Camps = [actors: number, topics: number, camps: number, heard: number, placed: number]

// The clusters of an invented library are the camps of which it was made. Where two actors share six topics or so, one
// answer in five against one's camp puts some actors nearer to another: of 30, as many as two are placed there.
test.each<Camps>([
  [30, 24, 3, 0.8, 0.95],
  [300, 60, 4, 0.35, 0.95],
  [30, 16, 3, 0.64, 0.9],
])('%d actors on %d topics fall into their %d camps', { timeout: 120_000 }, async (...size) => {
  const [actors, topics, camps, heard, least] = size
  const { db } = await freshDatabase(campLibrary({ actors, topics, camps, heard }))
  const { filter } = await readAgreementView(db, new URLSearchParams())
  const view = await findAgreementView(db, filter)
  expect(view.actors).toHaveLength(actors)
  const placed = view.clusters.reduce((sum, { members }) => {
    const of = members.map((index) => Number(/\d+$/.exec(view.actors[index]?.record.slug ?? '')?.[0]) % camps)
    return sum + Math.max(...Array.from({ length: camps }, (_, camp) => of.filter((one) => one === camp).length))
  }, 0)
  expect(view.clusters).toHaveLength(camps)
  expect(placed / actors).toBeGreaterThan(least)
  expect(view.pairs.none + view.pairs.few + view.pairs.enough).toBe((actors * (actors - 1)) / 2)
})

test('the table of a network of many actors lists ties between clusters first', async () => {
  const { db } = await freshDatabase(campLibrary({ actors: 60, topics: 20, camps: 3, heard: 0.6 }))
  const { filter } = parseFilter(NETWORK_PARAMETERS, new URLSearchParams())
  const { listed, nodes } = await findNetworkView(db, filter)
  const between = listed.map(({ a, b }) => nodes[a]?.cluster !== nodes[b]?.cluster)
  expect(listed.length).toBeGreaterThan(50)
  expect(between).toEqual(between.toSorted((one, other) => Number(other) - Number(one)))
  expect(between[0]).toBe(true)
  const weights = listed.filter((_, at) => between[at]).map(({ weight }) => weight)
  expect(weights).toEqual(weights.toSorted((one, other) => other - one))
})
