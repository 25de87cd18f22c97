import { sql } from 'drizzle-orm'
import { type Db, readRecords } from '@/db/client'
import { keys } from '@/db/queries/library/counting'
import type { ActorRecord, Named, SourceRecord, SummitRecord, TopicRecord } from '@/lib/records/read-model'
import { ACTOR_JSON, SOURCE_JSON, SUMMIT_JSON, TOPIC_JSON } from './json'

/** Actors by slug, in no particular order; all of them, by sorting name, where none are named. */
export async function listActors(db: Db, slugs?: string[]): Promise<ActorRecord[]> {
  const where = slugs ? sql`where actor.id in ${keys('actor', slugs)}` : sql``
  return readRecords(db, sql`select ${ACTOR_JSON} from actor ${where} order by actor.sort_name, actor.id`)
}

/** Slugs of actors, by sorting name. */
export async function listSlugsByName(db: Db, slugs: string[]): Promise<string[]> {
  const rows = await db.values<[string]>(
    sql`select slug from actor where id in ${keys('actor', slugs)} order by sort_name, id`,
  )
  return rows.map(([slug]) => slug)
}

/** Topics in codebook order: by theme, then as the theme lists them. */
export async function listTopics(
  db: Db,
  scope: { slugs?: string[]; theme?: string | undefined } = {},
): Promise<TopicRecord[]> {
  return readRecords(
    db,
    sql`select ${TOPIC_JSON} from topic join theme on theme.id = topic.theme_id
      join topic_wording on topic_wording.topic_id = topic.id and topic_wording.wording = topic.wording
      where ${scope.slugs ? sql`topic.id in ${keys('topic', scope.slugs)}` : sql`true`}
        and ${scope.theme ? sql`theme.slug = ${scope.theme}` : sql`true`}
      order by theme.ordinal, topic.ordinal`,
  )
}

export async function listThemes(db: Db): Promise<{ slug: string; label: string }[]> {
  return readRecords(db, sql`select json_object('slug', slug, 'label', label) from theme order by ordinal`)
}

/** Summits, the latest first. */
export async function listSummits(db: Db): Promise<SummitRecord[]> {
  return readRecords(db, sql`select ${SUMMIT_JSON} from summit order by date_from desc, id desc`)
}

export async function listSources(db: Db, slugs?: string[]): Promise<SourceRecord[]> {
  const where = slugs ? sql`where source.id in ${keys('source', slugs)}` : sql``
  return readRecords(db, sql`select ${SOURCE_JSON} from source ${where} order by source.issued_from, source.id`)
}

/** The newest sources, the oldest of them first. */
export async function listNewestSources(db: Db, most: number): Promise<SourceRecord[]> {
  return readRecords<SourceRecord>(
    db,
    sql`select ${SOURCE_JSON} from source where source.id in (
      select id from source order by issued_from desc, id desc limit ${most}) order by source.issued_from, source.id`,
  )
}

/** Every name of a kind, for "did you mean". Asked for only once a name was not found. */
export async function listNames(db: Db, kind: 'actor' | 'topic' | 'theme' | 'summit' | 'source'): Promise<Named[]> {
  const label = { actor: 'name', topic: 'label', theme: 'label', summit: 'name', source: 'title' }[kind]
  return readRecords(
    db,
    sql`select json_object('slug', slug, 'name', ${sql.raw(label)}) from ${sql.raw(kind)} order by id`,
  )
}
