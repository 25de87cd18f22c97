import type { ViewName } from '@/lib/exports/format'
import { csv } from '@/lib/exports/formats/csv'
import { EXPORT_PARAMETERS } from '@/lib/exports/options'
import { parametersOf } from '@/lib/exports/registry'
import { ACTOR_PARAMETERS } from '@/lib/filter/actor'
import { ACTORS_PARAMETERS, ACTORS_SHOWN } from '@/lib/filter/actors'
import { CHANGE_PARAMETERS, CHANGES_A_PAGE } from '@/lib/filter/change'
import { CLAIM_PARAMETERS, CLAIMS_PER_PAGE, ONE_CLAIM_PARAMETERS } from '@/lib/filter/claims'
import { COMPARE_PARAMETERS } from '@/lib/filter/compare'
import { CHANGES_PER_PAGE, HISTORY_PARAMETERS } from '@/lib/filter/history'
import { NO_PARAMETERS } from '@/lib/filter/none'
import { OVERVIEW_PARAMETERS } from '@/lib/filter/overview'
import { type Parameters, parsed, slug } from '@/lib/filter/parameter'
import { POSITION_PARAMETERS } from '@/lib/filter/positions'
import { SEARCH_PARAMETERS } from '@/lib/filter/search'
import { SOURCE_PARAMETERS, SOURCES_PER_PAGE } from '@/lib/filter/sources'
import { TOPIC_PARAMETERS, TOPICS_PARAMETERS } from '@/lib/filter/topic'
import { AGREEMENT_ENDPOINTS } from './agreement-endpoints'
import type { Endpoint } from './endpoint'

/** Cursor of a list whose page has none. */
const AFTER = { after: slug() }
const AFTER_KEY = {
  after: parsed(
    (text) => (/^[a-z0-9-]+(\.[a-z0-9-]+){0,2}$/.test(text) ? text : undefined),
    'row of a list of changes',
  ),
}
const AFTER_NUMBER = {
  after: parsed((text) => (/^[1-9]\d{0,14}$/.test(text) ? text : undefined), 'number of a version'),
}
const { before, ...history } = HISTORY_PARAMETERS
const { page, plots, ...change } = CHANGE_PARAMETERS
const { fromActor, fromTopic, ...compare } = COMPARE_PARAMETERS

const CSV = { bom: EXPORT_PARAMETERS.bom, raw: EXPORT_PARAMETERS.raw }
const csvOf = (view: ViewName) => parametersOf(csv, view) as Parameters

/**
 * Every address of data. Routes, the OpenAPI document, the reference page and `rel="alternate"` links derive from this
 * table. The names are those of operations in generated clients.
 */
