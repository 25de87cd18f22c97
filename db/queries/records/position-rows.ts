import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import type { HoldingColumns } from '@/db/holding'
import type { NamedRow } from '@/db/named-rows'
import { actor } from '@/db/schema/actors'
import { coding } from '@/db/schema/codings'
import { positionQuotation } from '@/db/schema/positions'
import { quotation, speaker, translation } from '@/db/schema/quotations'
import { source } from '@/db/schema/sources'
import { summit } from '@/db/schema/summits'
import { topic } from '@/db/schema/topics'
import { jsonObject } from '@/db/sql-json'
import type { Condition } from '@/lib/bundle/schema'
import type { EvidenceRecord, Named, PositionRecord } from '@/lib/records/read-model'
import { quotationColumns, quotationRecord, translationColumns } from './evidence-json'
import { namedActor, slugOf } from './json'
import { isOutdated, isUnworded, positionColumns } from './position-json'

/*
 * The record of `positionRecord` column by column: what a page of a list reads. A nested JSON object costs the database
 * three times what its columns cost, and is parsed again here. What few positions have (further quotations, further
 * speakers, translations) is JSON.
 */

const [q, named, by] = [aliased(quotation, 'q'), aliased(actor, 'named'), aliased(coding, 'by')]
const nameOf = (key: SQLWrapper) =>
  sql<string>`(select ${named.name} from ${actor} ${named} where ${named.id} = ${key})`
const ofCoding = (p: HoldingColumns, column: SQLWrapper) =>
  sql<string>`(select ${column} from ${coding} ${by} where ${by.id} = ${p.codingId})`

/** SQL: the join with a position's first quotation, whose key is a column of it. */
export const withFirstQuotation = (p: HoldingColumns): SQL =>
  sql`cross join ${quotation} ${q} on ${q.id} = ${p.quotationId}`

/** The columns of a row of the view `holding`, joined by `withFirstQuotation`. */
export function positionRowColumns(p: HoldingColumns) {
  const { coding: _, actor: spoke, onBehalfOf, reportedBy, topic: about, summit: at, ...own } = positionColumns(p)
  const { id: quotationId, source: from, ...words } = quotationColumns(q)
  return {
    ...own,
    codingId: ofCoding(p, by.uid),
    coder: ofCoding(p, by.coder),
    day: ofCoding(p, by.day),
    holder: slugOf(actor, p.holderId),
    actor: slugOf(actor, spoke),
    actorName: nameOf(spoke),
    onBehalfOf: slugOf(actor, onBehalfOf) as SQL<string | null>,
    onBehalfOfName: nameOf(onBehalfOf),
    reportedBy: slugOf(actor, reportedBy) as SQL<string | null>,
    reportedByName: nameOf(reportedBy),
    topic: slugOf(topic, about),
    outdated: isOutdated(p),
    unworded: isUnworded(p),
    summit: slugOf(summit, at) as SQL<string | null>,
    quotationId,
    ...words,
    source: slugOf(source, from),
    speaker: slugOf(actor, q.speakerId),
    speakerName: nameOf(q.speakerId),
    speakers: FURTHER_SPEAKERS,
    translations: TRANSLATIONS,
    evidence: furtherEvidence(p.id),
  }
}

type PositionRow = NamedRow<ReturnType<typeof positionRowColumns>>

const [s, t, l] = [aliased(speaker, 's'), aliased(translation, 't'), aliased(positionQuotation, 'l')]
const FURTHER_SPEAKERS = sql<string>`(select json_group_array(json(who)) from (
  select ${namedActor(s.actorId)} as who from ${speaker} ${s} indexed by speaker_further
  where ${s.quotationId} = ${q.id} and ${s.ordinal} > 0 order by ${s.ordinal}))`
const TRANSLATIONS = sql<string>`(select json_group_array(${jsonObject(translationColumns(t))}) from (
  select * from ${translation} where ${translation.quotationId} = ${q.id} order by ${translation.ordinal}) ${t})`
function furtherEvidence(id: SQLWrapper) {
  const further = aliased(quotation, 'further')
  return sql<string>`(select json_group_array(${quotationRecord(further)}) from (
    select ${quotation}.* from ${positionQuotation} ${l} indexed by position_quotation_further
    cross join ${quotation} on ${quotation.id} = ${l.quotationId}
    where ${l.recordId} = ${id} and ${l.ordinal} > 0 order by ${l.ordinal}) ${further})`
}

/** The record of a row of `positionRowColumns`. */
export function toPositionRecord(row: PositionRow): PositionRecord {
  return {
    id: row.id,
    coding: { id: row.codingId, coder: row.coder, day: row.day },
    holder: row.holder,
    actor: { slug: row.actor, name: row.actorName },
    onBehalfOf: toNamed(row.onBehalfOf, row.onBehalfOfName),
    topic: row.topic,
    wording: row.wording,
    outdated: row.outdated === 1,
    unworded: row.unworded === 1,
    summit: row.summit,
    stance: row.stance,
    conditions:
      row.conditionJoin === null ? null : { join: row.conditionJoin, items: JSON.parse(row.conditions) as Condition[] },
    qualifier: row.qualifier,
    basis: row.basis,
    inference: row.inference,
    reportedBy: toNamed(row.reportedBy, row.reportedByName),
    confidence: row.confidence,
    statedOn: row.statedOn,
    statedFrom: row.statedFrom,
    statedTo: row.statedTo,
    summary: row.summary,
    evidence: [toEvidence(row), ...parseList<EvidenceRecord>(row.evidence)],
  }
}

const toEvidence = (row: PositionRow): EvidenceRecord => ({
  id: row.quotationId,
  source: row.source,
  speakers: [{ slug: row.speaker, name: row.speakerName }, ...parseList<Named>(row.speakers)],
  segments: (JSON.parse(row.segments) as { exact: string }[]).map(({ exact }) => exact),
  mode: row.mode,
  locator: row.locatorKind === null ? null : { kind: row.locatorKind, value: row.locatorValue ?? '' },
  lang: row.lang,
  translations: parseList(row.translations),
  checked:
    row.checkResult === null ? null : { result: row.checkResult, on: row.checkedOn ?? '', hash: row.checkedHash ?? '' },
})

const toNamed = (slug: string | null, name: string): Named | null => (slug === null ? null : { slug, name })
const parseList = <T>(json: string): T[] => (json === '[]' ? [] : (JSON.parse(json) as T[]))
