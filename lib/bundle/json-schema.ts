import { z } from 'zod'
import { bundleSchema } from './schema'

/**
 * The bundle's shape as JSON Schema (draft 2020-12), for tools in other languages. Rules that span fields or records
 * (conditions by stance, references) are not in it; they are in the codebook and in `parseBundle`.
 */
export function bundleJsonSchema(): string {
  const schema = z.toJSONSchema(bundleSchema, { target: 'draft-2020-12', unrepresentable: 'any', io: 'input' })
  return `${JSON.stringify({ title: 'Parley bundle', ...schema }, null, 2)}\n`
}
