import { SOURCE_TYPES } from '@/lib/vocabulary'
import { readStatementFields, type SentFields } from '../statements/mapping-fields'
import { type DnaMapping, dnaMappingSchema, VARIABLE_ROLES } from './mapping'

/** Names of the fields of a DNA file on the preview, in addition to those of its statements. */
export const DNA_FIELDS = {
  role: (type: string, variable: string) => `role of ${JSON.stringify([type, variable])}`,
  sourceType: (type: string) => `documents of the type ${type}`,
} as const

/** Reads the mapping of a DNA file from the form of its preview; undefined where the form has no field of it. */
export function readDnaFields(fields: SentFields, before: unknown): DnaMapping | undefined {
  const mapping = dnaMappingSchema.safeParse(before ?? {}).data ?? {}
  const types = { ...mapping.types }
  const sourceTypes = { ...mapping.sourceTypes }
  let shown = false
  for (const [name, value] of fields) {
    const named = after(name, 'role of ')
    const role = VARIABLE_ROLES.find((one) => one === value)
    if (named !== undefined && role) {
      const [type = '', variable = ''] = JSON.parse(named) as string[]
      types[type] = { ...types[type], variables: { ...types[type]?.variables, [variable]: role } }
      shown = true
    }
    const kind = after(name, DNA_FIELDS.sourceType(''))
    const sourceType = SOURCE_TYPES.find((one) => one === value)
    if (kind !== undefined && sourceType) sourceTypes[kind] = sourceType
  }
  if (!shown) return undefined
  return {
    ...readStatementFields(fields, mapping),
    types,
    ...(Object.keys(sourceTypes).length > 0 ? { sourceTypes } : {}),
  }
}

const after = (name: string, start: string) => (name.startsWith(start) ? name.slice(start.length) : undefined)
