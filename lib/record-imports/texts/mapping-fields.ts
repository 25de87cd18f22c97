import type { z } from 'zod'
import type { textMappingSchema } from './mapping'

/** Names of the fields of a form about a folder of texts. */
export const TEXT_FIELDS = {
  pattern: 'pattern',
  title: 'titleFrom',
  date: 'dateFrom',
  author: 'authorFrom',
  type: 'textType',
  container: 'textContainer',
  access: 'access',
  language: 'language',
} as const

/**
 * What a sent form says of a folder of texts, unchecked; undefined where it has none of the fields. An empty pattern
 * means that names say nothing.
 */
export function readTextMapping(
  fields: ReadonlyMap<string, string>,
): Partial<z.input<typeof textMappingSchema>> | undefined {
  const field = (name: keyof typeof TEXT_FIELDS) => fields.get(TEXT_FIELDS[name])?.trim() ?? ''
  if (!fields.has(TEXT_FIELDS.pattern)) return undefined
  return {
    pattern: field('pattern') || null,
    title: field('title') as 'text',
    date: field('date') as 'name',
    author: field('author') as 'name',
    type: (field('type') || null) as null,
    container: field('container') || null,
    access: field('access') as 'private',
    language: field('language') || null,
  }
}
