import { ACTOR_PARAMETERS, type ActorFilter } from '@/lib/filter/actor'
import { ACTORS_PARAMETERS, type ActorsFilter } from '@/lib/filter/actors'
import { CLAIM_PARAMETERS, type ClaimFilter, ONE_CLAIM_PARAMETERS } from '@/lib/filter/claims'
import { COMPARE_PARAMETERS, type CompareFilter } from '@/lib/filter/compare'
import { toQuery } from '@/lib/filter/parse'
import { POSITION_PARAMETERS, type PositionFilter } from '@/lib/filter/positions'
import { SOURCE_PARAMETERS, type SourceFilter } from '@/lib/filter/sources'
import { TOPIC_PARAMETERS, TOPICS_PARAMETERS, type TopicFilter, type TopicsFilter } from '@/lib/filter/topic'

/** Addresses of records and views, in one place: pages, files and citations use the same. */
export const actorHref = (slug: string) => `/actors/${slug}`
/** A topic, at a summit and a day where the filter names them; with an extension, its spectrum as a picture. */
export function topicHref(slug: string, filter: Partial<TopicFilter> = {}, extension = ''): string {
  const { history, ...drawn } = filter
  return `/topics/${slug}${extension && `.${extension}`}${toQuery(TOPIC_PARAMETERS, extension ? drawn : filter)}`
}
export const topicsHref = (filter: Partial<TopicsFilter> = {}) => `/topics${toQuery(TOPICS_PARAMETERS, filter)}`
export const positionHref = (id: string) => `/positions/${id}`
export const claimHref = (slug: string) => `/claims/${slug}`
export const summitHref = (slug: string) => `/summits/${slug}`
export const sourcePageHref = (slug: string, extension = '') => `/sources/${slug}${extension && `.${extension}`}`
/** A quotation's place on its source's page. */
export const sourceHref = (evidence: { source: string; id: string }) => `/sources/${evidence.source}#${evidence.id}`

/** A Compare view, by changes to another or from nothing; with an extension, the same view as a file, all of it. */
export function compareHref(filter: Partial<CompareFilter>, extension = ''): string {
  const { fromActor, fromTopic, ...whole } = filter
  return `/compare${extension && `.${extension}`}${toQuery(COMPARE_PARAMETERS, extension ? whole : filter)}`
}

/** A list of claims, by changes to another or from nothing. */
export function claimsHref(filter: Partial<ClaimFilter>, extension = ''): string {
  return `/claims${extension && `.${extension}`}${toQuery(CLAIM_PARAMETERS, filter)}`
}

/** One claim, with all responses or only those that answer it. */
export function claimViewHref(slug: string, stated: boolean): string {
  return `${claimHref(slug)}${toQuery(ONE_CLAIM_PARAMETERS, { stated })}`
}

/** A list of sources, by changes to another or from nothing. */
export function sourcesHref(filter: Partial<SourceFilter>): string {
  return `/sources${toQuery(SOURCE_PARAMETERS, filter)}`
}

/** A list of positions, the same way. A file holds the whole list: no page of it, and no facets. */
export function positionsHref(filter: Partial<PositionFilter>, extension = ''): string {
  const { after, show, all, ...whole } = filter
  return `/positions${extension && `.${extension}`}${toQuery(POSITION_PARAMETERS, extension ? whole : filter)}`
}

/** An actor's page as of a day, or with unnamed groups in agreement. */
export function actorViewHref(slug: string, filter: Partial<ActorFilter>): string {
  return `${actorHref(slug)}${toQuery(ACTOR_PARAMETERS, filter)}`
}

/** The list of actors, or the part of it that a filter leaves. */
export function actorsHref(filter: Partial<ActorsFilter> = {}): string {
  return `/actors${toQuery(ACTORS_PARAMETERS, filter)}`
}

/** A term of the coding manual, by its anchor in `lib/codebook/`. */
export const codebookHref = (anchor = '') => `/codebook${anchor && `#${anchor}`}`

/** Where a source is added, edited, read whole, and given a new version of its text. */
export const NEW_SOURCE_HREF = '/sources/new'
export const editSourceHref = (slug: string) => `/sources/${slug}/edit`
/** The whole text, at a quotation where one is named. */
export const sourceTextHref = (slug: string, quotation = '') => `/sources/${slug}/text${quotation && `#${quotation}`}`
export const newTextHref = (slug: string) => `/sources/${slug}/text/new`
