import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '@/db/client'
import { type OpenedData, openData } from '@/db/commands/files/open-data'
import type { Result } from '@/db/commands/result'
import { ENDPOINT_NAMES, type EndpointName, endpointOf } from '@/lib/api/endpoints'
import { dataPath } from '@/lib/api/find-endpoint'
import type { Bundle } from '@/lib/bundle/schema'
import { PUBLIC_SCHEMAS } from '@/lib/exports/json/json-schemas'
import { readDataset } from '../dataset/bundle'
import { nastyLibrary } from '../fixtures/nasty/library'
import { asReader } from '../support/context'
import { freshDatabase } from '../support/database'

const LIBRARIES: [string, () => Bundle][] = [
  ['the bundled library', () => readDataset().bundle],
  ['the nasty library', nastyLibrary],
]

/** Queries of each address that is no record's. Between them they show every kind of cell, silence and hit. */
const QUERIES: Partial<Record<EndpointName, string[]>> = {
  listPositions: ['', '?sort=actor&limit=7', '?q=no-such-words-at-all', '?limit=500&side=against'],
  listActors: ['', '?of=groups', '?q=a&limit=2', '?limit=all'],
  listTopics: ['', '?limit=3', '?asOf=2018-10-15'],
  listClaims: ['', '?sort=newest&limit=2', '?standing=contested'],
  listSources: ['', '?sort=title&limit=1', '?type=report'],
  listSummits: ['', '?limit=1'],
  compare: ['', '?topics=all&cells=stance', '?topics=all&asOf=2018-10-15'],
  getAgreement: ['', '?hand=all&groups=1', '?basis=stated'],
  getNetwork: ['', '?mode=two&qualifier=combine', '?normalize=jaccard&hand=all'],
  getCoverage: ['', '?show=thin'],
  listChanges: ['', '?around=2019-01-22', '?fate=not_heard&limit=2'],
  search: ['?q=the', '?q=the&kind=quotation&limit=2', '?q=', '?q=zugzwang+the'],
  getOverview: ['', '?asOf=2018-10-15'],
  getCodebook: [''],
  listHistory: ['', '?limit=1'],
}

describe.each(LIBRARIES)('of %s', (_, bundle) => {
  let db: Db
  beforeAll(async () => {
    ;({ db } = await freshDatabase(bundle()))
  })

  const lists = Object.entries(QUERIES) as [EndpointName, string[]][]
  test.each(lists.flatMap(([name, queries]) => queries.map((query) => ({ name, query }))))(
    '$name "$query" has the public shape and nothing else',
    async ({ name, query }) => expectPublic(name, await open(db, dataPath(endpointOf(name)), query)),
  )

  test.each<[EndpointName, string, string]>([
    ['getPosition', 'position', 'uid'],
    ['getActor', 'actor', 'slug'],
    ['getTopic', 'topic', 'slug'],
    ['getClaim', 'claim', 'slug'],
    ['getSource', 'source', 'slug'],
    ['getSummit', 'summit', 'slug'],
  ])('%s: every record has the public shape, or was withdrawn and says why', async (name, table, column) => {
    const rows = await db.values<[string]>(sql.raw(`select ${column} from ${table} order by id`))
    expect(rows.length).toBeGreaterThan(0)
    for (const [record] of rows) {
      const opened = await open(db, dataPath(endpointOf(name)).replace(/\{.*\}/, record), '')
      if (opened.kind === 'gone') expect(opened.message.length).toBeGreaterThan(0)
      else expectPublic(name, opened)
    }
  })

  test('every record has a history in the public shape', async () => {
    const rows = await db.values<[string, string]>(
      sql.raw(`select record_type, record from revision where record_type <> 'source-text' group by 1, 2 limit 300`),
    )
    expect(rows.length).toBeGreaterThan(50)
    for (const [type, record] of rows) {
      const opened = await open(db, `/history/${type}/${record}`, '')
      if (opened.kind !== 'not-found') expectPublic('getRecordHistory', opened)
    }
  })
})

test('an empty library answers too', async () => {
  const { db } = await freshDatabase()
  for (const [name, [query = '']] of Object.entries(QUERIES) as [EndpointName, string[]][])
    expectPublic(name, await open(db, dataPath(endpointOf(name)), query))
})

test('every address is asked for here', () => {
  const records: EndpointName[] = ['getPosition', 'getActor', 'getTopic', 'getClaim', 'getSource', 'getSummit']
  expect([...Object.keys(QUERIES), ...records, 'getRecordHistory'].toSorted()).toEqual(ENDPOINT_NAMES.toSorted())
})

function open(db: Db, path: string, query: string): Promise<Result<OpenedData>> {
  return openData(asReader(db), { path, format: 'json', query, root: '/sample', publicBase: undefined })
}

function expectPublic(name: EndpointName, opened: Result<OpenedData>) {
  if (opened.kind !== 'done' || !('data' in opened)) throw new Error(`${name}: ${JSON.stringify(opened)}`)
  const file = JSON.parse(opened.data)
  expect(PUBLIC_SCHEMAS[endpointOf(name).schema].parse(file)).toEqual(file)
  const addresses = [...opened.data.matchAll(/"address": "([^"]*)"/g)].map(([, address]) => address)
  expect(addresses.filter((address) => !address?.startsWith('/sample/'))).toEqual([])
}
