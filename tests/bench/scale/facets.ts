import type { Database as SqliteConnection } from 'better-sqlite3'
import { connect } from '@/db/client'
import { Sqlite } from '@/db/engine/driver'
import { libraryFor } from '@/db/library'
import { countFacets, countPositions } from '@/db/queries/positions/facets'
import { positionsWhere } from '@/db/queries/positions/filter'
import { readPositionsView } from '@/db/queries/positions/view'
import { READER } from '@/lib/viewer'
import { listening } from './questions'

export type FacetFigure = { name: string; median: number; kept: number; floor: number; rows: number }

const FILTERS = [
  ['everything', ''],
  ['a topic', 'topic=topic-7'],
  ['an actor', 'actor=actor-7'],
  ['two stances', 'stance=supports,opposes'],
] as const

/**
 * Counting the facets of a list that nobody has asked for since the last write, and of one that somebody has, against
 * one scan of the covering index over the same rows. The list without the choice, whose counts the chosen facet
 * shows, is counted before: in a library that is read it has been.
 */
export async function measureFacets(file: string): Promise<FacetFigure[]> {
  const { engine } = listening(file)
  const figures: FacetFigure[] = []
  for (const [name, query] of FILTERS) {
    const { filter } = await readPositionsView(libraryFor(connect(engine), READER), new URLSearchParams(query))
    const rows = await countPositions(
      libraryFor(connect(engine), READER),
      positionsWhere(libraryFor(connect(engine), READER), filter),
    )
    const taken: number[] = []
    let kept = 0
    for (let at = 0; at < 5; at++) {
      // An engine of its own: answers are cached by it.
      const db = libraryFor(connect({ ...engine }), READER)
      const { filter: everything } = await readPositionsView(db, new URLSearchParams())
      if (query) await countFacets(db, everything)
      taken.push(await timeOf(() => countFacets(db, filter)))
      kept = await timeOf(() => countFacets(db, filter))
    }
    const bare = BARE[query]
    const floors: number[] = []
    for (let at = 0; at < 5; at++) floors.push(await timeOf(async () => scan(file, bare)))
    figures.push({ name, median: middle(taken), kept, floor: middle(floors), rows })
  }
  engine.close()
  return figures
}

const middle = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

const SCAN =
  'select count(*), sum(length(p.stance) + length(p.basis)) from position p indexed by position_facet where p.shown = 1'
const BARE: Record<(typeof FILTERS)[number][1], string> = {
  '': SCAN,
  'topic=topic-7': `${SCAN} and p.topic_id = (select id from topic where slug = 'topic-7')`,
  'actor=actor-7': `${SCAN.replace('indexed by position_facet ', '')} and p.actor_id = (select id from actor where slug = 'actor-7')`,
  'stance=supports,opposes': `${SCAN} and p.stance in ('supports', 'opposes')`,
}

let opened: SqliteConnection | undefined
function scan(file: string, sql: string): unknown {
  opened ??= new Sqlite(file, { readonly: true })
  return opened.prepare(sql).all()
}
