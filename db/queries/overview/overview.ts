import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { aliased } from '@/db/aliased'
import { readShaped } from '@/db/client'
import { holding, holdingAs } from '@/db/holding'
import type { Library } from '@/db/library'
import { listClaimLines } from '@/db/queries/claims/lines'
import { listFates } from '@/db/queries/claims/list'
import { findComparison } from '@/db/queries/comparison/comparison'
import { cached } from '@/db/queries/library/cached'
import type { CountingScope } from '@/db/queries/library/counting'
import { heldWhen } from '@/db/queries/library/held-when'
import { listNames, listNewestSources } from '@/db/queries/records/subjects'
import { topicWorded } from '@/db/queries/records/topic-worded'
import { findSummitInView } from '@/db/queries/summits/in-view'
import { listVoiceTallies } from '@/db/queries/topics/list'
import { actor } from '@/db/schema/actors'
import { affiliation } from '@/db/schema/affiliations'
import { position } from '@/db/schema/positions'
import { jsonBoolean, jsonObject, listed } from '@/db/sql-json'
import { sqlText, sqlTextFor } from '@/db/sql-text'
import { positionShown } from '@/db/visibility'
import type { ClaimLine } from '@/lib/claims/read-model'
import { type Comparison, rowKey } from '@/lib/comparison/model'
import { CLAIM_PARAMETERS } from '@/lib/filter/claims'
import { ALL_SUMMITS, ALL_TOPICS, COMPARE_PARAMETERS, COMPARISON_LIMIT } from '@/lib/filter/compare'
import type { OverviewFilter } from '@/lib/filter/overview'
import { parseFilter } from '@/lib/filter/parse'
import { buildCoverage } from '@/lib/overview/coverage'
import type { Overview } from '@/lib/overview/model'
import { buildTimeline } from '@/lib/overview/timeline'
import type { Named } from '@/lib/records/read-model'
import { STANCES, type Stance } from '@/lib/vocabulary'
import { findMovements } from './movements'
import { findTotals } from './totals'

/** Actors in the matrix where the address names none. */
const ANALYSTS = 4
const COLUMNS = 7
/** Claims read to find contested ones, which come first in their order. */
const CLAIMS_READ = 100
/** Most sources drawn on the timeline: the newest. */
const SOURCES_DRAWN = 200

/**
 * The overview.
 * @param address of the page, where the library has a public one
 */
export async function findOverview(library: Library, filter: OverviewFilter, address?: string): Promise<Overview> {
  const [inView, { actors, firstOther }, topicNames, totals, sources] = await Promise.all([
    findSummitInView(library, filter.summit ?? ALL_SUMMITS),
    matrixActors(library, filter.actors),
    listNames(library, 'topic'),
    cached(library, 'totals', findTotals),
    listNewestSources(library, SOURCES_DRAWN),
  ])
  const { summit, summits } = inView
  const counted = countEveryone(library, { summit: summit?.slug, asOf: filter.asOf })
  const built = matrixTopics(filter.topics, topicNames, counted).then((topics) =>
    findComparison(
      library,
      { ...USUAL, actors, topics, summit: summit?.slug ?? ALL_SUMMITS, asOf: filter.asOf, cells: 'stance' },
      address,
    ),
  )
  const table = built.then(({ rows }) => ({ actors, topics: [...new Set(rows.map(({ topic }) => topic.slug))] }))
  const [everyone, contested, fates, comparison, movements] = await Promise.all([
    counted,
    listContested(library, summit?.slug),
    cached(library, `fates ${summit?.slug ?? ''}`, (library) =>
      listFates(library, { ...ALL_CLAIMS, summit: summit ? [summit.slug] : [] }),
    ),
    built,
    findMovements(
      library,
      { summit: summit?.slug, asOf: filter.asOf },
      { table, summits, positions: totals.positions },
    ),
  ])
  return {
    filter,
    summit,
    summits,
    totals,
    comparison,
    firstOther,
    everyone: inRows(comparison, everyone),
    contested,
    fates,
    coverage: buildCoverage(comparison),
    movements,
    timeline: buildTimeline(summits, sources),
  }
}

const { filter: ALL_CLAIMS } = parseFilter(CLAIM_PARAMETERS, new URLSearchParams())
const { filter: USUAL } = parseFilter(COMPARE_PARAMETERS, new URLSearchParams())

