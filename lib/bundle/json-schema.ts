import { z } from 'zod'
import { anchorsSchema } from './anchors/schema'
import { bundleSchema } from './schema'

/**
 * The bundle's shape as JSON Schema (draft 2020-12), for tools in other languages. Rules that span fields or records
 * (conditions by stance, references) are not in it; they are in the codebook and in `parseBundle`.
 */
export function bundleJsonSchema(): string {
  return jsonSchemaOf('Parley bundle', bundleSchema)
}

/** The shape of a file of anchors, in the same way. */
export function anchorsJsonSchema(): string {
  return jsonSchemaOf('Parley anchors', anchorsSchema)
}

function jsonSchemaOf(title: string, of: z.ZodType): string {
  const schema = z.toJSONSchema(of, { target: 'draft-2020-12', unrepresentable: 'any', io: 'input' })
  return `${JSON.stringify({ title, ...schema }, null, 2)}\n`
}
