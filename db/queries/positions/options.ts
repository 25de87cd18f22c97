import { type SQL, sql } from 'drizzle-orm'
import { readRecords } from '@/db/client'
import type { Library } from '@/db/library'
import { cached } from '@/db/queries/library/cached'
import { keys } from '@/db/queries/library/counting'
import { listSummits, listThemes } from '@/db/queries/records/subjects'
import { formatDate } from '@/lib/dates'
import { type PositionFilter, STANDING } from '@/lib/filter/positions'
import { languageName } from '@/lib/language-name'
import {
  type FacetCounts,
  longOptions,
  type OptionName,
  type OptionNames,
  SHOWN_AT_FIRST,
} from '@/lib/positions/facets'
import { type ChosenNames, STANDING_LABEL } from '@/lib/positions/labels'
import type { SourceRecord } from '@/lib/records/read-model'

/** What the facets offer by name: the library's subjects, and of actors, affiliations and sources those that are shown. */
export async function findOptionNames(db: Library, filter: PositionFilter, counts: FacetCounts): Promise<OptionNames> {
  const themes = await listThemes(db)
  const topics = await readRecords<OptionNames['topics'][number]>(
    db,
    sql`select json_object('value', topic.slug, 'label', topic.label, 'theme', theme.slug)
      from topic join theme on theme.id = topic.theme_id order by theme.ordinal, topic.ordinal`,
  )
  const summits = (await listSummits(db)).map(({ slug, shortName, date }) => ({
    value: slug,
    label: shortName,
    detail: formatDate(date),
  }))
  const languages = await db.values<[string]>(LANGUAGES)
  const of = (facet: 'actor' | 'affiliation' | 'source') => longOptions(filter, facet, counts[facet])
  return {
    themes: themes.map(({ slug, label }) => ({ value: slug, label })),
    topics,
    summits: [...summits, { value: STANDING, label: STANDING_LABEL, detail: null }],
    languages: languages.map(([tag]) => ({ value: tag, label: languageName(tag) })),
    long: {
      actor: await listLong(db, 'actor', ACTORS, of('actor')),
      affiliation: await listLong(db, 'affiliation', AFFILIATIONS, of('affiliation')),
      source: await listLong(db, 'source', SOURCES, of('source')),
    },
  }
}

/** What the records that an address names are called, for its chips and its sentence. */
export async function findChosenNames(db: Library, filter: PositionFilter): Promise<ChosenNames> {
  const kinds = [
    ['topic', 'label', filter.topic],
    ['theme', 'label', filter.theme],
    ['actor', 'name', filter.actor],
    ['source', 'title', filter.source],
    ['summit', 'name', filter.summit],
  ] as const
  const arms = kinds.map(
    ([kind, name, slugs]) => sql`select ${sql.raw(`'${kind}'`)}, slug, ${sql.raw(name)} from ${sql.raw(kind)}
      where id in ${keys(kind, slugs)}`,
  )
  const names: Record<(typeof kinds)[number][0], Record<string, string>> = {
    topic: {},
    theme: {},
    actor: {},
    source: {},
    summit: {},
  }
  const rows = await db.values<[keyof typeof names, string, string]>(sql.join(arms, sql` union all `))
  for (const [kind, slug, name] of rows) names[kind][slug] = name
  return names
}

/** Every language there is, from one to the next in the index: reading all quotations for a handful would be slow. */
const LANGUAGES = sql.raw(`with recursive l (lang) as (select min(lang) from quotation
  union all select (select min(lang) from quotation where quotation.lang > l.lang) from l where l.lang is not null)
  select lang from l where lang is not null order by lang`)

type Long = {
  /** The options there are: who is on record, what somebody is affiliated with, what is quoted. */
  from: SQL
  name: SQL
  json: SQL
  order: SQL
}
const shownUnder = (column: string) => `exists (select 1 from position p where p.${column} = actor.id and p.shown = 1)`
const ACTORS: Long = {
  from: sql.raw(`actor where (${shownUnder('actor_id')} or ${shownUnder('on_behalf_of_id')})`),
  name: sql.raw('slug'),
  json: sql.raw(`json_object('value', slug, 'label', name)`),
  order: sql.raw('sort_name, id'),
}
const AFFILIATIONS: Long = {
  from: sql.raw('(select distinct organization from affiliation) where true'),
  name: sql.raw('organization'),
  json: sql.raw(`json_object('value', organization, 'label', organization)`),
  order: sql.raw('organization collate nocase'),
}
const SOURCES: Long = {
  from: sql.raw(`source where exists (select 1 from quotation e where e.source_id = source.id)`),
  name: sql.raw('slug'),
  json: sql.raw(`json_object('value', slug, 'label', title, 'abbreviation', abbreviation, 'issued', issued)`),
  order: sql.raw('issued_from desc, id'),
}

async function countOptions(db: Library, from: SQL): Promise<number> {
  const [row] = await db.values<[number]>(sql`select count(*) from ${from}`)
  return row?.[0] ?? 0
}

/** Those named, or all, and how many there are. */
async function listLong(
  db: Library,
  facet: string,
  { from, name, json, order }: Long,
  named: string[] | undefined,
): Promise<{ names: OptionName[]; total: number }> {
  const total = await cached(db, `options ${facet}`, (db) => countOptions(db, from))
  const wanted =
    named && total > SHOWN_AT_FIRST
      ? sql`${name} in (select value from json_each(${JSON.stringify(named)}))`
      : sql`true`
  const found = await readRecords<OptionName & Partial<Pick<SourceRecord, 'abbreviation' | 'issued'>>>(
    db,
    sql`select ${json} from ${from} and ${wanted} order by ${order}`,
  )
  return {
    total,
    names: found.map(({ value, label, abbreviation, issued }) => ({
      value,
      label,
      detail: abbreviation && issued ? `${abbreviation}, ${formatDate(issued)}` : null,
    })),
  }
}
