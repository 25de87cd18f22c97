import { sql } from 'drizzle-orm'
import { type Db, readRecords } from '@/db/client'
import { buildTimeline } from '@/lib/overview/timeline'
import type { SummitRecord } from '@/lib/records'
import type { ListedSummit, SummitPage, SummitSource } from '@/lib/summits/model'
import { withNeighbours } from '@/lib/summits/neighbours'
import { buildSummitTopics } from '@/lib/summits/topics'
import { published } from './claim-json'
import { listClaimLines } from './claim-lines'
import { listCodings } from './codings'
import { listCounting } from './counting'
import { findProvenance } from './provenance'
import { SOURCE_JSON, SUMMIT_JSON } from './record-json'
import { listSummits, listTopics } from './subjects'

/** Claims that the page of a summit lists. */
const CLAIMS = 40

/** Every summit with what is on record about it, the latest first. */
export async function listListedSummits(db: Db): Promise<ListedSummit[]> {
  return readRecords(
    db,
    sql`with ${ABOUT}
      select json_object('summit', ${SUMMIT_JSON},
        'positions', (select count(*) from position where summit_id = summit.id and shown = 1),
        'claims', (select count(*) from claim where summit_id = summit.id and ${published('claim')}),
        'sources', (select count(distinct source_id) from about where summit_id = summit.id))
      from summit order by summit.date_from desc, summit.id desc`,
  )
}

/** One summit with everything its page shows; undefined where there is none. */
export async function findSummitPage(db: Db, slug: string, address?: string): Promise<SummitPage | undefined> {
  const listed = (await listListedSummits(db)).find(({ summit }) => summit.slug === slug)
  if (!listed) return undefined
  const summits: SummitRecord[] = await listSummits(db)
  const scoped = (await listTopics(db)).filter(({ scope }) => scope === 'summit')
  const found = await listCounting(db, { topics: scoped.map((topic) => topic.slug), summit: slug })
  const spoken = await listSpoken(db, slug)
  return {
    ...listed,
    topics: buildSummitTopics(
      scoped,
      found.map(({ position }) => position),
    ),
    lines: await listClaimLines(db, { summit: slug, limit: CLAIMS }),
    spoken,
    codings: await listCodings(db, { summit: slug }),
    timeline: buildTimeline(
      withNeighbours(listed.summit, summits),
      spoken.map(({ source }) => source),
    ),
    provenance: await findProvenance(db, address),
  }
}

/** Which published record about a summit rests on words of which source. */
const ABOUT = sql`about as (
  select p.summit_id, q.source_id, 'position ' || p.id as record from position p
    join position_quotation l on l.position_id = p.id join quotation q on q.id = l.quotation_id
    where p.summit_id is not null and p.shown = 1
  union
  select claim.summit_id, q.source_id, 'claim ' || claim.id from claim
    join claim_quotation l on l.claim_id = claim.id join quotation q on q.id = l.quotation_id where ${published('claim')})`

/** Sources with words about a summit, in order of date. */
function listSpoken(db: Db, summit: string): Promise<SummitSource[]> {
  return readRecords(
    db,
    sql`with ${ABOUT}
      select json_object('source', ${SOURCE_JSON}, 'records', count(*))
      from about join source on source.id = about.source_id
      where about.summit_id = (select id from summit where slug = ${summit})
      group by source.id order by source.issued_from, source.id`,
  )
}
