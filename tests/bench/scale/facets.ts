import type { Database as SqliteConnection } from 'better-sqlite3'
import { connect } from '@/db/client'
import { Sqlite } from '@/db/engine/driver'
import { openEmbedded } from '@/db/engine/embedded'
import { libraryFor } from '@/db/library'
import { countFacets, countPositions } from '@/db/queries/positions/facets'
import { positionsWhere } from '@/db/queries/positions/filter'
import { readPositionsView } from '@/db/queries/positions/view'
import { READER } from '@/lib/viewer'
import { leaveRevision } from './leave-revision'

export type FacetFigure = { name: string; median: number; kept: number; floor: number; rows: number }

const FILTERS = [
  ['everything', ''],
  ['a topic', 'topic=topic-7'],
  ['an actor', 'actor=actor-7'],
  ['two stances', 'stance=supports,opposes'],
] as const

/**
 * Counting the facets of a list that nobody has asked for since the last write, and of one that somebody has, against
 * one scan of the covering index over the same rows, in turn and by processor time. Before the first list the columns of
 * the library are read (`cold`): in a server that happens once.
 */
export async function measureFacets(file: string): Promise<{ cold: number; figures: FacetFigure[] }> {
  const engine = openEmbedded(file, { readonly: true })
  const db = libraryFor(connect(engine), READER)
  const filterOf = async (query: string) => (await readPositionsView(db, new URLSearchParams(query))).filter
  const everything = await filterOf('')
  const cold = await timeOf(() => countFacets(db, everything))
  const figures: FacetFigure[] = []
  for (const [name, query] of FILTERS) {
    const filter = await filterOf(query)
    const rows = await countPositions(db, positionsWhere(db, filter))
    const [taken, floors]: [number[], number[]] = [[], []]
    let kept = 0
    for (let at = 0; at < TIMES; at++) {
      leaveRevision(file)
      taken.push(await timeOf(() => countFacets(db, filter)))
      kept = await timeOf(() => countFacets(db, filter))
      floors.push(await timeOf(async () => scan(file, BARE[query])))
    }
    figures.push({ name, median: middle(taken), kept, floor: middle(floors), rows })
  }
  engine.close()
  return { cold, figures }
}

const TIMES = 9

const middle = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/** Milliseconds of processor time of this process. */
async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
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
