import { type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { aliased } from '@/db/aliased'
import type { Db } from '@/db/client'
import type { Library } from '@/db/library'
import { nameColumn } from '@/db/records/names'
import { actor } from '@/db/schema/actors'
import { affiliation } from '@/db/schema/affiliations'
import { coding } from '@/db/schema/codings'
import { revision } from '@/db/schema/history'
import { position, positionQuotation } from '@/db/schema/positions'
import { quotation } from '@/db/schema/quotations'
import { source } from '@/db/schema/sources'
import { summit } from '@/db/schema/summits'
import { theme, topic } from '@/db/schema/topics'
import { sqlText, sqlTextFor } from '@/db/sql-text'
import { positionShown } from '@/db/visibility'
import type { GivenPositions, GivenSubjects } from '@/lib/positions/columns/counted-library'
import { SAID_FACTORS } from '@/lib/positions/columns/said-code'
import type { RecordType } from '@/lib/records/record-type'
import { type ActorKind, BASES, type EvidenceMode, type Role, STANCES } from '@/lib/vocabulary'

const [p, l, e] = [aliased(position, 'p'), aliased(positionQuotation, 'l'), aliased(quotation, 'e')]

/** Which rows to read: all with a key after one and up to another, or those that were revised after a revision. */
export type Part = { after: number; upTo: number } | { revisedAfter: number }

const numberIn = (column: SQL, values: readonly string[]) =>
  sql`case ${column} ${sql.join(
    values.map((value, index) => sql.raw(`when '${value}' then ${index}`)),
    sql` `,
  )} end`
const factor = (name: keyof typeof SAID_FACTORS) => sql.raw(String(SAID_FACTORS[name]))
const day = (column: SQL) => sql`cast(replace(${column}, '-', '') as integer)`
/** The code of what a position says, see `SAID_FACTORS`; 0 where it is not shown. */
const said = (library: Library) => sql`case when ${positionShown(library, p)} then 1
  + ${numberIn(sql`${p.stance}`, STANCES)} * ${factor('stance')} + ${numberIn(sql`${p.basis}`, BASES)} * ${factor('basis')}
  + (${p.reportedById} is not null) * ${factor('reported')} + (${p.conditionJoin} is not null) * ${factor('condition')}
  + (${p.qualifier} is not null) * ${factor('qualifier')} else 0 end`

const POSITIONS = sqlTextFor((library) =>
  arraysOf([
    sql`${p.id}`,
    said(library),
    sql`${p.topicId}`,
    sql`coalesce(${p.summitId}, 0)`,
    sql`${p.actorId}`,
    sql`coalesce(${p.onBehalfOfId}, 0)`,
    day(sql`${p.statedFrom}`),
    day(sql`${p.statedTo}`),
  ]),
)
const OF_POSITIONS = sqlText(sql`from ${position} ${p} where ${p.id}`)

const EVIDENCE =
  sqlText(sql`select ${arraysOf([sql`${l.recordId}`, sql`${e.sourceId}`, sql`${e.mode}`, sql`${e.lang}`])}
  from ${positionQuotation} ${l} cross join ${quotation} ${e} indexed by quotation_evidence on ${e.id} = ${l.quotationId}
  where ${l.recordId}`)

/** Positions, shown or not, with their evidence. */
export async function readPositions(library: Library, part: Part): Promise<GivenPositions> {
  const [[keys, said, topic, summit, actor, behalf, from, to], [of, source, mode, lang]] = await Promise.all([
    readArrays<[number, number, number, number, number, number, number, number]>(
      library,
      sql`select ${POSITIONS(library)} ${OF_POSITIONS} ${keysOf(part)}`,
    ),
    readArrays<[number, number, EvidenceMode, string]>(library, sql`${EVIDENCE} ${keysOf(part)}`),
  ])
  return {
    keys,
    columns: { said, topic, summit, actor, behalf, from, to },
    evidence: { position: of, source, mode, lang },
  }
}

const TOPICS = sqlText(sql`select ${arraysOf([sql`${topic.id}`, sql`${topic.slug}`, sql`${theme.slug}`])}
  from ${topic} join ${theme} on ${theme.id} = ${topic.themeId} where`)
const ACTORS = sqlText(sql`select ${arraysOf([sql`${actor.id}`, sql`${actor.slug}`, sql`${actor.kind}`])}
  from ${actor} where`)
const [SUMMITS, SOURCES] = [summit, source].map((table) =>
  sqlText(sql`select ${arraysOf([sql`${table.id}`, sql`${table.slug}`])} from ${table} where`),
)
const SPELLS = sqlText(
  sql`select ${arraysOf([
    sql`${affiliation.actorId}`,
    sql`${affiliation.organization}`,
    sql`${affiliation.role}`,
    sql`${affiliation.validFrom}`,
    sql`${affiliation.validTo}`,
  ])} from ${affiliation} join ${actor} on ${actor.id} = ${affiliation.actorId} where`,
)

/** What positions are about, with the affiliations of actors: all, or those that were revised after a revision. */
export async function readSubjects(library: Library, since?: number): Promise<GivenSubjects> {
  const among = (type: RecordType, slug: SQLiteColumn) =>
    since === undefined ? sql`true` : sql`${slug} in ${revised(type, since)}`
  const ofTopics = sql`(${among('topic', topic.slug)} or ${among('theme', theme.slug)})`
  const ofActors = among('actor', actor.slug)
  const [topics, summits, actors, sources, spells] = await Promise.all([
    readArrays<[number, string, string]>(library, sql`${TOPICS} ${ofTopics}`),
    readArrays<[number, string]>(library, sql`${SUMMITS} ${among('summit', summit.slug)}`),
    readArrays<[number, string, ActorKind]>(library, sql`${ACTORS} ${ofActors}`),
    readArrays<[number, string]>(library, sql`${SOURCES} ${among('source', source.slug)}`),
    readArrays<[number, string, Role, string, string]>(library, sql`${SPELLS} ${ofActors}`),
  ])
  return {
    topic: rowsOf(topics).map(([key, slug, theme]) => ({ key, slug, theme })),
    summit: rowsOf(summits).map(([key, slug]) => ({ key, slug })),
    actor: rowsOf(actors).map(([key, slug, kind]) => ({ key, slug, kind })),
    source: rowsOf(sources).map(([key, slug]) => ({ key, slug })),
    spells: rowsOf(spells).map(([actor, organization, role, validFrom, validTo]) => ({
      actor,
      organization,
      role,
      validFrom,
      validTo,
    })),
  }
}

/** The keys of all positions, where one was deleted after a revision; else undefined. */
export async function findKeptKeys(library: Library, since: number): Promise<number[] | undefined> {
  const deleted = sql`exists (select 1 from ${revision} where ${revision.id} > ${since}
    and ${revision.recordType} = 'position' and ${revision.after} is null)`
  const [row] = await library.values<[string | null]>(
    sql`select case when ${deleted} then (select json_group_array(${p.id}) from ${position} ${p}) end`,
  )
  return row?.[0] ? (JSON.parse(row[0]) as number[]) : undefined
}

/** The highest key of a position; 0 where there is none. */
export async function findHighestKey(library: Library): Promise<number> {
  const [row] = await library.values<[number]>(sql`select coalesce(max(${p.id}), 0) from ${position} ${p}`)
  return row?.[0] ?? 0
}

/** SQL, after the column of a position's key: whether it is of the part. */
function keysOf(part: Part): SQL {
  if ('upTo' in part) return sql`between ${part.after + 1} and ${part.upTo}`
  const { revisedAfter: since } = part
  return sql`in (select ${p.id} from ${position} ${p} where ${p.uid} in ${revised('position', since)}
    union select ${l.recordId} from ${positionQuotation} ${l} where ${l.quotationId} in (
      select ${quotation.id} from ${quotation} where ${nameColumn(quotation)} in ${revised('quotation', since)})
    union select ${p.id} from ${position} ${p} where ${p.codingId} in (
      select ${coding.id} from ${coding} where ${nameColumn(coding)} in ${revised('coding', since)}))`
}

const revised = (type: RecordType, since: number) => sql`(select ${revision.record} from ${revision}
  where ${revision.id} > ${since} and ${revision.recordType} = ${type})`

/** SQL: each expression over all rows as one JSON list: a row of a few long texts, not many rows. */
function arraysOf(expressions: SQL[]): SQL {
  return sql.join(
    expressions.map((expression) => sql`json_group_array(${expression})`),
    sql`, `,
  )
}

/** The lists of a query's one row. */
async function readArrays<Row extends unknown[]>(db: Db, query: SQL): Promise<ListsOf<Row>> {
  const [lists = []] = await db.values<string[]>(query)
  return lists.map((json) => JSON.parse(json)) as ListsOf<Row>
}

type ListsOf<Row extends unknown[]> = { [Index in keyof Row]: Row[Index][] }

function rowsOf<Row extends unknown[]>(lists: ListsOf<Row>): Row[] {
  const columns = lists as unknown[][]
  return (columns[0] ?? []).map((_, index) => columns.map((column) => column[index]) as Row)
}
