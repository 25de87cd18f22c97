import { type SQL, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { insertPrepared, insertPreparedLists } from '@/db/commands/insert/records'
import type { Signature } from '@/db/commands/insert/revisions'
import type { Write } from '@/db/commands/insert/rows'
import { nameColumn, tableOf } from '@/db/records/names'
import { RECORD_TABLES } from '@/db/records/registry'
import { SEARCH_TABLES, searchIdOf } from '@/db/search-ids'
import { BUNDLE_VERSION } from '@/lib/bundle/version'
import { RECORD_TYPES, type RecordType } from '@/lib/records/record-type'
import { SEARCH_KINDS } from '@/lib/search/entries'
import type { TakenOver } from './taken-over'
import { takenOverWrites } from './taken-over'

/** What an import writes: the types of which it has new records, and whether it has texts. */
export type Written = { types: ReadonlySet<RecordType>; texts: boolean; takenOver: TakenOver }

/**
 * The statements that write an import from its staged lines, for one batch: new records with everything inside them,
 * their search entries and first revisions, records that take the place of others, and texts.
 */
export function importWrites(db: Db, id: number, { types, texts, takenOver }: Written, signature: Signature): Write[] {
  const rows = (type: RecordType): SQL => sql`(select ${keyOf(type)} as key, coalesce(prepared, content) as value
    from import_line indexed by import_line_plan where import_id = ${id} and kind = 'record' and type = ${type} and plan = 'new')`
  const replaced = takenOverWrites(db, takenOver, signature)
  return [
    ...RECORD_TYPES.flatMap((type) => [
      ...(types.has(type) ? insertPrepared(db, type, rows(type)) : []),
      ...RECORD_TYPES.flatMap((of) => (types.has(of) ? insertPreparedLists(db, of, rows(of), type) : [])),
      ...replaced.of(type),
    ]),
    ...searchWrites(db, id, types),
    ...RECORD_TYPES.flatMap((type) => (types.has(type) ? [revisionWrite(db, { id, type }, signature)] : [])),
    ...replaced.last,
    ...(texts ? textWrites(db, id, signature) : []),
  ]
}

/**
 * SQL of the key of a staged row: the index from 0 where the table numbers its records by it; otherwise the ordinal, in
 * the order of which the index has the rows, so that none are sorted.
 */
const keyOf = (type: RecordType): SQL =>
  sql.raw(RECORD_TABLES[type].added ? 'row_number() over (order by ordinal) - 1' : 'ordinal')

function searchWrites(db: Db, id: number, types: ReadonlySet<RecordType>): Write[] {
  return SEARCH_KINDS.filter((kind) => types.has(kind)).map((kind) => {
    const { table, name } = SEARCH_TABLES[kind]
    const key = nameColumn(tableOf(kind)).name
    return db.run(sql`insert into search_entry (id, kind, record, title, body)
      select ${sql.raw(searchIdOf(kind, 'r.id'))}, ${kind}, ${sql.raw(`r.${name}`)}, l.search_title, l.search_body
      from import_line l cross join ${sql.raw(table)} r on ${sql.raw(`r.${key}`)} = l.name
      where l.import_id = ${id} and l.kind = 'record' and l.type = ${kind} and l.plan = 'new'`)
  })
}

/** First revisions of the records of a type; of a name that the library had before, the next. */
function revisionWrite(
  db: Db,
  { id, type }: { id: number; type: RecordType },
  { by, at, reason, batch }: Signature,
): Write {
  return db.run(sql`insert into revision (record_type, record, version, at, by, reason, before, after, shape, batch)
    select l.type, l.name, 1 + (select coalesce(max(r.version), 0) from revision r
        where r.record_type = l.type and r.record = l.name),
      ${at}, ${by}, ${reason}, null, l.content, ${sql.raw(String(BUNDLE_VERSION))}, ${batch}
    from import_line l indexed by import_line_plan
    where l.import_id = ${id} and l.kind = 'record' and l.type = ${type} and l.plan = 'new' order by l.ordinal`)
}

/** Texts with their revisions, which name the version and its hash but not the words. */
function textWrites(db: Db, id: number, { by, at, batch }: Signature): Write[] {
  const next = sql.raw(`1 + (select coalesce(max(t.version), 0) from source_text t where t.source_id = s.id)`)
  const from = sql`from import_line l join source s on s.slug = l.name
    where l.import_id = ${id} and l.kind = 'text' and l.plan in ('new', 'theirs') order by l.ordinal`
  const on = at.slice(0, 10)
  return [
    db.run(sql`insert into revision (record_type, record, version, at, by, reason, before, after, shape, batch)
      select 'source-text', l.name, 1 + (select coalesce(max(r.version), 0) from revision r
          where r.record_type = 'source-text' and r.record = l.name), ${at}, ${by}, iif(${next} = 1, 'added', 'replaced'), null,
        json_object('version', ${next}, 'hash', l.prepared, 'characters', l.count, 'addedOn', ${on}),
        ${sql.raw(String(BUNDLE_VERSION))}, ${batch} ${from}`),
    db.run(sql`insert into source_text (source_id, version, hash, body, added_on)
      select s.id, ${next}, l.prepared, l.content, ${on} ${from}`),
  ]
}
