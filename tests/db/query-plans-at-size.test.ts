import { beforeAll, describe, expect, test, vi } from 'vitest'
import { connect } from '@/db/client'
import { insertBundle, loadBundle } from '@/db/commands/load-bundle'
import { openEmbedded } from '@/db/engine/embedded'
import type { Engine, Statement } from '@/db/engine/engine'
import { type Library, libraryFor } from '@/db/library'
import { migrate } from '@/db/migrate'
import { findCompareChoices } from '@/db/queries/comparison/choices'
import { findFeed } from '@/db/queries/history/feed'
import { findHistory, listPeople } from '@/db/queries/history/page'
import { countFacets } from '@/db/queries/positions/facets'
import { listOccasions } from '@/db/queries/positions/occasions'
import { findPositionStream } from '@/db/queries/positions/stream'
import { readPositionsView } from '@/db/queries/positions/view'
import { findInAll } from '@/db/queries/search/search'
import { HISTORY_PARAMETERS } from '@/lib/filter/history'
import { parseFilter } from '@/lib/filter/parse'
import type { PositionChunk } from '@/lib/positions/model'
import { EDITOR, READER } from '@/lib/viewer'
import { casesFor } from '../bench/scale/cases'
import { positionsOf, sizeFor, subjectsOf } from '../bench/scale/library'
import { recordingEngine } from '../support/recording-engine'

vi.setConfig({ hookTimeout: 240_000, testTimeout: 120_000 })

// What `npm run bench` times, here by its plans: never by seconds, which are the machine's.

const SIZE = sizeFor(20_000)
const CHUNK = 5_000
const BY = { by: 'test', at: '2026-01-01T00:00:00Z' }
/** Tables that grow with the library, by the names under which statements read them; the newest sources are the end of an index. */
const GROWING =
  /^SCAN (position|p|e|quotation|position_quotation|search_entry|speaker|source(?! USING.* INDEX source_)|absence|a|claim)\b/
/** What every write leaves. */
const A_WRITE: Statement = {
  sql: `insert into revision (record_type, record, version, at, by, after)
    values ('position', 'p-700', 2, '2026-01-02T00:00:00Z', 'test', '{}')`,
  params: [],
  method: 'run',
}
const CASES = casesFor('p-700').filter((one) => one.ask !== undefined)

let engine: Engine
let db: Library
let asked: Statement[] = []
let forget: () => void = () => undefined
beforeAll(async () => {
  engine = openEmbedded(':memory:')
  await migrate(engine, 'db/migrations')
  const recorded = recordingEngine(engine)
  asked = recorded.statements
  forget = recorded.forget
  db = libraryFor(connect(recorded.engine), READER)
  await loadBundle(db, subjectsOf(SIZE), BY)
  for (let from = 0; from < SIZE.positions; from += CHUNK) {
    const [first, ...rest] = insertBundle(db, positionsOf(SIZE, from, from + CHUNK), BY)
    if (first) await db.batch([first, ...rest])
  }
})

/** The steps of every statement that a question asks the second time: the first time it may look at everything once. */
async function stepsOf(ask: (db: Library) => Promise<unknown>): Promise<string[]> {
  await ask(db)
  return stepsOnce(ask)
}

async function stepsOnce(ask: (db: Library) => Promise<unknown>): Promise<string[]> {
  forget()
  await ask(db)
  return planOf(asked)
}

async function planOf(statements: Statement[]): Promise<string[]> {
  const plans = await Promise.all(
    statements.map(({ sql, params }) => engine.run({ sql: `explain query plan ${sql}`, params, method: 'all' })),
  )
  return plans.flatMap(({ rows }) => {
    const steps = rows.map((row) => String(row[3]))
    // A subquery may have the name of a table that is found by an index within it.
    const subqueries = new Set(steps.map((step) => /^(?:CO-ROUTINE|MATERIALIZE) (\w+)$/.exec(step)?.[1]))
    return steps.filter((step) => !subqueries.has(/^SCAN (\w+)$/.exec(step)?.[1] ?? ''))
  })
}

test.each(CASES)('$name reads no growing table from end to end', async ({ ask }) => {
  const steps = await stepsOf(ask ?? (async () => undefined))
  expect(steps.length).toBeGreaterThan(0)
  expect(steps.filter((step) => GROWING.test(step))).toEqual([])
})

test('positions on a topic are ranked from an index alone', async () => {
  const steps = await stepsOf((of) => listOccasions(of, { topics: ['topic-7'] }))
  expect(steps.filter((step) => /^SEARCH own\b/.test(step))).toEqual([
    'SEARCH own USING COVERING INDEX position_facet (topic_id=? AND shown=?)',
    'SEARCH own USING COVERING INDEX position_facet (topic_id=? AND shown=?)',
  ])
})

