import { z } from 'zod'

const fileSchema = z.looseObject({ choices: z.record(z.string(), z.string()).default({}) })

/** A mapping as the readers of a kind take it, and the answers that it has to questions and conflicts. */
export type GivenMapping = { mapping: unknown; choices: Record<string, string> }

/**
 * Parses the JSON of a mapping, as `--mapping` takes it and the preview gives it: the mapping of the kind of file, with
 * the answers under `choices`.
 *
 * @throws {Error} in words where it is not a JSON object, or its choices are not texts by name
 */
export function parseMappingFile(text: string): GivenMapping {
  const { choices, ...mapping } = fileSchema.parse(JSON.parse(text.replace(/^\uFEFF/, '')))
  return { mapping: Object.keys(mapping).length === 0 ? undefined : mapping, choices }
}
