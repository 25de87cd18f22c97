import { eq, sql } from 'drizzle-orm'
import { aliased } from '@/db/aliased'
import { type Db, readShaped } from '@/db/client'
import type { Library } from '@/db/library'
import { actor } from '@/db/schema/actors'
import { coding } from '@/db/schema/codings'
import { position } from '@/db/schema/positions'
import { quotation } from '@/db/schema/quotations'
import { source } from '@/db/schema/sources'
import { summit } from '@/db/schema/summits'
import { topic, topicWording } from '@/db/schema/topics'
import { jsonBoolean, jsonObject } from '@/db/sql-json'
import { notWithdrawn, positionShown } from '@/db/visibility'
import {
  type ConflictingPosition,
  conflictingPositionSchema,
  type RankedTopic,
  rankedTopicSchema,
  type SourceCoding,
  sourceCodingSchema,
} from '@/lib/workbench/read-model'

/** Most passages of each topic that ranking reads, the latest ones. */
const PASSAGES_READ = 30

/** Topics with their rule and the words coded under them, for ranking. */
export async function listRankedTopics(library: Library): Promise<RankedTopic[]> {
  const p = aliased(position, 'p')
  const words = sql`(select group_concat(value ->> 'exact', ' ') from json_each(${quotation.segments}))`
  const json = jsonObject<RankedTopic>({
    slug: topic.slug,
    label: topic.label,
    proposition: topicWording.proposition,
    rule: topic.ruleCounts,
    coded: sql`(select json_group_array(words) from (
      select ${words} as words from ${position} ${p} join ${quotation} on ${quotation.id} = ${p.quotationId}
      where ${p.topicId} = ${topic.id} and ${positionShown(library, p)} order by ${p.id} desc limit ${PASSAGES_READ}))`,
  })
  return readShaped(
    library,
    rankedTopicSchema,
    sql`select ${json} from ${topic} join ${topicWording}
        on ${topicWording.topicId} = ${topic.id} and ${topicWording.wording} = ${topic.wording}
      order by ${topic.ordinal}, ${topic.id}`,
  )
}

/** Codings of a source, the latest first. */
export async function listSourceCodings(db: Db, slug: string): Promise<SourceCoding[]> {
  const json = jsonObject<SourceCoding>({
    id: coding.uid,
    source: source.slug,
    coder: coding.coder,
    codebook: coding.codebook,
    day: coding.day,
    complete: jsonBoolean(coding.complete),
    published: jsonBoolean(coding.published),
    note: coding.note,
  })
  return readShaped(
    db,
    sourceCodingSchema,
    sql`select ${json} from ${coding} join ${source} on ${source.id} = ${coding.sourceId}
      where ${source.slug} = ${slug} order by ${coding.day} desc, ${coding.id} desc`,
  )
}

/** What identifies a new position: slugs, and its date as written (EDTF). */
export type PositionKey = { actor: string; topic: string; summit: string | null; statedOn: string }

/** Positions on record of the same actor, topic, summit and date, whether their coding is shown or not. */
export async function listConflicting(db: Db, key: PositionKey): Promise<ConflictingPosition[]> {
  const json = jsonObject<ConflictingPosition>({
    id: position.uid,
    stance: position.stance,
    summary: position.summary,
    statedOn: position.statedOn,
    coding: sql`(select ${coding.uid} from ${coding} where ${coding.id} = ${position.codingId})`,
  })
  return readShaped(
    db,
    conflictingPositionSchema,
    sql`select ${json} from ${position} where ${notWithdrawn(db, position)}
        and ${position.actorId} = (select ${actor.id} from ${actor} where ${actor.slug} = ${key.actor})
        and ${position.topicId} = (select ${topic.id} from ${topic} where ${topic.slug} = ${key.topic})
        and ${position.summitId} is (select ${summit.id} from ${summit} where ${summit.slug} = ${key.summit})
        and ${position.statedOn} = ${key.statedOn}
      order by ${position.id}`,
  )
}

export async function sourceExists(db: Db, slug: string): Promise<boolean> {
  return (await db.$count(source, eq(source.slug, slug))) > 0
}
