import type { z } from 'zod'
import type { referenceMappingSchema } from './mapping'

/** Names of the fields of a form about a file of references. */
export const REFERENCE_FIELDS = { access: 'access', language: 'language' } as const

/** What a sent form says of a file of references, unchecked; undefined where it has none of the fields. */
export function readReferenceMapping(
  fields: ReadonlyMap<string, string>,
): Partial<z.input<typeof referenceMappingSchema>> | undefined {
  const access = fields.get(REFERENCE_FIELDS.access)
  const language = fields.get(REFERENCE_FIELDS.language)
  if (access === undefined || language === undefined) return undefined
  return { access: access as 'private', language: language.trim() || null }
}
