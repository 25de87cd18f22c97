import { expect, test } from 'vitest'
import { findAgreementView, readAgreementView } from '@/db/queries/agreement/view'
import { campLibrary } from '../fixtures/camps'
import { freshDatabase } from '../support/database'

// The clusters of an invented library are the camps of which it was made.
test.each([
  [30, 16, 3, 0.64],
  [300, 60, 4, 0.35],
])('%d actors on %d topics fall into their %d camps', { timeout: 120_000 }, async (actors, topics, camps, heard) => {
  const { db } = await freshDatabase(campLibrary({ actors, topics, camps, heard }))
  const { filter } = await readAgreementView(db, new URLSearchParams())
  const view = await findAgreementView(db, filter)
  expect(view.actors).toHaveLength(actors)
  const placed = view.clusters.reduce((sum, { members }) => {
    const of = members.map((index) => Number(/\d+$/.exec(view.actors[index]?.record.slug ?? '')?.[0]) % camps)
    return sum + Math.max(...Array.from({ length: camps }, (_, camp) => of.filter((one) => one === camp).length))
  }, 0)
  expect(view.clusters).toHaveLength(camps)
  expect(placed / actors).toBeGreaterThan(0.9)
  expect(view.pairs.none + view.pairs.few + view.pairs.enough).toBe((actors * (actors - 1)) / 2)
})
