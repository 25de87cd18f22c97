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
import { checkNames } from '@/db/queries/records/known-names'
import { findTopicDetail } from '@/db/queries/topics/detail'
import { findTopicView } from '@/db/queries/topics/topic'
import { readTopicView } from '@/db/queries/topics/view'
import { OVERVIEW_PARAMETERS } from '@/lib/filter/overview'
import { parseFilter } from '@/lib/filter/parse'
import { READER } from '@/lib/viewer'
import { nastyLibrary } from '../fixtures/nasty/library'
import { freshDatabase } from '../support/database'
import { recordingEngine } from '../support/recording-engine'

// What an engine on another machine costs is round trips: each page asks for what does not depend on each other together.

/** Reading the address is counted with its page. */
const MOST = 6

/** What a page asks for on its first visit, when nothing is cached. */
const PAGES: Record<string, (library: Library) => Promise<unknown>> = {
  async compare(library) {
    await readComparison(library, '')
  },
  async 'compare, named actors, topics and summit'(library) {
    await readComparison(library, 'actors=ada-marlow,tomas-reyes&topics=easing-the-ban&summit=harbor-talks-two')
  },
  async 'compare, every topic'(library) {
    await readComparison(library, 'topics=all')
  },
  topic: (library) => readTopic(library, ''),
  'topic as of a day': (library) => readTopic(library, 'asOf=2019-01-01'),
  overview: (library) => readOverview(library, ''),
  'overview of named actors': (library) => readOverview(library, 'actors=ada-marlow,tomas-reyes'),
  actor: (library) => findActorProfile(library, 'ada-marlow', { asOf: undefined, groups: false }),
  positions: (library) => readPositions(library, ''),
  'positions, filtered': (library) => readPositions(library, 'stance=supports&topic=easing-the-ban&from=2018-01-01'),
}

async function readComparison(library: Library, address: string) {
  const { filter } = await readCompareView(library, new URLSearchParams(address))
  return Promise.all([findComparison(library, filter), findCompareChoices(library)])
}

async function readTopic(library: Library, address: string) {
  const topic = await findTopicDetail(library, 'easing-the-ban')
  if (!topic) throw new Error('There is no such topic.')
  const { filter, summit, summits } = await readTopicView(library, new URLSearchParams(address), topic)
  return findTopicView(library, { topic, filter, summit, summits, address: undefined })
}

async function readOverview(library: Library, address: string) {
  const { filter } = parseFilter(OVERVIEW_PARAMETERS, new URLSearchParams(address))
  const [actors] = await Promise.all([
    checkNames(library, 'actor', 'actors', filter.actors),
    checkNames(library, 'summit', 'summit', filter.summit ? [filter.summit] : []),
  ])
  return findOverview(library, { ...filter, actors: actors.known, summit: undefined })
}

async function readPositions(library: Library, address: string) {
  const { filter } = await readPositionsView(library, new URLSearchParams(address))
  return findPositionPage(library, filter)
}

let engine: Awaited<ReturnType<typeof freshDatabase>>['engine']
beforeAll(async () => {
  engine = (await freshDatabase(nastyLibrary())).engine
})

test.each(Object.entries(PAGES))('%s is read in few round trips', async (_, read) => {
  const recorded = recordingEngine(engine)
  await read(libraryFor(connect(recorded.engine), READER))
  expect(recorded.statements.length).toBeGreaterThan(5)
  expect(recorded.roundTrips.length).toBeLessThanOrEqual(MOST)
})
