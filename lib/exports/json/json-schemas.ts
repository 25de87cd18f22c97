import { z } from 'zod'
import { agreementFileSchema } from './agreement-schema'
import { changeFileSchema } from './change-schema'
import { claimsFileSchema } from './claims-schema'
import { comparisonFileSchema, verdictSchema } from './comparison-schema'
import { coverageFileSchema } from './coverage-schema'
import { actorsFileSchema } from './lists/actors-schema'
import { sourcesFileSchema } from './lists/sources-schema'
import { summitsFileSchema } from './lists/summits-schema'
import { topicsFileSchema } from './lists/topics-schema'
import { networkFileSchema } from './network-schema'
import {
  claimLineSchema,
  codingSchema,
  fateSchema,
  labelledSchema,
  linkedSchema,
  lookedSchema,
  proofSchema,
  silenceSchema,
} from './part-schemas'
import { evidenceSchema, positionSchema } from './position-schema'
import { positionsFileSchema } from './positions-schema'
import { problemSchema } from './problem-schema'
import { keyEntrySchema, provenanceSchema } from './provenance-schema'
import { quotesFileSchema } from './quotes-schema'
import { actorFileSchema } from './records/actor-schema'
import { claimFileSchema } from './records/claim-schema'
import { positionFileSchema } from './records/position-schema'
import { sourceFileSchema } from './records/source-schema'
import { summitFileSchema } from './records/summit-schema'
import { topicFileSchema } from './records/topic-schema'
import { sourceTextSchema } from './source-text-schema'
import { actorSchema, affiliationSchema, sourceSchema, summitSchema, topicSchema } from './subject-schemas'
import { namedSchema, pageSchema } from './value-schemas'
import { codebookFileSchema } from './views/codebook-schema'
import { historyFileSchema, recordHistoryFileSchema } from './views/history-schema'
import { overviewFileSchema } from './views/overview-schema'
import { searchFileSchema } from './views/search-schema'

/** The schema of each view's JSON: `comparison` is that of `/compare.json`. */
export const VIEW_SCHEMAS = {
  comparison: comparisonFileSchema,
  positions: positionsFileSchema,
  claims: claimsFileSchema,
  change: changeFileSchema,
  agreement: agreementFileSchema,
  network: networkFileSchema,
  coverage: coverageFileSchema,
} as const

/** Every public schema by its name in `docs/`: of data, of problems, of `parley suggest --json`, and of a line of `parley export --texts`. */
export const PUBLIC_SCHEMAS = {
  ...VIEW_SCHEMAS,
  actors: actorsFileSchema,
  actor: actorFileSchema,
  topics: topicsFileSchema,
  topic: topicFileSchema,
  position: positionFileSchema,
  claim: claimFileSchema,
  sources: sourcesFileSchema,
  source: sourceFileSchema,
  summits: summitsFileSchema,
  summit: summitFileSchema,
  search: searchFileSchema,
  overview: overviewFileSchema,
  codebook: codebookFileSchema,
  history: historyFileSchema,
  'record-history': recordHistoryFileSchema,
  problem: problemSchema,
  quotes: quotesFileSchema,
  'source-text': sourceTextSchema,
} as const
export type PublicSchemaName = keyof typeof PUBLIC_SCHEMAS

/** What occurs more than once, under the name that it has in `$defs`. */
export const SHARED_SCHEMAS = {
  actor: actorSchema,
  claimLine: claimLineSchema,
  coding: codingSchema,
  fate: fateSchema,
  label: labelledSchema,
  link: linkedSchema,
  looked: lookedSchema,
  page: pageSchema,
  proof: proofSchema,
  silence: silenceSchema,
  verdict: verdictSchema,
  affiliation: affiliationSchema,
  evidence: evidenceSchema,
  keyEntry: keyEntrySchema,
  name: namedSchema,
  position: positionSchema,
  provenance: provenanceSchema,
  source: sourceSchema,
  summit: summitSchema,
  topic: topicSchema,
} as const
const DEFINITIONS = z.registry<{ id: string }>()
for (const [id, schema] of Object.entries(SHARED_SCHEMAS)) DEFINITIONS.add(schema, { id })

/** The JSON Schema with a name; undefined where there is none. */
export function findPublicSchema(name: string): string | undefined {
  return Object.hasOwn(PUBLIC_SCHEMAS, name) ? publicJsonSchema(name as PublicSchemaName) : undefined
}

/**
 * A public file's shape as JSON Schema (draft 2020-12), for tools that are not written in TypeScript. Unlike the
 * schema here it allows further fields: one may be added without a new version.
 */
export function publicJsonSchema(name: PublicSchemaName): string {
  const schema = z.toJSONSchema(PUBLIC_SCHEMAS[name], {
    target: 'draft-2020-12',
    metadata: DEFINITIONS,
    override: ({ jsonSchema }) => {
      delete jsonSchema.additionalProperties
    },
  })
  const head = { $id: `urn:parley:schema:${name}:1`, title: `Parley ${name}` }
  return `${JSON.stringify({ ...head, ...schema }, null, 2)}\n`
}
