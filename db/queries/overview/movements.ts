import type { Library } from '@/db/library'
import { listStatements } from '@/db/queries/change/statements'
import { cached } from '@/db/queries/library/cached'
import { listPositionsById } from '@/db/queries/positions/by-id'
import { listActors, listTopics } from '@/db/queries/records/subjects'
import type { Answer } from '@/lib/change/course'
import { LATEST, lastMoves, type Movements } from '@/lib/overview/movements'
import type { SummitRecord } from '@/lib/records/read-model'

/** Most positions of a library of which everybody is looked at. */
const MOST_STATEMENTS = 5_000
/** Most statements read of the actors and topics of a table. */
const MOST_OF_TABLE = 60_000

type Scope = { summit: string | undefined; asOf: string | undefined }
type Table = { actors: string[]; topics: string[] }

/**
 * Who moved last: of everybody on record, of more than 5,000 positions of the actors and topics in the table.
 * @param table its actors and topics, known only after the table is built
 */
export async function findMovements(
  library: Library,
  { summit, asOf }: Scope,
  { table, summits, positions }: { table: Promise<Table>; summits: SummitRecord[]; positions: number },
): Promise<Movements> {
  const everybody = positions <= MOST_STATEMENTS
  const scope = { ...(everybody ? {} : await table), summit, asOf }
  const statements = await cached(library, `moves ${JSON.stringify(scope)}`, (library) =>
    listStatements(library, scope, MOST_OF_TABLE),
  )
  return withWords(library, lastMoves(statements, asOf), { everybody, summits })
}

type Found = { everybody: boolean; summits: SummitRecord[] }

async function withWords(
  library: Library,
  moves: ReturnType<typeof lastMoves>,
  { everybody, summits }: Found,
): Promise<Movements> {
  const latest = moves.slice(0, LATEST)
  if (latest.length === 0) return { latest: [], all: 0, everybody }
  const idsOf = (answer: Answer) => answer.statements.map(({ id }) => id)
  const [actors, topics, records] = await Promise.all([
    listActors(library, [...new Set(latest.map(({ course }) => course.holder))]),
    listTopics(library, { slugs: [...new Set(latest.map(({ course }) => course.topic))] }),
    listPositionsById(library, [
      ...new Set(latest.flatMap(({ move }) => [...idsOf(move.before), ...idsOf(move.after)])),
    ]),
  ])
  const record = (answer: Answer) => records.find(({ id }) => id === answer.statements[0]?.id)
  return {
    everybody,
    all: moves.length,
    latest: latest.map(({ course: { holder, topic, summit }, move }) => ({
      holder: { slug: holder, name: actors.find(({ slug }) => slug === holder)?.name ?? holder },
      topic: { slug: topic, name: topics.find(({ slug }) => slug === topic)?.label ?? topic },
      summit: summits.find(({ slug }) => slug === summit),
      move,
      before: record(move.before),
      after: record(move.after),
    })),
  }
}