export const ENDPOINTS = {
  getPosition: {
    path: '/positions/{id}',
    tag: 'Records',
    summary: 'One position with its words',
    schema: 'position',
    parameters: NO_PARAMETERS,
  },
  getActor: {
    path: '/actors/{slug}',
    tag: 'Records',
    summary: 'One actor: positions, silences, claims, agreement',
    schema: 'actor',
    parameters: ACTOR_PARAMETERS,
  },
  getTopic: {
    path: '/topics/{slug}',
    tag: 'Records',
    summary: 'One topic: voices and every kind of silence',
    schema: 'topic',
    parameters: TOPIC_PARAMETERS,
  },
  getClaim: {
    path: '/claims/{slug}',
    tag: 'Records',
    summary: 'One claim, who answers it, what became of it',
    schema: 'claim',
    parameters: ONE_CLAIM_PARAMETERS,
  },
  getSource: {
    path: '/sources/{slug}',
    tag: 'Records',
    summary: 'One source with its quotations and codings',
    schema: 'source',
    parameters: NO_PARAMETERS,
  },
  getSummit: {
    path: '/summits/{slug}',
    tag: 'Records',
    summary: 'One summit and what is held about it',
    schema: 'summit',
    parameters: NO_PARAMETERS,
  },
  listPositions: {
    path: '/positions',
    tag: 'Lists',
    summary: 'Who holds what, with the words',
    schema: 'positions',
    parameters: POSITION_PARAMETERS,
    pageSize: 50,
    whole: true,
    csv: csvOf('positions'),
  },
  listActors: {
    path: '/actors',
    tag: 'Lists',
    summary: 'Actors by class and name',
    schema: 'actors',
    parameters: ACTORS_PARAMETERS,
    pageSize: ACTORS_SHOWN,
    whole: true,
    csv: CSV,
  },
  listTopics: {
    path: '/topics',
    tag: 'Lists',
    summary: 'Topics with the spread of their voices',
    schema: 'topics',
    parameters: { ...TOPICS_PARAMETERS, ...AFTER },
    pageSize: 100,
    whole: true,
    csv: CSV,
  },
  listClaims: {
    path: '/claims',
    tag: 'Lists',
    summary: 'Claims with the answers to each',
    schema: 'claims',
    parameters: CLAIM_PARAMETERS,
    pageSize: CLAIMS_PER_PAGE,
    whole: true,
    csv: csvOf('claims'),
  },
  listSources: {
    path: '/sources',
    tag: 'Lists',
    summary: 'Sources with the number of their records',
    schema: 'sources',
    parameters: SOURCE_PARAMETERS,
    pageSize: SOURCES_PER_PAGE,
    whole: true,
    csv: CSV,
  },
  listSummits: {
    path: '/summits',
    tag: 'Lists',
    summary: 'Summits, the latest first',
    schema: 'summits',
    parameters: { ...NO_PARAMETERS, ...AFTER },
    pageSize: 100,
    whole: true,
    csv: CSV,
  },
  compare: {
    path: '/compare',
    tag: 'Views',
    summary: 'Chosen actors and topics side by side',
    schema: 'comparison',
    parameters: compare,
    csv: csvOf('comparison'),
  },
  listChanges: {
    path: '/change',
    tag: 'Views',
    summary: 'What moved between two days, with the words on both sides',
    schema: 'change',
    parameters: { ...change, ...AFTER_KEY },
    pageSize: CHANGES_A_PAGE,
    whole: true,
    csv: csvOf('change'),
  },
  ...AGREEMENT_ENDPOINTS,
  search: {
    path: '/search',
    tag: 'Views',
    summary: 'Records of every kind that hold the words',
    schema: 'search',
    parameters: { ...SEARCH_PARAMETERS, ...AFTER },
    pageSize: 50,
    csv: CSV,
  },
  getOverview: {
    path: '/',
    data: '/overview',
    tag: 'Views',
    summary: 'What the front page shows',
    schema: 'overview',
    parameters: OVERVIEW_PARAMETERS,
  },
  getCodebook: {
    path: '/codebook',
    tag: 'Views',
    summary: 'The coding manual, the codes, the propositions',
    schema: 'codebook',
    parameters: NO_PARAMETERS,
  },
  listHistory: {
    path: '/history',
    tag: 'History',
    summary: 'What was changed, the newest first',
    schema: 'history',
    parameters: { ...history, ...AFTER_NUMBER },
    pageSize: CHANGES_PER_PAGE,
  },
  getRecordHistory: {
    path: '/history/{type}/{name}',
    tag: 'History',
    summary: 'Every version of one record',
    schema: 'record-history',
    parameters: AFTER_NUMBER,
    pageSize: CHANGES_PER_PAGE,
    whole: true,
  },
} as const satisfies Record<string, Endpoint>

export type EndpointName = keyof typeof ENDPOINTS
export const ENDPOINT_NAMES = Object.keys(ENDPOINTS) as EndpointName[]

/** An endpoint as the table's type has it. */
export const endpointOf = (name: EndpointName): Endpoint => ENDPOINTS[name]
