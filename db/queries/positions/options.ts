import { type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import { z } from 'zod'
import { aliased } from '@/db/aliased'
import { readShaped } from '@/db/client'
import type { Library } from '@/db/library'
import { rowReader } from '@/db/named-rows'
import { cached } from '@/db/queries/library/cached'
import { keys } from '@/db/queries/library/counting'
import { listSummits, listThemes } from '@/db/queries/records/subjects'
import { actor } from '@/db/schema/actors'
import { affiliation } from '@/db/schema/affiliations'
import { position } from '@/db/schema/positions'
import { quotation } from '@/db/schema/quotations'
import { source } from '@/db/schema/sources'
import { summit } from '@/db/schema/summits'
import { theme, topic } from '@/db/schema/topics'
import { jsonObject, listed } from '@/db/sql-json'
import { sqlText, sqlTextFor } from '@/db/sql-text'
import { positionShown } from '@/db/visibility'
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
import { countFacets } from './facets'

/**
 * Options of each facet with labels and counts: all subjects of the library, but of actors, affiliations and sources
 * only those on record.
 */
export async function findOptions(
  library: Library,
  filter: PositionFilter,
): Promise<{ counts: FacetCounts; names: OptionNames }> {
  const counted = countFacets(library, filter)
  const long = async (facet: LongFacet) => listLong(library, filter, facet, counted)
  const [counts, themes, topics, summits, languages, ofActors, ofAffiliations, ofSources] = await Promise.all([
    counted,
    listThemes(library),
    readShaped(library, topicOptionSchema, TOPIC_OPTIONS),
    listSummits(library),
    library.values<[string]>(LANGUAGES),
    long('actor'),
    long('affiliation'),
    long('source'),
  ])
  const names = {
    themes: themes.map(({ slug, label }) => ({ value: slug, label })),
    topics,
    summits: [
      ...summits.map(({ slug, shortName, date }) => ({ value: slug, label: shortName, detail: formatDate(date) })),
      { value: STANDING, label: STANDING_LABEL, detail: null },
    ],
    languages: languages.map(([tag]) => ({ value: tag, label: languageName(tag) })),
    long: { actor: ofActors, affiliation: ofAffiliations, source: ofSources },
  }
  return { counts, names }
}

const topicOptionSchema = z.strictObject({ value: z.string(), label: z.string(), theme: z.string() })
const TOPIC_OPTIONS = sqlText(
  sql`select ${jsonObject<z.infer<typeof topicOptionSchema>>({
    value: topic.slug,
    label: topic.label,
    theme: theme.slug,
  })} from ${topic} join ${theme} on ${theme.id} = ${topic.themeId} order by ${theme.ordinal}, ${topic.ordinal}`,
)

const NAMED = { topic: topic.label, theme: theme.label, actor: actor.name, source: source.title, summit: summit.name }
const CHOSEN = rowReader({ kind: sql<keyof typeof NAMED>`kind`, slug: sql<string>`slug`, name: sql<string>`name` })
const nameOf = (kind: keyof typeof NAMED, { slug, id }: { slug: SQLiteColumn; id: SQLiteColumn }) =>
  sqlText(sql`select ${sql.raw(`'${kind}'`)} as kind, ${slug} as slug, ${NAMED[kind]} as name
    from ${slug.table} where ${id}`)
const CHOSEN_NAMES = {
  topic: nameOf('topic', topic),
  theme: nameOf('theme', theme),
  actor: nameOf('actor', actor),
  source: nameOf('source', source),
  summit: nameOf('summit', summit),
}

/** Labels of the records that an address names, for its chips and its sentence. */
export async function findChosenNames(library: Library, filter: PositionFilter): Promise<ChosenNames> {
  const kinds = Object.keys(CHOSEN_NAMES) as (keyof typeof CHOSEN_NAMES)[]
  const arms = kinds.map((kind) => sql`${CHOSEN_NAMES[kind]} in ${keys(kind, filter[kind])}`)
  const names: Record<keyof typeof NAMED, Record<string, string>> = {
    topic: {},
    theme: {},
    actor: {},
    source: {},
    summit: {},
  }
  const query = sql`select ${CHOSEN.columns} from (${sql.join(arms, sql` union all `)})`
  for (const { kind, slug, name } of await CHOSEN.read(library, query)) names[kind][slug] = name
  return names
}

const next = aliased(quotation, 'next')
/**
 * All languages of quotations, found by stepping from one to the next in the index: reading every quotation for a
 * handful of languages would be slow.
 */
const LANGUAGES = sqlText(sql`with recursive l (lang) as (select min(${quotation.lang}) from ${quotation}
  union all select (select min(${next.lang}) from ${quotation} ${next} where ${next.lang} > l.lang)
    from l where l.lang is not null)
  select lang from l where lang is not null order by lang`)

type LongFacet = keyof OptionNames['long']
type LongOptions = {
  /** SQL: the options: actors on record, their affiliations, quoted sources. */
  from(library: Library): SQL
  name: SQL
  json: SQL
  order: SQL
}
const longOptionSchema = z.strictObject({
  value: z.string(),
  label: z.string(),
  /** Of a source; null for others. */
  abbreviation: z.string().nullable(),
  issued: z.string().nullable(),
})
type LongOption = z.infer<typeof longOptionSchema>
const NO_SOURCE = { abbreviation: sql`null`, issued: sql`null` }

const [p, e] = [aliased(position, 'p'), aliased(quotation, 'e')]
const holds = (library: Library, column: typeof p.actorId | typeof p.onBehalfOfId) =>
  sql`exists (select 1 from ${position} ${p} where ${column} = ${actor.id} and ${positionShown(library, p)})`
/** SQL: whether an actor has a position, or another actor has one on the actor's behalf. */
export const onRecord = sqlTextFor(
  (library) => sql`(${holds(library, p.actorId)} or ${holds(library, p.onBehalfOfId)})`,
)

const organization = sqlText(sql`${sql.identifier(affiliation.organization.name)}`)
const QUOTED_SOURCES = sqlText(
  sql`${source} where exists (select 1 from ${quotation} ${e} where ${e.sourceId} = ${source.id})`,
)
const AFFILIATIONS = sqlText(sql`(select distinct ${affiliation.organization} from ${affiliation}) where true`)

const LONG: Record<LongFacet, LongOptions> = {
  actor: {
    from: (library) => sql`${actor} where ${onRecord(library)}`,
    name: sqlText(sql`${actor.slug}`),
    json: sqlText(jsonObject<LongOption>({ value: actor.slug, label: actor.name, ...NO_SOURCE })),
    order: sqlText(sql`${actor.sortName}, ${actor.id}`),
  },
  affiliation: {
    from: () => AFFILIATIONS,
    name: organization,
    json: sqlText(jsonObject<LongOption>({ value: organization, label: organization, ...NO_SOURCE })),
    order: sqlText(sql`${organization} collate nocase`),
  },
  source: {
    from: () => QUOTED_SOURCES,
    name: sqlText(sql`${source.slug}`),
    json: sqlText(
      jsonObject<LongOption>({
        value: source.slug,
        label: source.title,
        abbreviation: source.abbreviation,
        issued: source.issued,
      }),
    ),
    order: sqlText(sql`${source.issuedFrom} desc, ${source.id}`),
  },
}

async function countOptions(library: Library, from: SQL): Promise<number> {
  const [row] = await library.values<[number]>(sql`select count(*) from ${from}`)
  return row?.[0] ?? 0
}

/** The options that the page shows, or all options; and their number. */
async function listLong(
  library: Library,
  filter: PositionFilter,
  facet: LongFacet,
  counted: Promise<FacetCounts>,
): Promise<{ names: OptionName[]; total: number }> {
  const { from, name, json, order } = LONG[facet]
  const [counts, total] = await Promise.all([
    counted,
    cached(library, `options ${facet}`, (library) => countOptions(library, from(library))),
  ])
  const named = longOptions(filter, facet, counts[facet])
  const wanted = named && total > SHOWN_AT_FIRST ? sql`${name} in ${listed(named)}` : sql`true`
  const found = await readShaped(
    library,
    longOptionSchema,
    sql`select ${json} from ${from(library)} and ${wanted} order by ${order}`,
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
