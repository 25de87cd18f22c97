import { z } from 'zod'
import { claimsFileSchema } from './claims-schema'
import { comparisonFileSchema } from './comparison-schema'
import { evidenceSchema, positionSchema } from './position-schema'
import { positionsFileSchema } from './positions-schema'
import { keyEntrySchema, provenanceSchema } from './provenance-schema'
import { actorSchema, affiliationSchema, sourceSchema, summitSchema, topicSchema } from './subject-schemas'
import { namedSchema } from './value-schemas'

/** The schema of each public file, by the view that it is a file of: `comparison` is `/compare.json`. */
export const JSON_FILE_SCHEMAS = {
  comparison: comparisonFileSchema,
  positions: positionsFileSchema,
  claims: claimsFileSchema,
} as const

/**
 * A public file's shape as JSON Schema (draft 2020-12), for tools that are not written in TypeScript. Unlike the
 * schema here it allows further fields: one may be added without a new version.
 */
export function publicJsonSchema(name: keyof typeof JSON_FILE_SCHEMAS): string {
  const schema = z.toJSONSchema(JSON_FILE_SCHEMAS[name], {
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
