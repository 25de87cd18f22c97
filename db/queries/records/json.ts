import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import type { HoldingColumns } from '@/db/holding'
import {
  type absenceQuotation,
  actor,
  affiliation,
  alias,
  type claimQuotation,
  positionQuotation,
  quotation,
  type responseQuotation,
  source,
  sourceAuthor,
  speaker,
  summit,
  theme,
  topic,
  topicWording,
  translation,
} from '@/db/schema'
import { jsonBoolean, jsonObject } from '@/db/sql-json'
import { sqlText } from '@/db/sql-text'
import type {
  ActorRecord,
  AffiliationRecord,
  EvidenceRecord,
  Named,
  PositionRecord,
  SourceRecord,
  SummitRecord,
  TopicRecord,
} from '@/lib/records/read-model'

/*
 * The records of `lib/records/read-model.ts` as SQL: each builds one JSON object from the row that some columns are of,
 * so that a query brings a page's records with everything inside them in one answer. Keys are in the order of the
 * schemas. What is read of a record without JSON is named by the same lists of columns.
 */

type Slugged = typeof actor | typeof topic | typeof summit | typeof source

/** The slug of the record of a table that has this key; null where the key is. */
export function slugOf(table: Slugged, key: SQLWrapper): SQL<string> {
  const named = aliased<Slugged>(table, 'named')
  return sql<string>`(select ${named.slug} from ${table} ${named} where ${named.id} = ${key})`
}

/** The actor with this key by slug and name; null where the key is. */
export function namedActor(key: SQLWrapper): SQL<Named> {
  const named = aliased(actor, 'named')
  const json = jsonObject<Named>({ slug: named.slug, name: named.name })
  return sql<Named>`(select ${json} from ${actor} ${named} where ${named.id} = ${key})`
}

/** The topic with this key by slug and label; null where the key is. */
export function labelledTopic(key: SQLWrapper): SQL<{ slug: string; label: string }> {
  const named = aliased(topic, 'named')
  const json = jsonObject<{ slug: string; label: string }>({ slug: named.slug, label: named.label })
  return sql`(select ${json} from ${topic} ${named} where ${named.id} = ${key})`
}

/** What is read of a quotation by itself. */
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
})

/** What is read of a translation by itself. */
export const translationColumns = (t: typeof translation) => ({
  lang: t.lang,
  text: t.text,
  translator: t.translator,
  method: t.method,
})

/** A quotation as evidence. */
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
    checked: sql`iif(${own.checkResult} is null, null, ${jsonObject({ result: own.checkResult, on: own.checkedOn })})`,
  })
}

type EvidenceLink =
  | typeof positionQuotation
  | typeof claimQuotation
  | typeof responseQuotation
  | typeof absenceQuotation

/** The evidence of the record with this key, in order, by the table that links such records with quotations. */
export function evidenceRecords(link: EvidenceLink, recordId: SQLWrapper): SQL<EvidenceRecord[]> {
  const [l, q] = [aliased<EvidenceLink>(link, 'l'), aliased(quotation, 'q')]
  return sql`(select json_group_array(${quotationRecord(q)}) from (select ${quotation}.* from ${link} ${l}
    join ${quotation} on ${quotation.id} = ${l.quotationId} where ${l.recordId} = ${recordId} order by ${l.ordinal}) ${q})`
}

/** What is read of a position by itself; actors, topic and summit are keys. */
export const positionColumns = (p: Omit<HoldingColumns, 'holderId' | 'spokenById'>) => ({
  id: p.uid,
  actor: p.actorId,
  onBehalfOf: p.onBehalfOfId,
  topic: p.topicId,
  wording: p.wording,
  summit: p.summitId,
  stance: p.stance,
  conditionJoin: p.conditionJoin,
  conditions: p.conditions,
  qualifier: p.qualifier,
  basis: p.basis,
  inference: p.inference,
  reportedBy: p.reportedById,
  confidence: p.confidence,
  statedOn: p.statedOn,
  statedFrom: p.statedFrom,
  statedTo: p.statedTo,
  summary: p.summary,
})

/** Whether a position was coded on a wording of the proposition that is no longer in force. */
export function isOutdated(p: { wording: SQLWrapper; topicId: SQLWrapper }): SQL<number> {
  const inForce = aliased(topic, 'in_force')
  return sql<number>`${p.wording} < (select ${inForce.wording} from ${topic} ${inForce} where ${inForce.id} = ${p.topicId})`
}