test('a word that records of every kind say is found without reading them all', async () => {
  const found = await findInAll(db, 'ba')
  expect(Object.keys(found.counts).length).toBeGreaterThan(5)
  const steps = await stepsOf((of) => findInAll(of, 'ba'))
  expect(steps.filter((step) => GROWING.test(step))).toEqual([])
})

test('who and what together are found by their keys', async () => {
  const [actor, topic] = [subjectsOf(SIZE).actors[7]?.name, subjectsOf(SIZE).topics[7]?.label]
  const found = await findInAll(db, `${actor} ${topic}`)
  expect(found.counts.position).toBeGreaterThan(0)
  const steps = await stepsOf((of) => findInAll(of, `${actor} ${topic}`))
  expect(steps.filter((step) => GROWING.test(step) || /^SCAN (l|s|c|position_quotation)$/.test(step))).toEqual([])
  for (const index of ['position_actor', 'position_behalf_of', 'position_topic', 'speaker_actor', 'claim_claimant'])
    expect(
      steps.filter((step) => step.includes(`INDEX ${index} `)),
      index,
    ).not.toEqual([])
})

describe('the history', () => {
  /** A step that reads all revisions, by the names under which statements of the history read them. */
  const WHOLE = /^SCAN (r|f|l|o|s|b|n|of_coding)\b/
  const filterOf = (query: string) => parseFilter(HISTORY_PARAMETERS, new URLSearchParams(query)).filter

  test.each([
    ['', READER],
    ['', EDITOR],
    ['by=test&kind=summit', READER],
    ['by=nobody', EDITOR],
    ['since=2026-01-01&show=corrections', READER],
    ['show=readers&before=900', EDITOR],
  ])('“%s” is read from batch to batch, by their indexes', async (query, viewer) => {
    const steps = await stepsOf((of) => findHistory(libraryFor(of, viewer), filterOf(query)))
    expect(steps.length).toBeGreaterThan(0)
    expect(steps.filter((step) => WHOLE.test(step) || GROWING.test(step))).toEqual([])
  })

  test('of one actor, and who changed anything, is read by indexes', async () => {
    const steps = await stepsOf(async (of) => {
      await listPeople(of)
      await findFeed(of, filterOf(''), { type: 'actor', name: subjectsOf(SIZE).actors[7]?.slug ?? '' })
    })
    expect(steps.filter((step) => WHOLE.test(step) || GROWING.test(step))).toEqual([])
  })

  test('reads of a loaded library no more than what a page shows', async () => {
    const { lines } = await findHistory(db, filterOf(''))
    expect(lines.length).toBeLessThan(20)
    expect(lines[0]?.revisions).toBeGreaterThan(1000)
    for (const { parts } of lines) expect(parts.length).toBeLessThanOrEqual(30)
  })
})

test('who can be chosen for a comparison is found without reading what they said', async () => {
  const steps = await stepsOf(findCompareChoices)
  expect(steps.filter((step) => GROWING.test(step))).toEqual([])
})

test('a file of everything is read from key to key, a portion by keys alone', async () => {
  const { filter } = await readPositionsView(db, new URLSearchParams())
  const list = await findPositionStream(db, filter, { chunk: 500 })
  const chunks = list.chunks as AsyncIterable<PositionChunk>
  let [read, steps]: [number, string[]] = [0, []]
  for await (const { rows } of chunks) {
    read += rows.length
    // What was asked for this portion; the first also learns all names.
    if (read > 500) steps = steps.concat(await planOf(asked))
    forget()
    if (read >= 2_000) break
  }
  expect(steps.length).toBeGreaterThan(20)
  expect(steps.filter((step) => GROWING.test(step))).toEqual([])
})

// The last, because it writes.
test('facets are counted after a write from what the write names, whatever is chosen', async () => {
  const { filter } = await readPositionsView(db, new URLSearchParams('stance=supports&mode=direct'))
  await countFacets(db, filter)
  await engine.run(A_WRITE)
  const steps = await stepsOnce((of) => countFacets(of, filter))
  expect(steps).toContain('SEARCH p USING INTEGER PRIMARY KEY (rowid=?)')
  // All keys are read where a position was deleted, and only there, from the narrowest index that there is.
  const ALL_KEYS = /^SCAN p USING COVERING INDEX position_(coding|quotation_first)$/
  expect(steps.filter((step) => GROWING.test(step) && !ALL_KEYS.test(step))).toEqual([])
})
