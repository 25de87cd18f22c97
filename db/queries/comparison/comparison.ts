import { sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import type { Library } from '@/db/library'
import { rowReader } from '@/db/named-rows'
import { listStatements } from '@/db/queries/change/statements'
import { type CountingScope, listCounting, rankedAs, rankedKeys } from '@/db/queries/library/counting'
import { heldWhen } from '@/db/queries/library/held-when'
import { findProvenance } from '@/db/queries/library/provenance'
import { listLooked } from '@/db/queries/library/silence'
import { listPositionsById } from '@/db/queries/positions/by-id'
import { listActors, listSources, listWordedTopics } from '@/db/queries/records/subjects'
import { topicWorded } from '@/db/queries/records/topic-worded'
import { findSummitInView } from '@/db/queries/summits/in-view'
import { actor } from '@/db/schema/actors'
import { affiliation } from '@/db/schema/affiliations'
import { position } from '@/db/schema/positions'
import { topic } from '@/db/schema/topics'
import { sqlText, sqlTextFor } from '@/db/sql-text'
import { positionShown } from '@/db/visibility'
import { recordKey } from '@/lib/change/model'
import { buildComparison } from '@/lib/comparison/build'
import type { Comparison } from '@/lib/comparison/model'
import { betweenStatements } from '@/lib/comparison/movement'
import { ALL_SUMMITS, ALL_TOPICS, COMPARISON_LIMIT, type CompareFilter } from '@/lib/filter/compare'
import type { ActorRecord, WordedTopic } from '@/lib/records/read-model'

/** Number of actors compared where the address names none. */
const DEFAULT_ACTORS = 3

/**
 * The Compare view.
 * @param address printed as provenance, where the library has a public one
 */
export async function findComparison(library: Library, filter: CompareFilter, address?: string): Promise<Comparison> {
  const slugs = columnSlugs(library, filter)
  const [actors, cells, provenance] = await Promise.all([
    slugs.then(async (slugs) => inOrder(slugs, await listActors(library, slugs))),
    findCells(library, filter, slugs),
    findProvenance(library, address),
  ])
  return withWords(library, buildComparison({ filter, actors, ...cells, provenance }))
}

/** Most statements of which a comparison says who moved. */
const MOST_STATEMENTS = 60_000

/** A comparison of two days with the records of the words that it prints. */
async function withWords(library: Library, comparison: Comparison): Promise<Comparison> {
  const { between } = comparison
  if (!between) return comparison
  const statements = betweenStatements(between)
  const records = new Map(
    (await listPositionsById(library, [...new Set(statements.map(({ id }) => id))])).map((record) => [
      record.id,
      record,
    ]),
  )
  const held = statements.flatMap((statement) => {
    const record = records.get(statement.id)
    return record ? [[recordKey(statement), { ...record, holder: statement.holder }] as const] : []
  })
  const cited = held.flatMap(([, { evidence }]) => evidence.map(({ source }) => source))
  return {
    ...comparison,
    between: { ...between, records: new Map(held), sources: await listSources(library, [...new Set(cited)]) },
  }
}

/** Rows and cells of the comparison. */
async function findCells(library: Library, filter: CompareFilter, columns: Promise<string[]>) {
  const [{ summit, several, summits }, actors, named] = await Promise.all([
    findSummitInView(library, filter.summit),
    columns,
    namedTopics(library, filter),
  ])
  const scope = { ...scopeOf(filter), actors, summit: summit?.slug }
  const slugs = named ? named.map(({ slug }) => slug) : await listSharedTopics(library, scope)
  const subjects = { ...scope, topics: slugs }
  const { role } = filter
  const [topics, found, looked, statements, lookedAt] = await Promise.all([
    named ?? listWordedTopics(library, { slugs }),
    listCounting(library, subjects),
    listLooked(library, subjects),
    // Of every summit and day: another summit is told beside, and days that exist are offered.
    listStatements(library, { actors, topics: slugs, role }, MOST_STATEMENTS + 1),
    Promise.all(several.map(({ slug }) => listLooked(library, { ...subjects, summit: slug }))),
  ])
  const cited = [
    ...found.flatMap(({ position }) => position.evidence.map(({ source }) => source)),
    ...[looked, ...lookedAt].flat().map(({ source }) => source),
  ]
  const of = (status: (typeof found)[number]['status']) =>
    found.filter((record) => record.status === status).map((record) => record.position)
  return {
    topics,
    summit,
    bySummit:
      filter.summit === ALL_SUMMITS
        ? { summits: several, looked: new Map(several.map(({ slug }, index) => [slug, lookedAt[index] ?? []])) }
        : undefined,
    counting: of('counts'),
    uncertain: of('uncertain'),
    leftOut: of('left_out'),
    looked,
    statements: statements.length > MOST_STATEMENTS ? undefined : statements,
    summits,
    sources: await listSources(library, [...new Set(cited)]),
  }
}

const scopeOf = ({ asOf, role, stated, firsthand }: CompareFilter): CountingScope => ({ asOf, role, stated, firsthand })

/**
 * Slugs of the actors that the address names; otherwise of the people with the filter's role who have the most
 * positions.
 */
async function columnSlugs(library: Library, filter: CompareFilter): Promise<string[]> {
  return filter.actors.length > 0 ? filter.actors : listMostHeard(library, filter.role ?? 'analyst')
}

const [p, a] = [aliased(position, 'p'), aliased(affiliation, 'a')]
const SPEAKERS = sqlTextFor(
  (library) => sql`select ${actor.slug} from ${actor}
    join ${position} ${p} on ${p.actorId} = ${actor.id} and ${positionShown(library, p)} and ${topicWorded(p.topicId)}
    where ${actor.kind} = 'person' and exists (select 1 from ${affiliation} ${a}
      where ${a.actorId} = ${actor.id} and ${heldWhen(a, p, 'role')} and ${a.role}`,
)
const MOST_TOPICS_FIRST = sqlText(sql`group by ${actor.id} order by count(distinct ${p.topicId}) desc, ${actor.id}`)

/** Slugs of the people who took positions on the most worded topics while they had the role. */
async function listMostHeard(library: Library, role: string): Promise<string[]> {
  const rows = await library.values<[string]>(
    sql`${SPEAKERS(library)} = ${role}) ${MOST_TOPICS_FIRST} limit ${DEFAULT_ACTORS}`,
  )
  return rows.map(([slug]) => slug)
}

/**
 * The topics that the address names, in that order, or all topics of a theme or of the library; undefined where it
 * names none. Those that are still to be worded are left out.
 */
async function namedTopics(library: Library, { topics, theme }: CompareFilter): Promise<WordedTopic[] | undefined> {
  if (topics.includes(ALL_TOPICS)) return listWordedTopics(library, { theme })
  if (topics.length > 0) return inOrder(topics, await listWordedTopics(library, { slugs: topics, theme }))
  return theme ? listWordedTopics(library, { theme }) : undefined
}

const r = rankedAs('r')
const VOICES = rowReader({ slug: topic.slug, voices: sql<number>`count(distinct ${r.holderId})` })
const MOST_VOICES_FIRST = sqlText(sql`select ${VOICES.columns} from ranked r join ${topic} on ${topic.id} = ${r.topicId}
  where ${r.bearing} = 'counts' and ${topicWorded(topic.id)} group by ${topic.id} order by 2 desc, ${topic.id}`)

/**
 * Slugs of the topics on which at least two of the actors are on record, or one where no two share a topic; of more
 * than fit into one comparison, those with the most voices.
 */
async function listSharedTopics(library: Library, scope: CountingScope): Promise<string[]> {
  const found = await VOICES.read(library, sql`with ${rankedKeys(library, scope)} ${MOST_VOICES_FIRST}`)
  const shared = found.filter(({ voices }) => voices > 1)
  return (shared.length > 0 ? shared : found).slice(0, COMPARISON_LIMIT.topics).map(({ slug }) => slug)
}

function inOrder<T extends ActorRecord | WordedTopic>(slugs: string[], records: T[]): T[] {
  const known = new Map(records.map((record) => [record.slug, record]))
  return slugs.flatMap((slug) => known.get(slug) ?? [])
}
