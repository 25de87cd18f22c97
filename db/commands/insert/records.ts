import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Bundle } from '@/lib/bundle/schema'
import { dated } from './dated'
import { insertInnerRows, insertRows, keyOf, type Write } from './rows'

const actor = (field: string) => keyOf('actor', 'slug', sql.raw(`value ->> '${field}'`))
const coding = keyOf('coding', 'uid', sql`value ->> 'coding'`)
const summit = keyOf('summit', 'slug', sql`value ->> 'summit'`)
const topic = keyOf('topic', 'slug', sql`value ->> 'topic'`)
const firstQuotation = keyOf('quotation', 'uid', sql`value ->> '$.quotations[0]'`)

/**
 * A record that takes another's place keeps its key, and with it its place in every list and export; others get
 * the next one.
 */
type Keyed<T> = T & { key?: number | undefined }

export function insertPositions(db: Db, positions: Keyed<Bundle['positions'][number]>[]): Write[] {
  return [
    insertRows(
      db,
      dated(positions, (position) => position.statedOn),
      sql`position (id, uid, coding_id, actor_id, on_behalf_of_id, topic_id, wording, summit_id, stance, condition_join,
        conditions, qualifier, basis, inference, reported_by_id, confidence, stated_on, stated_from, stated_to, summary,
        quotation_id, status, withdrawal)`,
      sql`value ->> 'key', value ->> 'id', ${coding}, ${actor('actor')}, ${actor('onBehalfOf')}, ${topic}, value ->> 'wording', ${summit},
        value ->> 'stance', value ->> '$.conditions.join', coalesce(value -> '$.conditions.items', '[]'),
        value ->> 'qualifier', value ->> 'basis', value ->> 'inference', ${actor('reportedBy')},
        value ->> 'confidence', value ->> 'statedOn', value ->> 'from', value ->> 'to', value ->> 'summary',
        ${firstQuotation}, value ->> 'status', value ->> 'withdrawal'`,
    ),
    insertEvidence(db, positions, 'position'),
  ]
}

/** Claims with the responses that answer them. */
export function insertClaims(db: Db, claims: Keyed<Bundle['claims'][number]>[]): Write[] {
  const responses = claims.flatMap((claim) => claim.responses.map((response) => ({ ...response, claim: claim.id })))
  return [
    insertRows(
      db,
      dated(claims, (claim) => claim.madeOn),
      sql`claim (id, uid, slug, coding_id, claimant_id, on_behalf_of_id, statement, kind, summit_id, topic_id, polarity,
        reported_by_id, made_on, made_from, made_to, quotation_id, status, withdrawal)`,
      sql`value ->> 'key', value ->> 'id', value ->> 'slug', ${coding}, ${actor('claimant')}, ${actor('onBehalfOf')},
        value ->> 'statement', value ->> 'kind', ${summit}, ${topic}, value ->> 'polarity', ${actor('reportedBy')},
        value ->> 'madeOn', value ->> 'from', value ->> 'to', ${firstQuotation}, value ->> 'status', value ->> 'withdrawal'`,
    ),
    insertEvidence(db, claims, 'claim'),
    insertRows(
      db,
      dated(responses, (response) => response.saidOn),
      sql`response (uid, claim_id, coding_id, actor_id, kind, basis, inference, said_on, said_from, said_to, summary, quotation_id)`,
      sql`value ->> 'id', ${keyOf('claim', 'uid', sql`value ->> 'claim'`)}, ${coding}, ${actor('actor')},
        value ->> 'kind', value ->> 'basis', value ->> 'inference', value ->> 'saidOn', value ->> 'from', value ->> 'to',
        value ->> 'summary', ${firstQuotation}`,
    ),
    insertEvidence(db, responses, 'response'),
  ]
}

export function insertAbsences(db: Db, absences: Keyed<Bundle['absences'][number]>[]): Write[] {
  return [
    insertRows(
      db,
      dated(absences, (absence) => absence.on),
      sql`absence (id, uid, actor_id, topic_id, summit_id, kind, source_id, on_date, on_from, on_to, recorded_by, note, quotation_id)`,
      sql`value ->> 'key', value ->> 'id', ${actor('actor')}, ${topic}, ${summit}, value ->> 'kind',
        ${keyOf('source', 'slug', sql`value ->> 'source'`)}, value ->> 'on', value ->> 'from', value ->> 'to',
        value ->> 'by', value ->> 'note', ${firstQuotation}`,
    ),
    insertEvidence(db, absences, 'absence'),
  ]
}

/** The quotations of each record; the first is there already, put by the trigger that makes it compulsory. */
function insertEvidence(db: Db, records: { id: string; quotations: string[] }[], table: string): Write {
  const into: SQL = sql.raw(`${table}_quotation (${table}_id, ordinal, quotation_id)`)
  const rest = records.map(({ id, quotations }) => ({
    id,
    rest: quotations.slice(1).map((quotation, at) => ({ quotation, ordinal: at + 1 })),
  }))
  return insertInnerRows(
    db,
    rest,
    '$.rest',
    into,
    sql`${keyOf(table, 'uid', sql`outer.value ->> 'id'`)}, inner.value ->> 'ordinal',
      ${keyOf('quotation', 'uid', sql`inner.value ->> 'quotation'`)}`,
  )
}
