import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import type { claimQuotation, responseQuotation } from '@/db/schema/claims'
import type { outcomeQuotation } from '@/db/schema/outcomes'
import type { positionQuotation } from '@/db/schema/positions'
import { quotation, speaker, translation } from '@/db/schema/quotations'
import type { absenceQuotation } from '@/db/schema/silences'
import { source } from '@/db/schema/sources'
import { jsonObject } from '@/db/sql-json'
import type { EvidenceRecord } from '@/lib/records/read-model'
import { namedActor, slugOf } from './json'

/** Columns of a quotation itself. */
export const quotationColumns = (q: typeof quotation) => ({
  id: q.uid,
  source: q.sourceId,
  segments: q.segments,
  mode: q.mode,
  locatorKind: q.locatorKind,
  locatorValue: q.locatorValue,
  lang: q.lang,
  checkResult: q.checkResult,
  checkedOn: q.checkedOn,
  checkedHash: q.checkedHash,
})

/** Columns of a translation itself. */
export const translationColumns = (t: typeof translation) => ({
  lang: t.lang,
  text: t.text,
  translator: t.translator,
  method: t.method,
})

/** JSON of a quotation as evidence. */
export function quotationRecord(q: typeof quotation): SQL<EvidenceRecord> {
  const own = quotationColumns(q)
  const [s, t, segment] = [aliased(speaker, 's'), aliased(translation, 't'), sql`json_each.value ->> 'exact'`]
  const locator = jsonObject({ kind: own.locatorKind, value: own.locatorValue })
  return jsonObject<EvidenceRecord>({
    id: own.id,
    source: slugOf(source, own.source),
    speakers: sql`(select json_group_array(json(who)) from (select ${namedActor(s.actorId)} as who
      from ${speaker} ${s} where ${s.quotationId} = ${q.id} order by ${s.ordinal}))`,
    segments: sql`(select json_group_array(${segment}) from json_each(${own.segments}))`,
    mode: own.mode,
    locator: sql`iif(${own.locatorKind} is null, null, ${locator})`,
    lang: own.lang,
    translations: sql`(select json_group_array(${jsonObject(translationColumns(t))}) from (select * from ${translation}
      where ${translation.quotationId} = ${q.id} order by ${translation.ordinal}) ${t})`,
    checked: sql`iif(${own.checkResult} is null, null, ${jsonObject({
      result: own.checkResult,
      on: own.checkedOn,
      hash: own.checkedHash,
    })})`,
  })
}

type EvidenceLink =
  | typeof positionQuotation
  | typeof claimQuotation
  | typeof responseQuotation
  | typeof outcomeQuotation
  | typeof absenceQuotation

/**
 * JSON of a record's evidence, in order.
 * @param link table that links records of the type with quotations
 */
export function evidenceRecords(link: EvidenceLink, recordId: SQLWrapper): SQL<EvidenceRecord[]> {
  const [l, q] = [aliased<EvidenceLink>(link, 'l'), aliased(quotation, 'q')]
  return sql`(select json_group_array(${quotationRecord(q)}) from (select ${quotation}.* from ${link} ${l}
    join ${quotation} on ${quotation.id} = ${l.quotationId} where ${l.recordId} = ${recordId} order by ${l.ordinal}) ${q})`
}
