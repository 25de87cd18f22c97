import { type SQL, sql } from 'drizzle-orm'
import { readRecords } from '@/db/client'
import type { Library } from '@/db/library'
import { published } from '@/db/queries/claims/json'
import { listClaimLines } from '@/db/queries/claims/lines'
import { cached } from '@/db/queries/library/cached'
import { findProvenance } from '@/db/queries/library/provenance'
import { listPositionsById } from '@/db/queries/positions/by-id'
import { listOccasions } from '@/db/queries/positions/occasions'
import { SOURCE_JSON, SUMMIT_JSON } from '@/db/queries/records/json'
import { listSources, listSummits, listTopics } from '@/db/queries/records/subjects'
import { countCodings, listCodings } from '@/db/queries/sources/codings'
import { buildTimeline } from '@/lib/overview/timeline'
import type { SummitRecord } from '@/lib/records/read-model'
import type { ListedSummit, SummitPage, SummitSource } from '@/lib/summits/model'
import { withNeighbours } from '@/lib/summits/neighbours'
import { buildSummitTopics, type TopicStanding } from '@/lib/summits/topics'

/** What the page of a summit lists at most. */
const CLAIMS = 40
const SOURCES = 100
const CODINGS = 60

/** Every summit with what is on record about it, the latest first. Kept until something is written. */
export async function listListedSummits(db: Library): Promise<ListedSummit[]> {
  return cached(db, 'summits', (db) =>
    readRecords(
      db,
      sql`with ${about(sql`summit_id is not null`)}
        select json_object('summit', ${SUMMIT_JSON},
          'positions', (select count(*) from position where summit_id = summit.id and shown = 1),
          'claims', (select count(*) from claim where summit_id = summit.id and ${published('claim')}),
          'sources', (select count(distinct source_id) from about where summit_id = summit.id))
        from summit order by summit.date_from desc, summit.id desc`,
    ),
  )
}

/** One summit with everything its page shows; undefined where there is none. */
export async function findSummitPage(db: Library, slug: string, address?: string): Promise<SummitPage | undefined> {
  const listed = (await listListedSummits(db)).find(({ summit }) => summit.slug === slug)
  if (!listed) return undefined
  const summits: SummitRecord[] = await listSummits(db)
  const spoken = await listSpoken(db, slug)
  const standings = await listStandings(db, slug)
  const shown = await listPositionsById(
    db,
    standings.flatMap((one) => one.shown),
  )
  const positions = new Map(shown.map((position) => [position.id, position]))
  return {
    ...listed,
    topics: standings.map(({ shown, ...one }) => ({
      ...one,
      positions: shown.flatMap((id) => positions.get(id) ?? []),
    })),
    lines: await listClaimLines(db, { summit: slug, limit: CLAIMS }),
    spoken,
    codings: await listCodings(db, { summit: slug }, CODINGS),
    looked: await countCodings(db, { summit: slug }),
    cited: await listSources(db, [...new Set(shown.flatMap(({ evidence }) => evidence.map(({ source }) => source)))]),
    timeline: buildTimeline(
      withNeighbours(listed.summit, summits),
      spoken.map(({ source }) => source),
    ),
    provenance: await findProvenance(db, address),
  }
}

/** How each topic that is judged at summits stands at this one: everybody is counted, without their words. */
function listStandings(db: Library, summit: string): Promise<TopicStanding[]> {
  return cached(db, `standings at ${summit}`, async (db) => {
    const scoped = (await listTopics(db)).filter(({ scope }) => scope === 'summit')
    return buildSummitTopics(scoped, await listOccasions(db, { topics: scoped.map((topic) => topic.slug), summit }))
  })
}

/** Which published record about some summits rests on words of which source. */
const about = (summits: SQL) => sql`about as (
  select p.summit_id, q.source_id, 'position ' || p.id as record from position p
    join position_quotation l on l.position_id = p.id join quotation q on q.id = l.quotation_id
    where p.shown = 1 and p.${summits}
  union
  select claim.summit_id, q.source_id, 'claim ' || claim.id from claim
    join claim_quotation l on l.claim_id = claim.id join quotation q on q.id = l.quotation_id
    where ${published('claim')} and claim.${summits})`

/** Sources with words about a summit, in order of date; of many, those with most records about it. */
function listSpoken(db: Library, summit: string): Promise<SummitSource[]> {
  return cached(db, `sources about ${summit}`, (db) =>
    readRecords(
      db,
      sql`with ${about(sql`summit_id = (select id from summit where slug = ${summit})`)},
        counted as (select source_id, count(*) as records from about group by source_id
          order by records desc, source_id limit ${SOURCES})
        select json_object('source', ${SOURCE_JSON}, 'records', counted.records)
        from counted join source on source.id = counted.source_id order by source.issued_from, source.id`,
    ),
  )
}
