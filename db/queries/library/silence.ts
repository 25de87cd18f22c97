import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import { readShaped } from '@/db/client'
import type { Library } from '@/db/library'
import { evidenceRecords } from '@/db/queries/records/evidence-json'
import { actor } from '@/db/schema/actors'
import { coding, codingActor, codingSummit, codingTopic } from '@/db/schema/codings'
import { absence, absenceQuotation } from '@/db/schema/silences'
import { source } from '@/db/schema/sources'
import { topic } from '@/db/schema/topics'
import { jsonObject } from '@/db/sql-json'
import { columnTexts, sqlText, sqlTextFor } from '@/db/sql-text'
import { codingShown } from '@/db/visibility'
import { type LookedAt, lookedAtSchema } from '@/lib/comparison/cell'
import { keyOf, keys } from './counting'

export type SilenceScope = {
  /** Slugs; undefined for everybody. */
  actors?: string[] | undefined
  topics: string[]
  summit?: string | undefined
  asOf?: string | undefined
}

/**
 * What is known about silences of some actors on some topics: absences recorded by hand, and published complete codings
 * that cover both ("looked and found nothing"). The caller knows whether an actor is silent at all; a silent actor
 * without an entry was never looked at.
 */
export async function listLooked(library: Library, scope: SilenceScope): Promise<LookedAt[]> {
  const [recorded, covered] = await Promise.all([
    readShaped(library, lookedAtSchema, recordedSilences(scope)),
    readShaped(library, lookedAtSchema, coveredByCodings(library, scope)),
  ])
  return [...recorded, ...covered]
}

const a = aliased(absence, 'a')
const RECORDED = sqlText(sql`select ${jsonObject<LookedAt>({
  actor: actor.slug,
  topic: topic.slug,
  kind: a.kind,
  source: source.slug,
  issued: source.issued,
  by: a.recordedBy,
  on: a.onDay,
  coding: sql`null`,
  note: a.note,
  evidence: evidenceRecords(absenceQuotation, a.id),
})} from ${absence} ${a} join ${actor} on ${actor.id} = ${a.actorId} join ${topic} on ${topic.id} = ${a.topicId}
  join ${source} on ${source.id} = ${a.sourceId}`)

function recordedSilences(scope: SilenceScope): SQL {
  return sql`${RECORDED} where ${among(text.a.actorId, scope)} and ${text.a.topicId} in ${keys('topic', scope.topics)}
    and (${text.a.summitId} is null or ${at(text.a.summitId, scope)}) and ${before(text.a.onTo, scope)}
    order by ${text.a.onTo} desc, ${text.a.id}`
}

const [c, ca] = [aliased(coding, 'c'), aliased(codingActor, 'ca')]
const [ct, cs] = [aliased(codingTopic, 'ct'), aliased(codingSummit, 'cs')]
const COVERED = sqlTextFor(
  (library) => sql`select ${jsonObject<LookedAt>({
    actor: actor.slug,
    topic: topic.slug,
    kind: sql`'not_found'`,
    source: source.slug,
    issued: source.issued,
    by: c.coder,
    on: c.day,
    coding: c.uid,
    note: sql`null`,
    evidence: sql`json('[]')`,
  })} from ${coding} ${c} join ${codingActor} ${ca} on ${ca.codingId} = ${c.id}
    join ${codingTopic} ${ct} on ${ct.codingId} = ${c.id} join ${actor} on ${actor.id} = ${ca.memberId}
    join ${topic} on ${topic.id} = ${ct.memberId} join ${source} on ${source.id} = ${c.sourceId}
    where ${c.complete} = 1 and ${codingShown(library, c)}`,
)
const COVERS_SUMMIT = sqlText(sql`select 1 from ${codingSummit} ${cs} where ${cs.codingId} = ${c.id}`)

function coveredByCodings(library: Library, scope: SilenceScope): SQL {
  return sql`${COVERED(library)} and ${among(text.ca.memberId, scope)} and ${text.ct.memberId} in ${keys('topic', scope.topics)}
    and (${text.topic.scope} = 'standing' or exists (${COVERS_SUMMIT} and ${at(text.cs.memberId, scope)}))
    and ${before(text.source.issuedTo, scope)} order by ${text.source.issuedTo} desc, ${text.c.id}`
}

const among = (actorId: SQL, { actors }: SilenceScope) =>
  actors ? sql`${actorId} in ${keys('actor', actors)}` : sql`true`
const at = (summitId: SQL, { summit }: SilenceScope) =>
  summit ? sql`${summitId} = ${keyOf('summit', summit)}` : sql`true`
const before = (day: SQL, { asOf }: SilenceScope) => (asOf ? sql`${day} <= ${asOf}` : sql`true`)

const text = {
  a: columnTexts(getTableColumns(a)),
  c: columnTexts(getTableColumns(c)),
  ca: columnTexts(getTableColumns(ca)),
  ct: columnTexts(getTableColumns(ct)),
  cs: columnTexts(getTableColumns(cs)),
  topic: columnTexts(getTableColumns(topic)),
  source: columnTexts(getTableColumns(source)),
}
