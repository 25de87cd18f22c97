import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import { actor, alias } from '@/db/schema/actors'
import { affiliation } from '@/db/schema/affiliations'
import { coding } from '@/db/schema/codings'
import { sourceAuthor } from '@/db/schema/source-authors'
import { source } from '@/db/schema/sources'
import { summit } from '@/db/schema/summits'
import { theme, topic, topicWording } from '@/db/schema/topics'
import { jsonObject } from '@/db/sql-json'
import { sqlText } from '@/db/sql-text'
import type {
  ActorRecord,
  AffiliationRecord,
  CodingRef,
  Named,
  SourceRecord,
  SummitRecord,
  TopicRecord,
} from '@/lib/records/read-model'

/*
 * SQL for the records of `lib/records/read-model.ts`. Each fragment builds one JSON object from a row, with nested
 * lists inside, so that one query reads a page's records. Keys have the order of the schemas. Queries that read a
 * record without JSON use the same lists of columns.
 */

type Slugged = typeof actor | typeof topic | typeof summit | typeof source

/** The slug of the record with this key; null where the key is null. */
export function slugOf(table: Slugged, key: SQLWrapper): SQL<string> {
  const named = aliased<Slugged>(table, 'named')
  return sql<string>`(select ${named.slug} from ${table} ${named} where ${named.id} = ${key})`
}

/** Slug and name of the actor with this key; null where the key is null. */
export function namedActor(key: SQLWrapper): SQL<Named> {
  const named = aliased(actor, 'named')
  const json = jsonObject<Named>({ slug: named.slug, name: named.name })
  return sql<Named>`(select ${json} from ${actor} ${named} where ${named.id} = ${key})`
}

/** Coder, day and id of the coding with this key. */
export function codingOf(key: SQLWrapper): SQL<CodingRef> {
  const named = aliased(coding, 'named')
  const json = jsonObject<CodingRef>({ id: named.uid, coder: named.coder, day: named.day })
  return sql<CodingRef>`(select ${json} from ${coding} ${named} where ${named.id} = ${key})`
}

/** Slug and label of the topic with this key; null where the key is null. */
export function labelledTopic(key: SQLWrapper): SQL<{ slug: string; label: string }> {
  const named = aliased(topic, 'named')
  const json = jsonObject<{ slug: string; label: string }>({ slug: named.slug, label: named.label })
  return sql`(select ${json} from ${topic} ${named} where ${named.id} = ${key})`
}

const member = aliased(affiliation, 'member')
/** JSON of a row of `actor`. */
export const ACTOR_JSON = sqlText(
  jsonObject<ActorRecord>({
    slug: actor.slug,
    name: actor.name,
    kind: actor.kind,
    sortName: actor.sortName,
    shortName: actor.shortName,
    nativeName: actor.nativeName,
    description: actor.description,
    quantifier: actor.quantifier,
    aliases: sql`(select json_group_array(name) from (select ${alias.name} as name from ${alias}
      where ${alias.actorId} = ${actor.id} order by ${alias.ordinal}))`,
    affiliations: sql`(select json_group_array(${jsonObject<AffiliationRecord>({
      organization: member.organization,
      short: member.short,
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

const earlier = aliased(topicWording, 'earlier')
/** The fields of a row of `topic`, joined with its row of `topic_wording` that is in force. */
export const TOPIC_FIELDS = {
  slug: topic.slug,
  label: topic.label,
  theme: sql`(select ${jsonObject({ slug: theme.slug, label: theme.label })} from ${theme}
    where ${theme.id} = ${topic.themeId})`,
  proposition: topicWording.proposition,
  wording: topic.wording,
  since: topicWording.since,
  earlier: sql`(select json_group_array(${jsonObject<TopicRecord['earlier'][number]>({
    wording: earlier.wording,
    proposition: earlier.proposition,
    since: earlier.since,
  })}) from (select * from ${topicWording} ${earlier} where ${earlier.topicId} = ${topic.id}
    and ${earlier.wording} < ${topic.wording} order by ${earlier.wording} desc) ${earlier})`,
  scope: topic.scope,
  broader: slugOf(topic, topic.broaderId),
  rule: jsonObject({ counts: topic.ruleCounts, excludes: topic.ruleExcludes }),
}
export const TOPIC_JSON = sqlText(jsonObject<TopicRecord>(TOPIC_FIELDS))

/** JSON of a row of `summit`. */
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
    known: summit.known,
  }),
)

const author = aliased(sourceAuthor, 'author')
/** JSON of a row of `source`. */
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
