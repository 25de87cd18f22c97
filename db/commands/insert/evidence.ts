import { sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Bundle } from '@/lib/bundle/schema'
import { dated } from './dated'
import { insertInnerRows, insertRows, keyOf, type Write } from './rows'

/** Sources, without their authors: an author may be an actor, and a group of actors belongs to a source. */
export function insertSources(db: Db, sources: Bundle['sources']): Write[] {
  return [
    insertRows(
      db,
      dated(sources, (source) => source.issued),
      sql`source (slug, type, title, container, abbreviation, publisher, issued, issued_from, issued_to, url, archived_url, lang, access, rights)`,
      sql`value ->> 'slug', value ->> 'type', value ->> 'title', value ->> 'container', value ->> 'abbreviation',
        value ->> 'publisher', value ->> 'issued', value ->> 'from', value ->> 'to', value ->> 'url',
        value ->> 'archivedUrl', value ->> 'lang', value ->> 'access', value ->> 'rights'`,
    ),
  ]
}

export function insertSourceAuthors(db: Db, sources: Bundle['sources']): Write[] {
  return [
    insertInnerRows(
      db,
      sources,
      '$.authors',
      sql`source_author (source_id, ordinal, name, sort_name, actor_id)`,
      sql`${keyOf('source', 'slug', sql`outer.value ->> 'slug'`)}, inner.key, inner.value ->> 'name',
        inner.value ->> 'sortName', ${keyOf('actor', 'slug', sql`inner.value ->> 'actor'`)}`,
    ),
  ]
}

export function insertCodings(db: Db, codings: Bundle['codings']): Write[] {
  return [
    insertRows(
      db,
      codings,
      sql`coding (uid, source_id, coder, codebook, day, complete, published, note)`,
      sql`value ->> 'id', ${keyOf('source', 'slug', sql`value ->> 'source'`)}, value ->> 'coder',
        value ->> 'codebook', value ->> 'day', value ->> 'complete', value ->> 'published', value ->> 'note'`,
    ),
    ...insertCovered(db, codings),
  ]
}

/** What codings covered: actors, topics, summits. */
export function insertCovered(db: Db, codings: Bundle['codings']): Write[] {
  return (['actor', 'topic', 'summit'] as const).map((table) =>
    insertInnerRows(
      db,
      codings,
      `$.${table}s`,
      sql.raw(`coding_${table} (coding_id, ordinal, ${table}_id)`),
      sql`${keyOf('coding', 'uid', sql`outer.value ->> 'id'`)}, inner.key, ${keyOf(table, 'slug', sql`inner.value`)}`,
    ),
  )
}

/** Quotations with all their speakers (the first one is also a column, which a trigger copies) and translations. */
export function insertQuotations(db: Db, quotations: Bundle['quotations']): Write[] {
  return [
    insertRows(
      db,
      quotations,
      sql`quotation (uid, source_id, speaker_id, mode, segments, locator_kind, locator_value, lang, check_result, checked_on, checked_hash)`,
      sql`value ->> 'id', ${keyOf('source', 'slug', sql`value ->> 'source'`)},
        ${keyOf('actor', 'slug', sql`value ->> '$.speakers[0]'`)}, value ->> 'mode', value -> 'segments',
        value ->> '$.locator.kind', value ->> '$.locator.value', value ->> 'lang', value ->> '$.checked.result',
        value ->> '$.checked.on', value ->> '$.checked.hash'`,
    ),
    insertSpeakers(db, quotations),
    insertTranslations(db, quotations),
  ]
}

const quotation = keyOf('quotation', 'uid', sql`outer.value ->> 'id'`)

/** Everybody who speaks in quotations; who is there already takes the place given here. */
export function insertSpeakers(db: Db, quotations: Bundle['quotations']): Write {
  return insertInnerRows(
    db,
    quotations,
    '$.speakers',
    sql`speaker (quotation_id, ordinal, actor_id)`,
    sql`${quotation}, inner.key, ${keyOf('actor', 'slug', sql`inner.value`)}`,
    sql`true`,
    sql`on conflict (quotation_id, actor_id) do update set ordinal = excluded.ordinal`,
  )
}

export function insertTranslations(db: Db, quotations: Bundle['quotations']): Write {
  return insertInnerRows(
    db,
    quotations,
    '$.translations',
    sql`translation (quotation_id, ordinal, lang, text, translator, method)`,
    sql`${quotation}, inner.key, inner.value ->> 'lang', inner.value ->> 'text', inner.value ->> 'translator',
      inner.value ->> 'method'`,
  )
}
