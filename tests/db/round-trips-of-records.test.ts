import { beforeAll, expect, test } from 'vitest'
import { connect } from '@/db/client'
import type { Engine } from '@/db/engine/engine'
import { type Library, libraryFor } from '@/db/library'
import { findActorProfile } from '@/db/queries/actors/actor'
import { findActorList } from '@/db/queries/actors/list'
import { listClaimFacets } from '@/db/queries/claims/facets'
import { findClaimList } from '@/db/queries/claims/list'
import { findClaimPage } from '@/db/queries/claims/page'
import { readClaimsView } from '@/db/queries/claims/view'
import { findInAll } from '@/db/queries/search/search'
import { findSourceList, listSourceFacets } from '@/db/queries/sources/list'
import { findSourcePage } from '@/db/queries/sources/page'
import { findSummitPage } from '@/db/queries/summits/page'
import { ACTORS_PARAMETERS } from '@/lib/filter/actors'
import { parseFilter } from '@/lib/filter/parse'
import { SOURCE_PARAMETERS } from '@/lib/filter/sources'
import { READER } from '@/lib/viewer'
import { nastyLibrary } from '../fixtures/nasty/library'
import { freshDatabase } from '../support/database'
import { recordingEngine } from '../support/recording-engine'

// The same as in `round-trips.test.ts` for pages of single records and their lists: what does not depend on each other
// is asked for together.

const none = () => new URLSearchParams()

/** What a page asks for on its first visit, when nothing is cached, and in how many round trips at most. */
const PAGES: Record<string, { most: number; read(library: Library): Promise<unknown> }> = {
  'an actor as of a day': {
    most: 4,
    read: (library) => findActorProfile(library, 'ada-marlow', { asOf: '2019-01-01', groups: false }),
  },
  'an organization': {
    most: 4,
    read: (library) => findActorProfile(library, 'dock-workers-union', { asOf: undefined, groups: false }),
  },
  actors: {
    most: 4,
    read: (library) => findActorList(library, parseFilter(ACTORS_PARAMETERS, none()).filter),
  },
  claims: {
    most: 6,
    async read(library) {
      const { filter } = await readClaimsView(library, new URLSearchParams('claimant=ada-marlow'))
      await Promise.all([findClaimList(library, filter), listClaimFacets(library, filter)])
    },
  },
  'a claim': { most: 4, read: (library) => findClaimPage(library, 'nobody-was-moored') },
  sources: {
    most: 2,
    async read(library) {
      const { filter } = parseFilter(SOURCE_PARAMETERS, none())
      await Promise.all([findSourceList(library, filter), listSourceFacets(library, filter)])
    },
  },
  'a source': { most: 2, read: (library) => findSourcePage(library, 'coastal-law-center-2018') },
  'a summit': { most: 6, read: (library) => findSummitPage(library, 'harbor-talks-two') },
  search: { most: 3, read: (library) => findInAll(library, 'ban') },
}

let engine: Engine
beforeAll(async () => {
  engine = (await freshDatabase(nastyLibrary())).engine
})

test.each(Object.entries(PAGES))('%s: few round trips', async (_, { most, read }) => {
  const recorded = recordingEngine(engine)
  expect(await read(libraryFor(connect(recorded.engine), READER))).not.toBeNull()
  expect(recorded.statements.length).toBeGreaterThanOrEqual(most)
  expect(recorded.roundTrips.length).toBeLessThanOrEqual(most)
})
