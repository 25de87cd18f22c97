import { sql } from 'drizzle-orm'
import { readRecords } from '@/db/client'
import type { Library } from '@/db/library'
import { findProvenance } from '@/db/queries/library/provenance'
import { positionJson, SUMMIT_JSON } from '@/db/queries/records/json'
import { listRevisions } from '@/db/queries/records/revisions'
import { listActors, listSources, listSummits, listTopics } from '@/db/queries/records/subjects'
import { CODING_JSON } from '@/db/queries/sources/codings'
import { listProofs } from '@/db/queries/sources/quoted-words'
import { groupBy } from '@/lib/group-by'
import type { PositionDetail, WithdrawnPosition } from '@/lib/positions/detail'
import type { PositionRecord, SummitRecord } from '@/lib/records/read-model'
import type { Revision } from '@/lib/revisions/model'
import type { CodingRecord, Proof } from '@/lib/sources/model'
import type { RecordStatus } from '@/lib/vocabulary'
import { listOccasions } from './occasions'

type Found = {
  position: PositionRecord
  status: RecordStatus
  withdrawal: string | null
  proposition: string
  summit: SummitRecord | null
  coding: CodingRecord
  published: boolean
  held: string[]
  withdrawn: WithdrawnPosition[]
}

/**
 * Answers the page of one position, withdrawn or not. Undefined where there is none of that id.
 *
 * @param address the page's own, where the library has a public one
 */
export async function findPosition(db: Library, id: string, address?: string): Promise<PositionDetail | undefined> {
  const found = await findRecord(db, id)
  if (!found) return undefined
  const { position, coding } = found
  const [topic] = await listTopics(db, { slugs: [position.topic] })
  if (!topic) throw new Error(`The topic of position ${id} is not there.`)
  const holders = [position.actor, position.onBehalfOf].flatMap((actor) => actor?.slug ?? [])
  const occasions = await listOccasions(db, { actors: holders, topics: [position.topic] })
  const revisions = await listRevisions(db, 'position', id)
  const actors = await listActors(db, [...new Set([...holders, ...revisions.flatMap(actorsOf)])])
  const sources = await listSources(db, [
    ...new Set([coding.source.slug, ...position.evidence.map(({ source }) => source)]),
  ])
  return {
    ...found,
    topic,
    occasions,
    revisions,
    proofs: await proofsBeside(db, position),
    actors: new Map(actors.map((actor) => [actor.slug, actor])),
    sources: new Map(sources.map((source) => [source.slug, source])),
    summits: await listSummits(db),
    provenance: await findProvenance(db, address),
  }
}

/** What the quotations of a position prove besides it. */
async function proofsBeside(db: Library, { id, evidence }: PositionRecord): Promise<Map<string, Proof[]>> {
  const quotations = JSON.stringify(evidence.map((quotation) => quotation.id))
  const found = await listProofs(db, sql`q.uid in (select value from json_each(${quotations}))`)
  const others = found.filter(({ proof }) => proof.kind !== 'position' || proof.id !== id)
  return new Map(
    [...groupBy(others, ({ quotation }) => quotation)].map(([of, list]) => [of, list.map(({ proof }) => proof)]),
  )
}

/** Whoever a revision names, so that it can be told in names. */
function actorsOf({ before, after }: Revision): string[] {
  return [before, after]
    .flatMap((fields) => [fields?.actor, fields?.onBehalfOf, fields?.reportedBy])
    .filter((slug) => typeof slug === 'string')
}

async function findRecord(db: Library, id: string): Promise<Found | undefined> {
  const [found] = await readRecords<Found>(
    db,
    sql`select json_object('position', ${positionJson('h')}, 'status', h.status, 'withdrawal', h.withdrawal,
        'proposition', (select proposition from topic_wording w where w.topic_id = h.topic_id and w.wording = h.wording),
        'summit', (select ${SUMMIT_JSON} from summit where summit.id = h.summit_id),
        'coding', (select ${CODING_JSON} from coding where coding.id = h.coding_id),
        'published', json(iif((select published from coding where id = h.coding_id), 'true', 'false')),
        'held', (select json_group_array(q.uid) from position_quotation pq join quotation q on q.id = pq.quotation_id
          where pq.position_id = h.id and exists (select 1 from source_text t
            where t.source_id = q.source_id and t.hash = q.checked_hash)),
        'withdrawn', (select json_group_array(json_object('id', w.uid, 'stance', w.stance, 'statedOn', w.stated_on,
            'withdrawal', w.withdrawal))
          from position w where w.actor_id = h.actor_id and w.topic_id = h.topic_id and w.status = 'withdrawn'
            and w.id <> h.id))
      from holding h where h.uid = ${id} and h.spoken_by_id is null`,
  )
  return found
}
