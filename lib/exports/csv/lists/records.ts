import type { PublicListedActor } from '../../json/lists/actors-schema'
import type { PublicListedSource } from '../../json/lists/sources-schema'
import type { SummitsFile } from '../../json/lists/summits-schema'
import type { PublicListedTopic } from '../../json/lists/topics-schema'
import { type Column, joined } from './columns'

/** Columns of the lists of records. */
export const ACTOR_COLUMNS: readonly Column<PublicListedActor>[] = [
  ['actor', ({ actor }) => actor.slug],
  ['actor_name', ({ actor }) => actor.name],
  ['sort_name', ({ actor }) => actor.sortName],
  ['native_name', ({ actor }) => actor.nativeName],
  ['aliases', ({ actor }) => joined(actor.aliases)],
  ['kind', ({ actor }) => actor.kind],
  ['class', (item) => item.class],
  ['affiliations', ({ actor }) => joined(actor.affiliations.map(({ organization }) => organization))],
  ['quantifier', ({ actor }) => actor.quantifier],
  ['description', ({ actor }) => actor.description],
  ['positions', (item) => item.positions],
  ['claims', (item) => item.claims],
  ['people', (item) => item.people],
  ['topics', ({ sides }) => sides.topics],
  ['topics_for', ({ sides }) => sides.for],
  ['topics_against', ({ sides }) => sides.against],
  ['topics_mixed', ({ sides }) => sides.mixed],
  ['topics_under_review', ({ sides }) => sides.review],
  ['address', ({ actor }) => actor.address],
]

export const TOPIC_COLUMNS: readonly Column<PublicListedTopic>[] = [
  ['topic', ({ topic }) => topic.slug],
  ['topic_label', ({ topic }) => topic.label],
  ['theme', ({ topic }) => topic.theme.slug],
  ['theme_label', ({ topic }) => topic.theme.label],
  ['proposition', ({ topic }) => topic.proposition],
  ['wording', ({ topic }) => topic.wording],
  ['wording_since', ({ topic }) => topic.since],
  ['scope', ({ topic }) => topic.scope],
  ['broader', ({ topic }) => topic.broader],
  ['counts', ({ topic }) => topic.rule.counts],
  ['excludes', ({ topic }) => topic.rule.excludes],
  ['voices', (item) => item.voices],
  ['voices_of_groups', (item) => item.groups],
  ['voices_for', ({ verdict }) => verdict.for],
  ['voices_against', ({ verdict }) => verdict.against],
  ['voices_mixed', ({ verdict }) => verdict.mixed],
  ['voices_under_review', ({ verdict }) => verdict.review],
  ['address', ({ topic }) => topic.address],
]

export const SOURCE_COLUMNS: readonly Column<PublicListedSource>[] = [
  ['source', ({ source }) => source.slug],
  ['source_type', ({ source }) => source.type],
  ['source_title', ({ source }) => source.title],
  ['source_authors', ({ source }) => joined(source.authors.map(({ name }) => name))],
  ['source_container', ({ source }) => source.container],
  ['source_publisher', ({ source }) => source.publisher],
  ['source_issued', ({ source }) => source.issued],
  ['source_url', ({ source }) => source.url],
  ['source_archived_url', ({ source }) => source.archivedUrl],
  ['source_lang', ({ source }) => source.lang],
  ['source_access', ({ source }) => source.access],
  ['quotations', (item) => item.quotations],
  ['records', (item) => item.records],
  ['codings', (item) => item.codings],
  ['address', ({ source }) => source.address],
]

export const SUMMIT_COLUMNS: readonly Column<SummitsFile['summits'][number]>[] = [
  ['summit', ({ summit }) => summit.slug],
  ['summit_name', ({ summit }) => summit.name],
  ['summit_short_name', ({ summit }) => summit.shortName],
  ['date', ({ summit }) => summit.date],
  ['date_from', ({ summit }) => summit.dateFrom],
  ['date_to', ({ summit }) => summit.dateTo],
  ['place', ({ summit }) => summit.place],
  ['status', ({ summit }) => summit.status],
  ['positions', (item) => item.positions],
  ['claims', (item) => item.claims],
  ['sources', (item) => item.sources],
  ['address', ({ summit }) => summit.address],
]
