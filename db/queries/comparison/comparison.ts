import { sql } from 'drizzle-orm'
import type { Library } from '@/db/library'
import { counting, listCounting } from '@/db/queries/library/counting'
import { findProvenance } from '@/db/queries/library/provenance'
import { listLooked } from '@/db/queries/library/silence'
import { listActors, listSources, listSummits, listTopics } from '@/db/queries/records/subjects'
import { buildComparison } from '@/lib/comparison/build'
import type { Comparison } from '@/lib/comparison/model'
import { ALL_TOPICS, COMPARISON_LIMIT, type CompareFilter } from '@/lib/filter/compare'
import type { ActorRecord, TopicRecord } from '@/lib/records/read-model'

/** How many actors stand in the view when the address names none. */
const DEFAULT_ACTORS = 3

/** Answers the Compare view. `address` is what provenance prints, where the library has a public one. */
export async function findComparison(db: Library, filter: CompareFilter, address?: string): Promise<Comparison> {
  const summits = await listSummits(db)
  const summit = summits.find(({ slug }) => slug === filter.summit) ?? summits[0]
  const actors = await chosenActors(db, filter)
  const scope = {
    actors: actors.map(({ slug }) => slug),
    summit: summit?.slug,
    asOf: filter.asOf,
    role: filter.role,
    stated: filter.stated,
    firsthand: filter.firsthand,
  }
  const topics = await chosenTopics(db, filter, scope)
  const subjects = { ...scope, topics: topics.map(({ slug }) => slug) }
  const found = await listCounting(db, subjects)
  const looked = await listLooked(db, subjects)
  const of = (status: (typeof found)[number]['status']) =>
    found.filter((record) => record.status === status).map((record) => record.position)
  const used = [
    ...found.flatMap(({ position }) => position.evidence.map(({ source }) => source)),
    ...looked.map(({ source }) => source),
  ]
  return buildComparison({
    filter,
    actors,
    topics,
    summit,
    counting: of('counts'),
    uncertain: of('uncertain'),
    leftOut: of('left_out'),
    looked,
    sources: await listSources(db, [...new Set(used)]),
    provenance: await findProvenance(db, address),
  })
}

/** The actors named, in that order; otherwise the people of the role asked for with most positions. */
async function chosenActors(db: Library, filter: CompareFilter): Promise<ActorRecord[]> {
  const slugs = filter.actors.length > 0 ? filter.actors : await listMostHeard(db, filter.role ?? 'analyst')
  return inOrder(slugs, await listActors(db, slugs))
}

async function listMostHeard(db: Library, role: string): Promise<string[]> {
  const rows = await db.values<[string]>(sql`
    select actor.slug from actor join position p on p.actor_id = actor.id and p.shown = 1
    where actor.kind = 'person' and exists (select 1 from affiliation a where a.actor_id = actor.id and a.role = ${role}
      and a.valid_from <= p.stated_to and a.valid_to >= p.stated_from)
    group by actor.id order by count(distinct p.topic_id) desc, actor.id limit ${DEFAULT_ACTORS}`)
  return rows.map(([slug]) => slug)
}

/**
 * The topics named, in that order; all of a theme or of the library where asked for; otherwise those on
 * which at least two of the actors are on record, or any of them where no two are; of more than fit into one
 * comparison, those with the most voices.
 */
async function chosenTopics(
  db: Library,
  filter: CompareFilter,
  scope: Parameters<typeof counting>[0],
): Promise<TopicRecord[]> {
  const { theme } = filter
  if (filter.topics.includes(ALL_TOPICS)) return listTopics(db, { theme })
  if (filter.topics.length > 0) return inOrder(filter.topics, await listTopics(db, { slugs: filter.topics, theme }))
  if (theme) return listTopics(db, { theme })
  const rows = await db.values<[string, number]>(sql`
    with ${counting(scope)}
    select topic.slug, count(distinct r.holder_id) as voices from ranked r join topic on topic.id = r.topic_id
    where r.bearing = 'counts' group by topic.id order by voices desc, topic.id`)
  const shared = rows.filter(([, voices]) => voices > 1)
  const slugs = (shared.length > 0 ? shared : rows).slice(0, COMPARISON_LIMIT.topics).map(([slug]) => slug)
  return listTopics(db, { slugs })
}

function inOrder<T extends { slug: string }>(slugs: string[], records: T[]): T[] {
  const known = new Map(records.map((record) => [record.slug, record]))
  return slugs.flatMap((slug) => known.get(slug) ?? [])
}
