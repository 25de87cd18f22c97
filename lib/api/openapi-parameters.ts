import type { ExportParameter } from '@/lib/exports/options'
import type { Parameter, ParameterShape } from '@/lib/filter/parameter'
import type { Endpoint } from './endpoint'
import { MOST_OF_A_PAGE, WHOLE_LIST } from './limit'
import { PARAMETER_WORDS, type ParameterName } from './parameter-words'

/** A parameter object of OpenAPI. */
export type ParameterObject = {
  name: string
  in: 'query' | 'path'
  required?: boolean
  description?: string
  style?: 'form'
  explode?: boolean
  schema: object
}

/** The query parameters of an address as JSON. */
export function jsonParameters({ parameters, pageSize, whole = false }: Endpoint): ParameterObject[] {
  const own = Object.entries(parameters).map(([name, parameter]) =>
    parameterObject(name, parameter, PARAMETER_WORDS[name as ParameterName]),
  )
  return pageSize === undefined ? own : [...own, limitObject(pageSize, whole)]
}

/** The query parameters of an address as CSV, which is always the whole list. */
export function csvParameters({ parameters, csv = {} }: Endpoint): ParameterObject[] {
  const { after, ...filters } = parameters
  return [
    ...jsonParameters({ parameters: filters } as Endpoint),
    ...Object.entries(csv).map(([name, option]) =>
      parameterObject(name, option, OPTION_WORDS[name as ExportParameter]),
    ),
  ]
}

const OPTION_WORDS: Record<ExportParameter, string> = {
  origin: 'Each row says from which library and data version it comes',
  layout: 'A row a topic, a record or a quotation; notes: key and provenance',
  bom: 'Puts a byte-order mark first, by which Excel knows UTF-8',
  raw: 'Leaves cells that begin like a formula unguarded: for programs',
  paper: 'Size of the paper',
}

function limitObject(pageSize: number, whole: boolean): ParameterObject {
  const number = { type: 'integer', minimum: 1, maximum: MOST_OF_A_PAGE, default: pageSize }
  return {
    name: 'limit',
    in: 'query',
    description: whole ? `Items of a page, or ${WHOLE_LIST} for one file of the whole list` : 'Items of a page',
    schema: whole ? { anyOf: [number, { const: WHOLE_LIST }], default: pageSize } : number,
  }
}

function parameterObject(name: string, { shape, fallback }: Parameter<unknown>, description: string): ParameterObject {
  const one = valueSchema(shape)
  const object: ParameterObject = { name, in: 'query', description: withExpected(description, shape), schema: one }
  if (shape.kind === 'flag') return { ...object, schema: { ...one, default: '0' } }
  if (!shape.list)
    return typeof fallback === 'string' && fallback !== ''
      ? { ...object, schema: { ...one, default: fallback } }
      : object
  // A name may contain a comma, so names are repeated.
  return { ...object, style: 'form', explode: shape.kind === 'name', schema: { type: 'array', items: one } }
}

function valueSchema({ kind, words, longest }: ParameterShape): object {
  if (words) return { type: 'string', enum: [...words] }
  if (kind === 'slug') return { type: 'string', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$' }
  return longest === undefined ? { type: 'string' } : { type: 'string', maxLength: longest }
}

const withExpected = (description: string, { expected }: ParameterShape) =>
  expected ? `${description} (a ${expected})` : description
