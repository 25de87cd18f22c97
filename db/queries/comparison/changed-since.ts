import { sql } from 'drizzle-orm'
import type { Library } from '@/db/library'
import { rowReader } from '@/db/named-rows'
import { revision } from '@/db/schema/history'
import { listed } from '@/db/sql-json'
import type { ChangedSince } from '@/lib/comparison/changed-since'
import type { Comparison } from '@/lib/comparison/model'

const DAY = rowReader({ day: sql<string>`substr(${revision.at}, 1, 10)` })
const CHANGED = rowReader({ records: sql<number>`count(distinct ${revision.recordType} || ' ' || ${revision.record})` })

/**
 * Records that a comparison shows, or showed, and that were changed after a data version: its topics, sources,
 * positions, quotations and silences, added and taken out ones too. Undefined without a version, or where the library
 * has none of that number.
 */
export async function findChangedSince(
  library: Library,
  comparison: Comparison,
  data: string | undefined,
): Promise<ChangedSince | undefined> {
  if (data === undefined) return undefined
  const version = Number(data)
  const [from] = await DAY.read(library, sql`select ${DAY.columns} from ${revision} where ${revision.id} = ${version}`)
  if (!from) return undefined
  const { positions, quotations } = shownIn(comparison)
  const actors = comparison.actors.map(({ slug }) => slug)
  const topics = comparison.rows.map(({ topic }) => topic.slug)
  const sources = comparison.sources.map(({ slug }) => slug)
  const named = (type: string, names: string[]) =>
    sql`${revision.recordType} = ${type} and ${revision.record} in ${listed(names)}`
  const field = (name: string) =>
    sql`coalesce(json_extract(${revision.after}, ${name}), json_extract(${revision.before}, ${name}))`
  const inCell = sql`${field('$.topic')} in ${listed(topics)} and (${field('$.actor')} in ${listed(actors)}
    or ${field('$.onBehalfOf')} in ${listed(actors)})`
  const [changed] = await CHANGED.read(
    library,
    sql`select ${CHANGED.columns} from ${revision} where ${revision.id} > ${version} and (
      (${named('topic', topics)}) or (${named('actor', actors)}) or (${named('source', sources)})
      or (${named('position', positions)}) or (${named('quotation', quotations)})
      or (${revision.recordType} in ('position', 'absence') and ${inCell}))`,
  )
  return { records: changed?.records ?? 0, day: from.day }
}

function shownIn({ rows, uncertain }: Comparison): { positions: string[]; quotations: string[] } {
  const cells = rows.flatMap((row) => row.cells)
  const positions = [...uncertain, ...cells.flatMap((cell) => (cell.kind === 'held' ? cell.positions : []))]
  const evidence = [
    ...positions.flatMap((position) => position.evidence),
    ...cells.flatMap((cell) => (cell.kind === 'silent' ? cell.evidence : [])),
  ]
  return { positions: positions.map(({ id }) => id), quotations: evidence.map(({ id }) => id) }
}
