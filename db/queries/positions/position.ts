import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { aliased } from '@/db/aliased'
import { readShaped } from '@/db/client'
import { holding, holdingAs } from '@/db/holding'
import type { Library } from '@/db/library'
import { findProvenance } from '@/db/queries/library/provenance'
import { SUMMIT_JSON } from '@/db/queries/records/json'
import { positionRecord } from '@/db/queries/records/position-json'
import { listRevisions } from '@/db/queries/records/revisions'
import { listActors, listSources, listSummits, listTopics } from '@/db/queries/records/subjects'
import { CODING_JSON } from '@/db/queries/sources/codings'
import { listProofs } from '@/db/queries/sources/quoted-words'
import { coding } from '@/db/schema/codings'
import { position, positionQuotation } from '@/db/schema/positions'
import { quotation } from '@/db/schema/quotations'
import { sourceText } from '@/db/schema/sources'
import { summit } from '@/db/schema/summits'
import { topicWording } from '@/db/schema/topics'
import { jsonBoolean, jsonObject, listed } from '@/db/sql-json'
import { sqlText } from '@/db/sql-text'
import { groupBy } from '@/lib/group-by'
import { type PositionDetail, type WithdrawnPosition, withdrawnPositionSchema } from '@/lib/positions/detail'
import { type PositionRecord, positionRecordSchema, summitRecordSchema } from '@/lib/records/read-model'
import type { Revision } from '@/lib/revisions/model'
import { codingRecordSchema, type Proof } from '@/lib/sources/read-model'
import { RECORD_STATUSES } from '@/lib/vocabulary'
import { listOccasions } from './occasions'

const foundSchema = z.strictObject({
  position: positionRecordSchema,
  status: z.enum(RECORD_STATUSES),
  withdrawal: z.string().nullable(),
  proposition: z.string().nullable(),
  summit: summitRecordSchema.nullable(),
  coding: codingRecordSchema,
  published: z.boolean(),
  held: z.array(z.string()),
  withdrawn: z.array(withdrawnPositionSchema),
})
type Found = z.infer<typeof foundSchema>

/**
 * The page of one position, withdrawn or not. Undefined where no position has this id.
 *
 * @param address of the page, where the library has a public one
 */
export async function findPosition(
  library: Library,
  id: string,
  address?: string,
): Promise<PositionDetail | undefined> {
  const found = await findRecord(library, id)
  if (!found) return undefined
  const { position, coding } = found
  const holders = [position.actor, position.onBehalfOf].flatMap((actor) => actor?.slug ?? [])
  const [[topic], occasions, revisions, proofs, sources, summits, provenance] = await Promise.all([
    listTopics(library, { slugs: [position.topic] }),
    listOccasions(library, { actors: holders, topics: [position.topic] }),
    listRevisions(library, 'position', id),
    listOtherProofs(library, position),
    listSources(library, [...new Set([coding.source.slug, ...position.evidence.map(({ source }) => source)])]),
    listSummits(library),
    findProvenance(library, address),
  ])
  if (!topic) throw new Error(`The topic of position ${id} is not there.`)
  const actors = await listActors(library, [...new Set([...holders, ...revisions.flatMap(actorsOf)])])
  return {
    ...found,
    topic,
    occasions,
    revisions,
    proofs,
    actors: new Map(actors.map((actor) => [actor.slug, actor])),
    sources: new Map(sources.map((source) => [source.slug, source])),
    summits,
    provenance,
  }
}

/** What else the quotations of a position prove. */
async function listOtherProofs(library: Library, { id, evidence }: PositionRecord): Promise<Map<string, Proof[]>> {
  const quotations = evidence.map((quotation) => quotation.id)
  const found = await listProofs(library, sql`${aliased(quotation, 'q').uid} in ${listed(quotations)}`)
  const others = found.filter(({ proof }) => proof.kind !== 'position' || proof.id !== id)
  return new Map(
    [...groupBy(others, ({ quotation }) => quotation)].map(([of, list]) => [of, list.map(({ proof }) => proof)]),
  )
}

/** Slugs of the actors in a revision, whose names the history shows. */
function actorsOf({ before, after }: Revision): string[] {
  return [before, after]
    .flatMap((fields) => [fields?.actor, fields?.onBehalfOf, fields?.reportedBy])
    .filter((slug) => typeof slug === 'string')
}

const [h, w] = [holdingAs('h'), aliased(position, 'w')]
/** SQL: quotations whose text the library holds in the version that they were checked against. */
const HELD = sql`(select json_group_array(${quotation.uid}) from ${positionQuotation}
  join ${quotation} on ${quotation.id} = ${positionQuotation.quotationId}
  where ${positionQuotation.recordId} = ${h.id} and exists (select 1 from ${sourceText}
    where ${sourceText.sourceId} = ${quotation.sourceId} and ${sourceText.hash} = ${quotation.checkedHash}))`
const WITHDRAWN = sql`(select json_group_array(${jsonObject<WithdrawnPosition>({
  id: w.uid,
  stance: w.stance,
  statedOn: w.statedOn,
  withdrawal: w.withdrawal,
})}) from ${position} ${w} where ${w.actorId} = ${h.actorId} and ${w.topicId} = ${h.topicId}
  and ${w.status} = 'withdrawn' and ${w.id} <> ${h.id})`
const RECORD = sqlText(
  sql`select ${jsonObject<Found>({
    position: positionRecord(h),
    status: h.status,
    withdrawal: h.withdrawal,
    proposition: sql`(select ${topicWording.proposition} from ${topicWording}
    where ${topicWording.topicId} = ${h.topicId} and ${topicWording.wording} = ${h.wording})`,
    summit: sql`(select ${SUMMIT_JSON} from ${summit} where ${summit.id} = ${h.summitId})`,
    coding: sql`(select ${CODING_JSON} from ${coding} where ${coding.id} = ${h.codingId})`,
    published: jsonBoolean(sql`(select ${coding.published} from ${coding} where ${coding.id} = ${h.codingId})`),
    held: HELD,
    withdrawn: WITHDRAWN,
  })} from ${holding} h where ${h.spokenById} is null and ${h.uid}`,
)

async function findRecord(library: Library, id: string): Promise<Found | undefined> {
  const [found] = await readShaped(library, foundSchema, sql`${RECORD} = ${id}`)
  return found
}
