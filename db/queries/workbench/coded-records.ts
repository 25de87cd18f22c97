import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { type Db, readShaped } from '@/db/client'
import { actor } from '@/db/schema/actors'
import { claim, claimQuotation, response, responseQuotation } from '@/db/schema/claims'
import { coding } from '@/db/schema/codings'
import { position, positionQuotation } from '@/db/schema/positions'
import { quotation } from '@/db/schema/quotations'
import { absence, absenceQuotation } from '@/db/schema/silences'
import { source } from '@/db/schema/sources'
import { topic } from '@/db/schema/topics'
import { jsonObject } from '@/db/sql-json'
import { notWithdrawn } from '@/db/visibility'
import { type CodedRecord, codedRecordSchema, type SourceCoding } from '@/lib/workbench/read-model'

const CODED_AT_MOST = 200

/** Records of a coding, positions, then claims and responses, and the silences found in its source; each with the latest first. */
export async function listCoded(db: Db, { id, source: slug }: SourceCoding): Promise<CodedRecord[]> {
  const ofCoding = (key: SQLWrapper) => sql`${key} = (select ${coding.id} from ${coding} where ${coding.uid} = ${id})`
  const ofSource = sql`${absence.sourceId} = (select ${source.id} from ${source} where ${source.slug} = ${slug})`
  const coded = await Promise.all([
    listOfKind(db, POSITIONS, sql`${ofCoding(position.codingId)} and ${notWithdrawn(db, position)}`),
    listOfKind(db, CLAIMS, sql`${ofCoding(claim.codingId)} and ${notWithdrawn(db, claim)}`),
    listOfKind(db, RESPONSES, sql`${ofCoding(response.codingId)} and ${notWithdrawn(db, claim)}`),
    listOfKind(db, ABSENCES, ofSource),
  ])
  return coded.flat().slice(0, CODED_AT_MOST)
}

/** A kind of record that a coding holds. */
type Kind = {
  record: SQLWrapper & { id: SQLWrapper }
  /** Evidence of the kind. */
  link: typeof positionQuotation
  /** Tables that its fields are read from, after its own. */
  joined: SQL
  fields: Omit<Record<keyof CodedRecord, SQLWrapper>, 'quotations' | 'who' | 'actor'>
}

const NONE = sql`null`
const OF_A_TOPIC = { words: topic.label, topic: topic.slug }
const OF_A_CLAIM = {
  id: claim.uid,
  href: sql`'/claims/' || ${claim.slug}`,
  words: claim.statement,
  topic: NONE,
  stance: NONE,
  silence: NONE,
}

const POSITIONS: Kind = {
  record: position,
  link: positionQuotation,
  joined: sql`join ${topic} on ${topic.id} = ${position.topicId} join ${actor} on ${actor.id} = ${position.actorId}`,
  fields: {
    ...OF_A_TOPIC,
    type: sql`'position'`,
    id: position.uid,
    href: sql`'/positions/' || ${position.uid}`,
    stance: position.stance,
    silence: NONE,
  },
}

const CLAIMS: Kind = {
  record: claim,
  link: claimQuotation,
  joined: sql`join ${actor} on ${actor.id} = ${claim.claimantId}`,
  fields: { ...OF_A_CLAIM, type: sql`'claim'` },
}

const RESPONSES: Kind = {
  record: response,
  link: responseQuotation,
  joined: sql`join ${claim} on ${claim.id} = ${response.claimId} join ${actor} on ${actor.id} = ${response.actorId}`,
  fields: { ...OF_A_CLAIM, type: sql`'response'` },
}

const ABSENCES: Kind = {
  record: absence,
  link: absenceQuotation,
  joined: sql`join ${topic} on ${topic.id} = ${absence.topicId} join ${actor} on ${actor.id} = ${absence.actorId}`,
  fields: {
    ...OF_A_TOPIC,
    type: sql`'absence'`,
    id: absence.uid,
    href: sql`'/topics/' || ${topic.slug}`,
    stance: NONE,
    silence: absence.kind,
  },
}

function listOfKind(db: Db, { record, link, joined, fields }: Kind, condition: SQL): Promise<CodedRecord[]> {
  const json = jsonObject<CodedRecord>({
    ...fields,
    quotations: sql`(select json_group_array(${quotation.uid}) from ${link}
      join ${quotation} on ${quotation.id} = ${link.quotationId} where ${link.recordId} = ${record.id})`,
    who: actor.name,
    actor: actor.slug,
  })
  return readShaped(
    db,
    codedRecordSchema,
    sql`select ${json} from ${record} ${joined} where ${condition} order by ${record.id} desc limit ${CODED_AT_MOST}`,
  )
}