/** The topics that the address names, otherwise every topic; of more than fit into one comparison those with the most voices, in codebook order. */
async function matrixTopics(named: string[], topics: Named[], counted: Promise<Voices>): Promise<string[]> {
  if (named.length > 0) return named
  if (topics.length <= COMPARISON_LIMIT.topics) return [ALL_TOPICS]
  const everyone = await counted
  const voices = (slug: string) =>
    [...(everyone.get(slug)?.values() ?? [])].flatMap(Object.values<number>).reduce((sum, count) => sum + count, 0)
  const loudest = topics.toSorted((a, b) => voices(b.slug) - voices(a.slug)).slice(0, COMPARISON_LIMIT.topics)
  const shown = new Set(loudest.map(({ slug }) => slug))
  return topics.filter(({ slug }) => shown.has(slug)).map(({ slug }) => slug)
}

/** Claims that somebody disputes: contested ones first. */
async function listContested(library: Library, summit: string | undefined): Promise<ClaimLine[]> {
  // Of all summits it reads every claim for their order.
  const claims = await (summit
    ? listClaimLines(library, { summit, limit: CLAIMS_READ })
    : cached(library, 'contested claims', (library) => listClaimLines(library, { limit: CLAIMS_READ })))
  return claims.filter(({ standing }) => standing === 'contested' || standing === 'disputed')
}

const candidateSchema = z.strictObject({ slug: z.string(), topics: z.int(), analyst: z.boolean() })
type Candidate = z.infer<typeof candidateSchema>

/**
 * The actors that the address names; otherwise the analysts with the most on record, then officials and governments.
 * Unnamed groups are left out.
 */
async function matrixActors(library: Library, named: string[]) {
  const candidates = await cached(library, `columns ${named.join(',')}`, (library) => listCandidates(library, named))
  const analysts = candidates.filter(({ analyst }) => analyst).slice(0, named.length > 0 ? undefined : ANALYSTS)
  const others = candidates
    .filter(({ analyst }) => !analyst)
    .slice(0, named.length > 0 ? undefined : COLUMNS - analysts.length)
  return { actors: [...analysts, ...others].map(({ slug }) => slug), firstOther: analysts.length }
}

const [a, p, h] = [aliased(affiliation, 'a'), aliased(position, 'p'), holdingAs('h')]
const CANDIDATES = sqlTextFor(
  (library) => sql`select ${jsonObject<Candidate>({
    slug: actor.slug,
    topics: sql`count(distinct ${h.topicId})`,
    analyst: jsonBoolean(sql`exists (select 1 from ${affiliation} ${a}
      join ${position} ${p} on ${p.actorId} = ${a.actorId} and ${positionShown(library, p)}
      where ${a.actorId} = ${actor.id} and ${a.role} = 'analyst' and ${heldWhen(a, p, 'role')})`),
  })} from ${actor} join ${holding} h on ${h.holderId} = ${actor.id} and ${positionShown(library, h)} and ${topicWorded(h.topicId)}
    where ${actor.kind} <> 'group'`,
)
const MOST_TOPICS_FIRST = sqlText(sql`group by ${actor.id} order by count(distinct ${h.topicId}) desc, ${actor.id}`)

/** Actors for the columns, those on record on the most worded topics first. */
function listCandidates(library: Library, named: string[]): Promise<Candidate[]> {
  const among = named.length > 0 ? sql`and ${actor.slug} in ${listed(named)}` : sql``
  return readShaped(library, candidateSchema, sql`${CANDIDATES(library)} ${among} ${MOST_TOPICS_FIRST}`)
}

/** The stances that count, of everybody, by topic. Positions under review count for neither side. */
async function countEveryone(library: Library, scope: Pick<CountingScope, 'summit' | 'asOf'>): Promise<Voices> {
  const everyone: Voices = new Map()
  for (const { topic, summit, stance, review, voices } of await listVoiceTallies(library, scope)) {
    const bySummit = everyone.get(topic) ?? new Map<string | null, Record<Stance, number>>()
    const counts = bySummit.get(summit) ?? noStances()
    if (!review) counts[stance] = voices
    everyone.set(topic, bySummit.set(summit, counts))
  }
  return everyone
}

/** Voices by topic, and by summit of a topic that is judged at one. */
type Voices = Map<string, Map<string | null, Record<Stance, number>>>

/** The voices of each row of the matrix. */
function inRows({ rows, summit: ofAll }: Comparison, everyone: Voices): Overview['everyone'] {
  return new Map(
    rows.flatMap(({ topic, summit }) => {
      const at = topic.scope === 'summit' ? ((summit ?? ofAll)?.slug ?? null) : null
      const counts = everyone.get(topic.slug)?.get(at)
      return counts ? [[rowKey({ topic, summit }), counts]] : []
    }),
  )
}

const noStances = () => Object.fromEntries(STANCES.map((name) => [name, 0])) as Record<Stance, number>
