import Sqlite from 'better-sqlite3'
import { connect } from '@/db/client'
import { countFacets, countPositions } from '@/db/queries/position-facets'
import { positionsWhere } from '@/db/queries/position-filter'
import { readPositionsView } from '@/db/queries/positions-view'
import { listening } from './questions'

export type FacetFigure = { name: string; median: number; floor: number; rows: number }

const FILTERS = [
  ['facets of everything, first time', ''],
  ['facets of a topic', 'topic=topic-7'],
  ['facets of an actor', 'actor=actor-7'],
  ['facets of two stances', 'stance=supports,opposes'],
] as const

/** Counting facets without anything remembered, against one scan of the covering index over the same rows. */
export async function measureFacets(file: string): Promise<FacetFigure[]> {
  const { engine } = listening(file)
  const figures: FacetFigure[] = []
  for (const [name, query] of FILTERS) {
    const db = connect(engine)
    const { filter } = await readPositionsView(db, new URLSearchParams(query))
    const rows = await countPositions(db, positionsWhere(filter))
    const median = await medianOf(() => countFacets(connect(engine), filter))
    const bare = BARE[query]
    const floor = await medianOf(async () => bare && scan(file, bare))
    figures.push({ name, median, floor, rows })
  }
  engine.close()
  return figures
}

const SCAN =
  'select count(*), sum(length(p.stance) + length(p.basis)) from position p indexed by position_facet where p.shown = 1'
const BARE: Record<(typeof FILTERS)[number][1], string> = {
  '': SCAN,
  'topic=topic-7': `${SCAN} and p.topic_id = (select id from topic where slug = 'topic-7')`,
  'actor=actor-7': `${SCAN.replace('indexed by position_facet ', '')} and p.actor_id = (select id from actor where slug = 'actor-7')`,
  'stance=supports,opposes': `${SCAN} and p.stance in ('supports', 'opposes')`,
}

let opened: Sqlite.Database | undefined
function scan(file: string, sql: string): unknown {
  opened ??= new Sqlite(file, { readonly: true })
  return opened.prepare(sql).all()
}

async function medianOf(work: () => Promise<unknown>, times = 5): Promise<number> {
  const taken: number[] = []
  for (let at = 0; at <= times; at++) {
    const started = performance.now()
    await work()
    if (at > 0) taken.push(performance.now() - started)
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN
}
