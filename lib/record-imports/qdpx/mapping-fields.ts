import { readStatementFields, type SentFields } from '../statements/mapping-fields'
import { CASE_ROLES, CODE_ROLES, type QdpxMapping, qdpxMappingSchema } from './mapping'

/** Names of the fields of a REFI-QDA project on the preview, in addition to those of its statements. */
export const QDPX_FIELDS = {
  code: (name: string) => `code ${name}`,
  case: (name: string) => `case ${name}`,
} as const

/** Reads the mapping of a project from the form of its preview; undefined where the form has no field of it. */
export function readQdpxFields(fields: SentFields, before: unknown): QdpxMapping | undefined {
  const mapping = qdpxMappingSchema.safeParse(before ?? {}).data ?? {}
  const codes = { ...mapping.codes }
  const cases = { ...mapping.cases }
  let shown = false
  for (const [name, value] of fields) {
    const code = CODE_ROLES.find((one) => one === value)
    const role = CASE_ROLES.find((one) => one === value)
    if (name.startsWith(QDPX_FIELDS.code('')) && code) codes[name.slice(QDPX_FIELDS.code('').length)] = code
    else if (name.startsWith(QDPX_FIELDS.case('')) && role) cases[name.slice(QDPX_FIELDS.case('').length)] = role
    else continue
    shown = true
  }
  if (!shown) return undefined
  return { ...mapping, ...readStatementFields(fields, mapping), codes, cases }
}
