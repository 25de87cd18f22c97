import { ACTOR_PARAMETERS, type ActorFilter } from '@/lib/filter/actor'
import { ACTORS_PARAMETERS, type ActorsFilter } from '@/lib/filter/actors'
import { AGREEMENT_PARAMETERS, type AgreementFilter } from '@/lib/filter/agreement'
import { CHANGE_PARAMETERS, type ChangeFilter } from '@/lib/filter/change'
import { CLAIM_PARAMETERS, type ClaimFilter, ONE_CLAIM_PARAMETERS } from '@/lib/filter/claims'
import { COMPARE_PAGE_PARAMETERS, type ComparePageFilter } from '@/lib/filter/compare'
import { COVERAGE_PARAMETERS, type CoverageFilter } from '@/lib/filter/coverage'
import { HISTORY_PARAMETERS, type HistoryFilter } from '@/lib/filter/history'
import { NETWORK_PARAMETERS, type NetworkFilter } from '@/lib/filter/network'
import { OVERVIEW_PARAMETERS, type OverviewFilter } from '@/lib/filter/overview'
import { toQuery } from '@/lib/filter/parse'
import { POSITION_PARAMETERS, type PositionFilter } from '@/lib/filter/positions'
import { SOURCE_PARAMETERS, type SourceFilter } from '@/lib/filter/sources'
import { TOPIC_PARAMETERS, TOPICS_PARAMETERS, type TopicFilter, type TopicsFilter } from '@/lib/filter/topic'

/** Addresses of all records and views, used by pages, files and citations. */
/** Address of a view as a page for frames on other sites. */
export const embedHref = (href: string) => `/embed${href}`
export const actorHref = (slug: string) => `/actors/${slug}`
/** A topic at a summit and day; with an extension, its spectrum as a picture. */
export function topicHref(slug: string, filter: Partial<TopicFilter> = {}, extension = ''): string {
  const { history, ...drawn } = filter
  return `/topics/${slug}${extension && `.${extension}`}${toQuery(TOPIC_PARAMETERS, extension ? drawn : filter)}`
}
export const topicsHref = (filter: Partial<TopicsFilter> = {}) => `/topics${toQuery(TOPICS_PARAMETERS, filter)}`
export const positionHref = (id: string) => `/positions/${id}`
export const claimHref = (slug: string) => `/claims/${slug}`
export const summitHref = (slug: string) => `/summits/${slug}`
export const sourcePageHref = (slug: string, extension = '') => `/sources/${slug}${extension && `.${extension}`}`
/** A quotation on its source's page. */
export const sourceHref = (evidence: { source: string; id: string }) => `/sources/${evidence.source}#${evidence.id}`

/** The overview with its filter. */
export const overviewHref = (filter: Partial<OverviewFilter>) => `/${toQuery(OVERVIEW_PARAMETERS, filter)}`

/** A Compare view; with an extension, the whole comparison as a file. */
export function compareHref(filter: Partial<ComparePageFilter>, extension = ''): string {
  const { fromActor, fromTopic, data, ...whole } = filter
  return `/compare${extension && `.${extension}`}${toQuery(COMPARE_PAGE_PARAMETERS, extension ? whole : filter)}`
}

/** A view of changes; with an extension, every change of it as a file. */
export function changeHref(filter: Partial<ChangeFilter>, extension = ''): string {
  const { plots, page, ...whole } = filter
  return `/change${extension && `.${extension}`}${toQuery(CHANGE_PARAMETERS, extension ? whole : filter)}`
}

/** A list of claims; with an extension, as a file. */
export function claimsHref(filter: Partial<ClaimFilter>, extension = ''): string {
  return `/claims${extension && `.${extension}`}${toQuery(CLAIM_PARAMETERS, filter)}`
}

/** One claim, with all responses or only stated ones. */
export function claimViewHref(slug: string, stated: boolean): string {
  return `${claimHref(slug)}${toQuery(ONE_CLAIM_PARAMETERS, { stated })}`
}

/** A list of sources. */
export function sourcesHref(filter: Partial<SourceFilter>): string {
  return `/sources${toQuery(SOURCE_PARAMETERS, filter)}`
}

/** A list of positions; with an extension, the whole list as a file, without paging. */
export function positionsHref(filter: Partial<PositionFilter>, extension = ''): string {
  const { after, show, words, all, ...whole } = filter
  return `/positions${extension && `.${extension}`}${toQuery(POSITION_PARAMETERS, extension ? whole : filter)}`
}

/** An actor's page with its filter. */
export function actorViewHref(slug: string, filter: Partial<ActorFilter>): string {
  return `${actorHref(slug)}${toQuery(ACTOR_PARAMETERS, filter)}`
}

/** A list of actors. */
export function actorsHref(filter: Partial<ActorsFilter> = {}): string {
  return `/actors${toQuery(ACTORS_PARAMETERS, filter)}`
}

/** The history of the library; with an extension, as a feed, which has no pages. */
export function allChangesHref(filter: Partial<HistoryFilter> = {}, extension = ''): string {
  const { before, ...whole } = filter
  return `/history${extension && `.${extension}`}${toQuery(HISTORY_PARAMETERS, extension ? whole : filter)}`
}

/** The reference for programs. */
export const API_HREF = '/api'
/** A term of the coding manual, by its anchor (see `lib/codebook/`). */
export const codebookHref = (anchor = '') => `/codebook${anchor && `#${anchor}`}`

/** The form that adds a source. */
export const NEW_SOURCE_HREF = '/sources/new'
export const editSourceHref = (slug: string) => `/sources/${slug}/edit`
/** A source's whole text, at a quotation where one is given. */
export const sourceTextHref = (slug: string, quotation = '') => `/sources/${slug}/text${quotation && `#${quotation}`}`
export const newTextHref = (slug: string) => `/sources/${slug}/text/new`

/** Every change since a day, YYYY-MM-DD. */
export const historySinceHref = (day: string) => `/history?since=${day}`

/** Who agrees with whom; with an extension, the whole view as a file. */
export function agreementHref(filter: Partial<AgreementFilter> = {}, extension = ''): string {
  const { view, order, pair, from, cluster, clusters, ...whole } = filter
  return `/agreement${extension && `.${extension}`}${toQuery(AGREEMENT_PARAMETERS, extension ? whole : filter)}`
}

/** A discourse network; with an extension, as a file. */
export function networkHref(filter: Partial<NetworkFilter> = {}, extension = ''): string {
  return `/agreement/network${extension && `.${extension}`}${toQuery(NETWORK_PARAMETERS, filter)}`
}

/** What is missing; with an extension, as a list to work through. */
export function coverageHref(filter: Partial<CoverageFilter> = {}, extension = ''): string {
  const { page, ...whole } = filter
  return `/coverage${extension && `.${extension}`}${toQuery(COVERAGE_PARAMETERS, extension ? whole : filter)}`
}
