import { beforeAll, describe, expect, test, vi } from 'vitest'
import { connect } from '@/db/client'
import type { Engine, Statement } from '@/db/engine/engine'
import { type Library, libraryFor } from '@/db/library'
import { type CountingScope, listCounting } from '@/db/queries/library/counting'
import { listLooked } from '@/db/queries/library/silence'
import { READER } from '@/lib/viewer'
import { freshDatabase } from '../support/database'
import { recordingEngine } from '../support/recording-engine'
import { generatedLibrary } from './generated-library'

vi.setConfig({ hookTimeout: 120_000 })

const SIZE = { actors: 300, topics: 100, positions: 4000 }
const names = (word: string, count: number) => Array.from({ length: count }, (_, at) => `${word}-${at}`)
const ACTORS = names('actor', 10)
const TOPICS = names('topic', 20)

let engine: Engine
let db: Library
let asked: Statement[] = []
let forget: () => void = () => undefined
beforeAll(async () => {
  engine = (await freshDatabase(generatedLibrary(SIZE))).engine
  const recorded = recordingEngine(engine)
  asked = recorded.statements
  forget = recorded.forget
  db = libraryFor(connect(recorded.engine), READER)
})

/** The plan of every statement that some work runs, a line a step. */
async function plansOf(work: () => Promise<unknown>): Promise<string[]> {
  forget()
  await work()
  const plans = await Promise.all(
    asked.map(({ sql, params }) => engine.run({ sql: `explain query plan ${sql}`, params, method: 'all' })),
  )
  return plans.flatMap(({ rows }) => rows.map((row) => String(row[3])))
}

/** How the positions that are ranked are found. */
const foundIn = (plan: string[]) => plan.filter((step) => /^SEARCH own\b/.test(step))

const SCOPES: [string, CountingScope][] = [
  ['actors × topics', { actors: ACTORS, topics: TOPICS }],
  ['at a summit', { actors: ACTORS, topics: TOPICS, summit: 'round-2' }],
  ['as of a day', { actors: ACTORS, topics: TOPICS, summit: 'round-2', asOf: '2015-06-01' }],
  ['in a role', { actors: ACTORS, topics: TOPICS, role: 'analyst', stated: true, firsthand: true, asOf: '2015-06-01' }],
  ['one actor × every topic', { actors: ['actor-1'], topics: names('topic', 100) }],
  ['forty actors × one topic', { actors: names('actor', 40), topics: ['topic-1'] }],
  ['actors alone', { actors: ACTORS }],
  ['nobody', { actors: [], topics: TOPICS }],
]

describe.each([['before'], ['after']])('%s the database has gathered statistics', (when) => {
  beforeAll(async () => {
    if (when === 'after') await engine.run({ sql: 'analyze', params: [] })
  })

  test.each(SCOPES)('counting %s reads the positions of these actors alone', async (_, scope) => {
    const plan = await plansOf(() => listCounting(db, scope))
    expect(plan.filter((step) => /^SCAN (own|position)\b/.test(step))).toEqual([])
    expect(foundIn(plan)).toEqual([
      expect.stringMatching(/USING INDEX position_actor \(actor_id=\?/),
      expect.stringMatching(/USING INDEX position_behalf_of \(on_behalf_of_id=\?/),
    ])
  })

  test.runIf(when === 'before')('counting actors × topics enters the index at each pair', async () => {
    const plan = await plansOf(() => listCounting(db, { actors: ACTORS, topics: TOPICS }))
    expect(foundIn(plan)).toEqual([
      'SEARCH own USING INDEX position_actor (actor_id=? AND topic_id=?)',
      'SEARCH own USING INDEX position_behalf_of (on_behalf_of_id=? AND topic_id=?)',
    ])
  })

  test('counting a topic reads the positions on it alone', async () => {
    const plan = await plansOf(() => listCounting(db, { topics: ['topic-1'] }))
    expect(plan.filter((step) => /^SCAN (own|position)\b/.test(step))).toEqual([])
    expect(foundIn(plan)).toHaveLength(2)
  })

  test('what was looked at is found without reading every absence and coding', async () => {
    const plan = await plansOf(() =>
      listLooked(db, { actors: ACTORS, topics: TOPICS, summit: 'round-2', asOf: '2030-01-01' }),
    )
    // a: absence, c: coding, ca, ct and cs: what a coding covers.
    expect(plan.filter((step) => /^SCAN (a|c|ca|ct|cs)\b/.test(step))).toEqual([])
    expect(plan.filter((step) => /^SEARCH a USING INDEX absence_actor/.test(step))).toHaveLength(1)
  })
})

describe('the text of a statement', () => {
  test('does not change with its values, so that it is prepared once', async () => {
    forget()
    for (const count of [1, 3, 10]) {
      await listCounting(db, {
        actors: names('actor', count),
        topics: names('topic', count),
        asOf: `201${count % 10}-01-01`,
      })
      await listLooked(db, { actors: names('actor', count), topics: names('topic', count) })
    }
    expect(asked).toHaveLength(9)
    expect(new Set(asked.map(({ sql }) => sql)).size).toBe(3)
  })
})
