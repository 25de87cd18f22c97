import { beforeAll, expect, test } from 'vitest'
import { connect } from '@/db/client'
import { type Library, libraryFor } from '@/db/library'
import { findActorProfile } from '@/db/queries/actors/actor'
import { findCompareChoices } from '@/db/queries/comparison/choices'
import { findComparison } from '@/db/queries/comparison/comparison'
import { readCompareView } from '@/db/queries/comparison/view'
import { findOverview } from '@/db/queries/overview/overview'
import { findPositionPage } from '@/db/queries/positions/list'
import { readPositionsView } from '@/db/queries/positions/view'
import { findTopicDetail } from '@/db/queries/topics/detail'
import { findTopicView } from '@/db/queries/topics/topic'
import { readTopicView } from '@/db/queries/topics/view'
import { READER } from '@/lib/viewer'
import { nastyLibrary } from '../fixtures/nasty/library'
import { freshDatabase } from '../support/database'
import { recordingEngine } from '../support/recording-engine'

// What an engine on another machine costs is round trips: each page asks for what does not depend on each other together.

const none = () => new URLSearchParams()

/** What a page asks for on its first visit, and in how many round trips at most. */
const PAGES: Record<string, { most: number; read(library: Library): Promise<unknown> }> = {
  compare: {
    most: 20,
    async read(library) {
      const { filter } = await readCompareView(library, new URLSearchParams('topics=all'))
      await Promise.all([findComparison(library, filter), findCompareChoices(library)])
    },
  },
  topic: {
    most: 20,
    async read(library) {
      const topic = await findTopicDetail(library, 'easing-the-ban')
      if (!topic) throw new Error('There is no such topic.')
      const { filter, summit, summits } = await readTopicView(library, none(), topic)
      await findTopicView(library, { topic, filter, summit, summits, address: undefined })
    },
  },
  overview: { most: 30, read: (library) => findOverview(library, { actors: [], summit: undefined }) },
  actor: {
    most: 30,
    read: (library) => findActorProfile(library, 'ada-marlow', { asOf: undefined, groups: false }),
  },
  positions: {
    most: 40,
    async read(library) {
      const { filter } = await readPositionsView(library, none())
      await findPositionPage(library, filter)
    },
  },
}

let engine: Awaited<ReturnType<typeof freshDatabase>>['engine']
beforeAll(async () => {
  engine = (await freshDatabase(nastyLibrary())).engine
})

test.each(Object.entries(PAGES))('%s is read in few round trips', async (_, { most, read }) => {
  const recorded = recordingEngine(engine)
  await read(libraryFor(connect(recorded.engine), READER))
  expect(recorded.statements.length).toBeGreaterThan(5)
  expect(recorded.roundTrips.length).toBeLessThanOrEqual(most)
})