/** A position of the view `holding`. */
export function positionRecord(p: HoldingColumns): SQL<PositionRecord> {
  const own = positionColumns(p)
  return jsonObject<PositionRecord>({
    id: own.id,
    holder: slugOf(actor, p.holderId),
    actor: namedActor(own.actor),
    onBehalfOf: namedActor(own.onBehalfOf),
    topic: slugOf(topic, own.topic),
    wording: own.wording,
    outdated: jsonBoolean(isOutdated(p)),
    summit: slugOf(summit, own.summit),
    stance: own.stance,
    conditions: sql`iif(${own.conditionJoin} is null, null,
      json_object('join', ${own.conditionJoin}, 'items', json(${own.conditions})))`,
    qualifier: own.qualifier,
    basis: own.basis,
    inference: own.inference,
    reportedBy: namedActor(own.reportedBy),
    confidence: own.confidence,
    statedOn: own.statedOn,
    statedFrom: own.statedFrom,
    statedTo: own.statedTo,
    summary: own.summary,
    evidence: evidenceRecords(positionQuotation, p.id),
  })
}

const member = aliased(affiliation, 'member')
/** An actor of the table `actor`. */
export const ACTOR_JSON = sqlText(
  jsonObject<ActorRecord>({
    slug: actor.slug,
    name: actor.name,
    kind: actor.kind,
    sortName: actor.sortName,
    nativeName: actor.nativeName,
    description: actor.description,
    quantifier: actor.quantifier,
    aliases: sql`(select json_group_array(name) from (select ${alias.name} as name from ${alias}
      where ${alias.actorId} = ${actor.id} order by ${alias.ordinal}))`,
    affiliations: sql`(select json_group_array(${jsonObject<AffiliationRecord>({
      organization: member.organization,
      actor: slugOf(actor, member.organizationId),
      title: member.title,
      role: member.role,
      from: member.fromDate,
      to: member.toDate,
      validFrom: member.validFrom,
      validTo: member.validTo,
    })}) from (select * from ${affiliation} where ${affiliation.actorId} = ${actor.id}
      order by ${affiliation.ordinal}) ${member})`,
  }),
)

/** A topic of the table `topic` with the row of `topic_wording` that is in force, field by field. */
export const TOPIC_FIELDS = {
  slug: topic.slug,
  label: topic.label,
  theme: sql`(select ${jsonObject({ slug: theme.slug, label: theme.label })} from ${theme}
    where ${theme.id} = ${topic.themeId})`,
  proposition: topicWording.proposition,
  wording: topic.wording,
  since: topicWording.since,
  scope: topic.scope,
  broader: slugOf(topic, topic.broaderId),
  rule: jsonObject({ counts: topic.ruleCounts, excludes: topic.ruleExcludes }),
}
export const TOPIC_JSON = sqlText(jsonObject<TopicRecord>(TOPIC_FIELDS))

/** A summit of the table `summit`. */
export const SUMMIT_JSON = sqlText(
  jsonObject<SummitRecord>({
    slug: summit.slug,
    name: summit.name,
    shortName: summit.shortName,
    date: summit.date,
    dateFrom: summit.dateFrom,
    dateTo: summit.dateTo,
    place: summit.place,
    status: summit.status,
  }),
)

const author = aliased(sourceAuthor, 'author')
/** A source of the table `source`. */
export const SOURCE_JSON = sqlText(
  jsonObject<SourceRecord>({
    slug: source.slug,
    type: source.type,
    title: source.title,
    container: source.container,
    abbreviation: source.abbreviation,
    authors: sql`(select json_group_array(${jsonObject<SourceRecord['authors'][number]>({
      name: author.name,
      sortName: author.sortName,
      actor: slugOf(actor, author.actorId),
    })}) from (select * from ${sourceAuthor} where ${sourceAuthor.sourceId} = ${source.id}
      order by ${sourceAuthor.ordinal}) ${author})`,
    publisher: source.publisher,
    issued: source.issued,
    url: source.url,
    archivedUrl: source.archivedUrl,
    lang: source.lang,
    access: source.access,
  }),
)

export {
  evidenceJson,
  named,
  outdatedJson,
  outdatedText,
  positionJson,
  positionJsonText,
  quotationJson,
} from './json-text'
