import { z } from 'zod'
import { changeFileSchema } from './change-schema'
import { claimsFileSchema } from './claims-schema'
import { comparisonFileSchema } from './comparison-schema'
import { evidenceSchema, positionSchema } from './position-schema'
import { positionsFileSchema } from './positions-schema'
import { keyEntrySchema, provenanceSchema } from './provenance-schema'
import { quotesFileSchema } from './quotes-schema'
import { sourceTextSchema } from './source-text-schema'
import { actorSchema, affiliationSchema, sourceSchema, summitSchema, topicSchema } from './subject-schemas'
import { namedSchema } from './value-schemas'

/** The schema of each view's JSON: `comparison` is that of `/compare.json`. */
export const VIEW_SCHEMAS = {
  comparison: comparisonFileSchema,
  positions: positionsFileSchema,
  claims: claimsFileSchema,
  change: changeFileSchema,
} as const

/** Every public schema by its name in `docs/`: of views, of `parley suggest --json`, and of a line of `parley export --texts`. */
export const PUBLIC_SCHEMAS = { ...VIEW_SCHEMAS, quotes: quotesFileSchema, 'source-text': sourceTextSchema } as const

/**
 * A public file's shape as JSON Schema (draft 2020-12), for tools that are not written in TypeScript. Unlike the
 * schema here it allows further fields: one may be added without a new version.
 */
export function publicJsonSchema(name: keyof typeof PUBLIC_SCHEMAS): string {
  const schema = z.toJSONSchema(PUBLIC_SCHEMAS[name], {
    target: 'draft-2020-12',
    metadata: DEFINITIONS,
    override: ({ jsonSchema }) => {
      delete jsonSchema.additionalProperties
    },
  })
  return `${JSON.stringify({ title: `Parley ${name}`, ...schema }, null, 2)}\n`
}

/** What occurs more than once, under the name that it has in `$defs`. */
const DEFINITIONS = z.registry<{ id: string }>()
for (const [id, schema] of Object.entries({
  actor: actorSchema,
  affiliation: affiliationSchema,
  evidence: evidenceSchema,
  keyEntry: keyEntrySchema,
  name: namedSchema,
  position: positionSchema,
  provenance: provenanceSchema,
  source: sourceSchema,
  summit: summitSchema,
  topic: topicSchema,
}))
  DEFINITIONS.add(schema, { id })
