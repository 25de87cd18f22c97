import { sql } from 'drizzle-orm'
import { readRecords } from '@/db/client'
import type { Library } from '@/db/library'
import { listClaimLines } from '@/db/queries/claims/lines'
import { findComparison } from '@/db/queries/comparison/comparison'
import { cached } from '@/db/queries/library/cached'
import { listNames, listNewestSources, listSummits } from '@/db/queries/records/subjects'
import { listVoiceTallies } from '@/db/queries/topics/list'
import type { ClaimLine } from '@/lib/claims/model'
import { ALL_TOPICS, COMPARE_PARAMETERS, COMPARISON_LIMIT } from '@/lib/filter/compare'
import type { OverviewFilter } from '@/lib/filter/overview'
import { parseFilter } from '@/lib/filter/parse'
import { buildCoverage } from '@/lib/overview/coverage'
import type { Overview, Totals } from '@/lib/overview/model'
import { buildTimeline } from '@/lib/overview/timeline'
import { STANCES, type Stance } from '@/lib/vocabulary'

/** Columns of the matrix where the address names nobody. */
const ANALYSTS = 4
const COLUMNS = 7
/** Claims looked through for contested ones; they come contested first. */
const CLAIMS_READ = 100
/** Sources drawn on the timeline; a library with more is drawn by its newest. */
const SOURCES_DRAWN = 200

/** @param address the page's own, where the library has a public one */
export async function findOverview(db: Library, filter: OverviewFilter, address?: string): Promise<Overview> {
  const summits = await listSummits(db)
  const summit = summits.find(({ slug }) => slug === filter.summit) ?? summits[0]
  const { actors, firstOther } = await matrixActors(db, filter.actors)
  const { filter: usual } = parseFilter(COMPARE_PARAMETERS, new URLSearchParams())
  const everyone = await countEveryone(db, summit?.slug)
  const topics = await matrixTopics(db, everyone)
  const view = { ...usual, actors, topics, summit: summit?.slug, cells: 'stance' } as const
  const comparison = await findComparison(db, view, address)
  return {
    filter,
    summit,
    summits,
    totals: await cached(db, 'totals', (db) => findTotals(db)),
    comparison,
    firstOther,
    everyone,
    contested: await listContested(db, summit?.slug),
    coverage: buildCoverage(comparison),
    timeline: buildTimeline(summits, await listNewestSources(db, SOURCES_DRAWN)),
  }
}

/** Every topic; of more than fit into one comparison those with the most voices, in the library's own order. */
async function matrixTopics(db: Library, everyone: Overview['everyone']): Promise<string[]> {
  const topics = await listNames(db, 'topic')
  if (topics.length <= COMPARISON_LIMIT.topics) return [ALL_TOPICS]
  const voices = (slug: string) => Object.values(everyone.get(slug) ?? {}).reduce((sum, count) => sum + count, 0)
  const loudest = topics.toSorted((a, b) => voices(b.slug) - voices(a.slug)).slice(0, COMPARISON_LIMIT.topics)
  const shown = new Set(loudest.map(({ slug }) => slug))
  return topics.filter(({ slug }) => shown.has(slug)).map(({ slug }) => slug)
}

/** Claims that somebody disputes: contested ones first. */
async function listContested(db: Library, summit: string | undefined): Promise<ClaimLine[]> {
  const claims = await listClaimLines(db, { ...(summit ? { summit } : {}), limit: CLAIMS_READ })
  return claims.filter(({ standing }) => standing === 'contested' || standing === 'disputed')
}

type Candidate = { slug: string; analyst: 0 | 1; topics: number }

/** The actors named; otherwise the analysts with most on record, then officials and governments, groups left out. */
async function matrixActors(db: Library, named: string[]) {
  const question = `columns ${named.join(',')}`
  const candidates = await cached(db, question, (db) => listCandidates(db, named))
  const analysts = candidates.filter(({ analyst }) => analyst).slice(0, named.length > 0 ? undefined : ANALYSTS)
  const others = candidates
    .filter(({ analyst }) => !analyst)
    .slice(0, named.length > 0 ? undefined : COLUMNS - analysts.length)
  return { actors: [...analysts, ...others].map(({ slug }) => slug), firstOther: analysts.length }
}

/** Whoever may stand in a column, those on record on most topics first. */
function listCandidates(db: Library, named: string[]): Promise<Candidate[]> {
  return readRecords<Candidate>(
    db,
    sql`select json_object('slug', actor.slug, 'topics', count(distinct h.topic_id),
        'analyst', exists (select 1 from affiliation a join position p on p.actor_id = a.actor_id and p.shown = 1
          where a.actor_id = actor.id and a.role = 'analyst' and a.valid_from <= p.stated_to and a.valid_to >= p.stated_from))
      from actor join holding h on h.holder_id = actor.id and h.shown = 1
      where actor.kind <> 'group'
        and ${named.length > 0 ? sql`actor.slug in (select value from json_each(${JSON.stringify(named)}))` : sql`true`}
      group by actor.id order by count(distinct h.topic_id) desc, actor.id`,
  )
}

/** Everybody's counted stances by topic; what is under review counts for neither. */
async function countEveryone(db: Library, summit: string | undefined): Promise<Overview['everyone']> {
  const everyone: Overview['everyone'] = new Map()
  for (const { topic, stance, review, voices } of await listVoiceTallies(db, { summit })) {
    const counts = everyone.get(topic) ?? noStances()
    if (!review) counts[stance] = voices
    everyone.set(topic, counts)
  }
  return everyone
}

const noStances = () => Object.fromEntries(STANCES.map((name) => [name, 0])) as Record<Stance, number>

async function findTotals(db: Library): Promise<Totals> {
  const [totals] = await readRecords<Totals>(
    db,
    sql`with spoken as (
        select actor_id as id, min(stated_from) as first, max(stated_to) as last from position where shown = 1 group by actor_id),
      speaking as (
        select actor.id, actor.kind, case
          when exists (select 1 from affiliation a where a.actor_id = actor.id and a.role = 'analyst'
            and a.valid_from <= spoken.last and a.valid_to >= spoken.first) then 'analyst'
          when exists (select 1 from affiliation a where a.actor_id = actor.id and a.role = 'official') then 'official'
          else 'other' end as role
        from actor join spoken on spoken.id = actor.id)
      select json_object(
        'positions', (select count(*) from position where shown = 1),
        'topics', (select count(distinct topic_id) from position where shown = 1),
        'allTopics', (select count(*) from topic),
        'sources', (select count(*) from source),
        'actors', (select count(*) from speaking),
        'analysts', (select count(*) from speaking where kind = 'person' and role = 'analyst'),
        'officials', (select count(*) from speaking where kind = 'person' and role = 'official'),
        'others', (select count(*) from speaking where kind = 'person' and role = 'other'),
        'organizations', (select count(*) from speaking where kind = 'organization'),
        'groups', (select count(*) from speaking where kind = 'group'))`,
  )
  if (!totals) throw new Error('A count answered nothing.')
  return totals
}
