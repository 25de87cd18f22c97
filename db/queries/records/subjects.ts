import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Db, readShaped } from '@/db/client'
import { keys } from '@/db/queries/library/counting'
import { actor } from '@/db/schema/actors'
import { source } from '@/db/schema/sources'
import { summit } from '@/db/schema/summits'
import { theme, topic, topicWording } from '@/db/schema/topics'
import { jsonObject } from '@/db/sql-json'
import { sqlText } from '@/db/sql-text'
import {
  type ActorRecord,
  actorRecordSchema,
  isWorded,
  type Named,
  namedSchema,
  type SourceRecord,
  type SummitRecord,
  sourceRecordSchema,
  summitRecordSchema,
  type TopicRecord,
  topicRecordSchema,
} from '@/lib/records/read-model'
import { ACTOR_JSON, SOURCE_JSON, SUMMIT_JSON, TOPIC_JSON } from './json'

/** Actors by slug, in no particular order; without slugs all actors, by sorting name. */
export async function listActors(db: Db, slugs?: string[]): Promise<ActorRecord[]> {
  const where = slugs ? sql`where ${actor.id} in ${keys('actor', slugs)}` : sql``
  return readShaped(
    db,
    actorRecordSchema,
    sql`select ${ACTOR_JSON} from ${actor} ${where} order by ${actor.sortName}, ${actor.id}`,
  )
}

/** Sorts slugs of actors by sorting name. */
export async function listSlugsByName(db: Db, slugs: string[]): Promise<string[]> {
  const found = await db
    .select({ slug: actor.slug })
    .from(actor)
    .where(sql`${actor.id} in ${keys('actor', slugs)}`)
    .orderBy(actor.sortName, actor.id)
  return found.map(({ slug }) => slug)
}

/** SQL: topics joined with the wording of their proposition that is in force. */
const TOPIC_IN_FORCE = sqlText(sql`${topic} join ${topicWording}
  on ${topicWording.topicId} = ${topic.id} and ${topicWording.wording} = ${topic.wording}`)

/** Topics in codebook order: by theme, then as the theme lists them. */
export async function listTopics(
  db: Db,
  scope: { slugs?: string[]; theme?: string | undefined } = {},
): Promise<TopicRecord[]> {
  const where = and(
    scope.slugs && sql`${topic.id} in ${keys('topic', scope.slugs)}`,
    scope.theme ? eq(theme.slug, scope.theme) : undefined,
  )
  return readShaped(
    db,
    topicRecordSchema,
    sql`select ${TOPIC_JSON} from ${TOPIC_IN_FORCE} join ${theme} on ${theme.id} = ${topic.themeId}
      where ${where ?? sql`true`} order by ${theme.ordinal}, ${topic.ordinal}`,
  )
}

/** The topics that can be compared: those that have a proposition. */
export async function listWordedTopics(db: Db, scope?: { slugs?: string[]; theme?: string | undefined }) {
  return (await listTopics(db, scope)).filter(isWorded)
}

const themeSchema = z.strictObject({ slug: z.string(), label: z.string() })
export type Theme = z.infer<typeof themeSchema>

export async function listThemes(db: Db): Promise<Theme[]> {
  const json = jsonObject<Theme>({ slug: theme.slug, label: theme.label })
  return readShaped(db, themeSchema, sql`select ${json} from ${theme} order by ${theme.ordinal}`)
}

/** Summits, the latest first. */
export async function listSummits(db: Db): Promise<SummitRecord[]> {
  return readShaped(
    db,
    summitRecordSchema,
    sql`select ${SUMMIT_JSON} from ${summit} order by ${summit.dateFrom} desc, ${summit.id} desc`,
  )
}

/** Sources by slug, or all sources; the earliest first. */
export async function listSources(db: Db, slugs?: string[]): Promise<SourceRecord[]> {
  const where = slugs ? sql`where ${source.id} in ${keys('source', slugs)}` : sql``
  return readShaped(
    db,
    sourceRecordSchema,
    sql`select ${SOURCE_JSON} from ${source} ${where} order by ${source.issuedFrom}, ${source.id}`,
  )
}

/** The newest sources, in order of date. */
export async function listNewestSources(db: Db, most: number): Promise<SourceRecord[]> {
  return readShaped(
    db,
    sourceRecordSchema,
    sql`select ${SOURCE_JSON} from ${source} where ${source.id} in (
      select ${source.id} from ${source} order by ${source.issuedFrom} desc, ${source.id} desc limit ${most})
      order by ${source.issuedFrom}, ${source.id}`,
  )
}

/** The column with a record's name, for each kind. */
const NAMES = { actor: actor.name, topic: topic.label, theme: theme.label, summit: summit.name, source: source.title }
const TABLES = { actor, topic, theme, summit, source }

/** All names of a kind, for "did you mean"; read only after a name was not found. */
export async function listNames(db: Db, kind: keyof typeof TABLES): Promise<Named[]> {
  const table = TABLES[kind]
  const json = jsonObject<Named>({ slug: table.slug, name: NAMES[kind] })
  return readShaped(db, namedSchema, sql`select ${json} from ${table} order by ${table.id}`)
}
