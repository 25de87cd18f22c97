import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { KEY } from '@/db/queries/records/bundle-records'
import { parseDate } from '@/lib/dates'
import type { RecordOf } from '@/lib/editing/record-types'
import { insertCovered, insertSourceAuthors, insertSpeakers, insertTranslations } from '../insert/evidence'
import { insertActorLists } from '../insert/people'
import { keyOf, type Write } from '../insert/rows'
import { insertWordings } from '../insert/subjects'

/**
 * Changes in place what others rest on: the row stays, its lists are laid anew. In each statement the record is
 * `r.value`, one JSON object.
 */
export const UPDATES = {
  source: (db: Db, record: RecordOf<'source'>): Write[] => [
    update(
      db,
      'source',
      { ...record, ...bounds(record.issued) },
      sql`type = r.value ->> 'type', title = r.value ->> 'title', container = r.value ->> 'container',
        abbreviation = r.value ->> 'abbreviation', publisher = r.value ->> 'publisher', issued = r.value ->> 'issued',
        issued_from = r.value ->> 'from', issued_to = r.value ->> 'to', url = r.value ->> 'url',
        archived_url = r.value ->> 'archivedUrl', lang = r.value ->> 'lang', access = r.value ->> 'access',
        rights = r.value ->> 'rights'`,
    ),
    clear(db, 'source_author', 'source', record.slug),
    ...insertSourceAuthors(db, [record]),
  ],
  actor: (db: Db, record: RecordOf<'actor'>): Write[] => [
    update(
      db,
      'actor',
      record,
      sql`name = r.value ->> 'name', kind = r.value ->> 'kind', sort_name = r.value ->> 'sortName',
        native_name = r.value ->> 'nativeName', description = r.value ->> 'description',
        quantifier = r.value ->> 'quantifier', source_id = ${keyOf('source', 'slug', sql`r.value ->> 'source'`)}`,
    ),
    clear(db, 'alias', 'actor', record.slug),
    clear(db, 'affiliation', 'actor', record.slug),
    ...insertActorLists(db, [record]),
  ],
  theme: (db: Db, record: RecordOf<'theme'>): Write[] => [
    update(db, 'theme', record, sql`label = r.value ->> 'label'`),
  ],
  topic: (db: Db, record: RecordOf<'topic'>): Write[] => [
    // Wordings first: the topic may point to a new one, and positions to any that was ever in force.
    insertWordings(db, [record]),
    update(
      db,
      'topic',
      record,
      sql`theme_id = ${keyOf('theme', 'slug', sql`r.value ->> 'theme'`)}, label = r.value ->> 'label',
        scope = r.value ->> 'scope', broader_id = ${keyOf('topic', 'slug', sql`r.value ->> 'broader'`)},
        wording = r.value ->> 'wording', rule_counts = r.value ->> '$.rule.counts',
        rule_excludes = r.value ->> '$.rule.excludes'`,
    ),
    db.run(sql`delete from topic_wording where topic_id = ${keyOf('topic', 'slug', sql`${record.slug}`)}
      and wording not in (select value from json_each(${JSON.stringify([record.wording, ...record.earlier.map(({ wording }) => wording)])}))`),
  ],
  summit: (db: Db, record: RecordOf<'summit'>): Write[] => [
    update(
      db,
      'summit',
      { ...record, ...bounds(record.date) },
      sql`name = r.value ->> 'name', short_name = r.value ->> 'shortName', date = r.value ->> 'date',
        date_from = r.value ->> 'from', date_to = r.value ->> 'to', place = r.value ->> 'place',
        status = r.value ->> 'status'`,
    ),
  ],
  coding: (db: Db, record: RecordOf<'coding'>): Write[] => [
    update(
      db,
      'coding',
      record,
      sql`coder = r.value ->> 'coder', codebook = r.value ->> 'codebook', day = r.value ->> 'day',
        complete = r.value ->> 'complete', published = r.value ->> 'published', note = r.value ->> 'note'`,
    ),
    ...(['actor', 'topic', 'summit'] as const).map((of) => clear(db, `coding_${of}`, 'coding', record.id)),
    ...insertCovered(db, [record]),
  ],
  quotation: (db: Db, record: RecordOf<'quotation'>): Write[] => [
    // Whoever is heard beside the others comes in before anybody goes: a record may rest on it.
    insertSpeakers(db, [record]),
    update(
      db,
      'quotation',
      record,
      sql`speaker_id = ${keyOf('actor', 'slug', sql`r.value ->> '$.speakers[0]'`)}, mode = r.value ->> 'mode',
        segments = r.value -> 'segments', locator_kind = r.value ->> '$.locator.kind',
        locator_value = r.value ->> '$.locator.value', lang = r.value ->> 'lang',
        check_result = r.value ->> '$.checked.result', checked_on = r.value ->> '$.checked.on',
        checked_hash = r.value ->> '$.checked.hash'`,
    ),
    db.run(sql`delete from speaker where quotation_id = ${keyOf('quotation', 'uid', sql`${record.id}`)}
      and actor_id not in (select id from actor where slug in (select value from json_each(${JSON.stringify(record.speakers)})))`),
    clear(db, 'translation', 'quotation', record.id),
    insertTranslations(db, [record]),
  ],
}

function update(db: Db, table: keyof typeof KEY, record: object, set: SQL): Write {
  const key = KEY[table]
  const field = key === 'uid' ? 'id' : 'slug'
  return db.run(sql`update ${sql.raw(table)} set ${set} from (select ${JSON.stringify(record)} as value) as r
    where ${sql.raw(table)}.${sql.raw(key)} = r.value ->> ${field}`)
}

function clear(db: Db, list: string, of: keyof typeof KEY, name: string): Write {
  return db.run(sql`delete from ${sql.raw(list)} where ${sql.raw(`${of}_id`)} = ${keyOf(of, KEY[of], sql`${name}`)}`)
}

function bounds(date: string) {
  const found = parseDate(date)
  if (!found) throw new Error(`"${date}" is no date.`)
  return found
}
