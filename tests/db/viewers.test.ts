import { beforeAll, expect, test } from 'vitest'
import { connect, type Db } from '@/db/client'
import type { Engine } from '@/db/engine/engine'
import { type Library, libraryFor } from '@/db/library'
import { findActorList } from '@/db/queries/actors/list'
import { findCompareChoices } from '@/db/queries/comparison/choices'
import { findOverview } from '@/db/queries/overview/overview'
import { findPositionPage } from '@/db/queries/positions/list'
import { readPositionsView } from '@/db/queries/positions/view'
import { findSpeakers } from '@/db/queries/records/speakers'
import { findSummitPage, listListedSummits } from '@/db/queries/summits/page'
import { listVoiceTallies } from '@/db/queries/topics/list'
import { ACTORS_PARAMETERS } from '@/lib/filter/actors'
import { OVERVIEW_PARAMETERS } from '@/lib/filter/overview'
import { parseFilter } from '@/lib/filter/parse'
import { EDITOR, READER } from '@/lib/viewer'
import { nastyLibrary } from '../fixtures/nasty/library'
import { freshDatabase } from '../support/database'
import { recordingEngine } from '../support/recording-engine'

const { filter: OVERVIEW } = parseFilter(OVERVIEW_PARAMETERS, new URLSearchParams())

// What one class of viewer was answered is never an answer for another class.

/** Queries that cache answers. */
const CACHING: Record<string, (library: Library) => Promise<unknown>> = {
  speakers: findSpeakers,
  summits: listListedSummits,
  'the page of a summit': (library) => findSummitPage(library, 'harbor-talks-two'),
  actors: (library) => findActorList(library, parseFilter(ACTORS_PARAMETERS, new URLSearchParams()).filter),
  topics: (library) => listVoiceTallies(library, {}),
  'choices of Compare': findCompareChoices,
  overview: (library) => findOverview(library, OVERVIEW),
  positions: async (library) => {
    const { filter } = await readPositionsView(library, new URLSearchParams())
    return findPositionPage(library, filter)
  },
}

let engine: Engine
beforeAll(async () => {
  engine = (await freshDatabase(nastyLibrary())).engine
})

test.each(Object.entries(CACHING))('%s: an editor is asked for anew what a reader was answered', async (_, find) => {
  const recorded = recordingEngine(engine)
  const db: Db = connect(recorded.engine)
  const statementsOf = async (library: Library) => {
    recorded.forget()
    await find(library)
    return recorded.statements.map(({ sql, params }) => `${sql} ${JSON.stringify(params)}`).sort()
  }
  const reader = await statementsOf(libraryFor(db, READER))
  const readerAgain = await statementsOf(libraryFor(db, READER))
  const editor = await statementsOf(libraryFor(db, EDITOR))
  expect(readerAgain.length).toBeLessThan(reader.length)
  expect(editor).toEqual(reader)
})
