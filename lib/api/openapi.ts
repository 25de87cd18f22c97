import { z } from 'zod'
import { PUBLIC_SCHEMAS, type PublicSchemaName, SHARED_SCHEMAS } from '@/lib/exports/json/json-schemas'
import { RECORD_TYPES } from '@/lib/records/record-type'
import { ENDPOINT_TAGS, type Endpoint } from './endpoint'
import { ENDPOINT_NAMES, type EndpointName, endpointOf } from './endpoints'
import { dataPath } from './find-endpoint'
import { csvParameters, jsonParameters, type ParameterObject } from './openapi-parameters'
import { PROBLEM_MEDIA_TYPE, PROBLEMS, type ProblemKind, READING_PROBLEMS } from './problem'

type Described = {
  /** The library's title. */
  title: string
  dataVersion: number
  /** What addresses of the library begin with: its public address, or its path on the server. */
  root: string
}

/** Version of the interface: goes up with that of any schema. */
const API_VERSION = '1.0.0'

/** Every address of data as an OpenAPI 3.1 document (https://spec.openapis.org/oas/v3.1.0). */
export function openApiDocument({ title, dataVersion, root }: Described): object {
  return {
    openapi: '3.1.0',
    info: {
      title: `${title === '' ? 'An empty library' : title}: data`,
      version: API_VERSION,
      summary: 'Everything the pages of this library show, at the addresses of the pages.',
      description: `Reading needs no key. Quotations are word for word; a silence is an item of its own with its kind; an id is never used again. Described at data version ${dataVersion}.`,
    },
    servers: [{ url: root === '' ? '/' : root }],
    tags: ENDPOINT_TAGS.map((name) => ({ name })),
    paths: Object.fromEntries(ENDPOINT_NAMES.flatMap((name) => pathsOf(name, endpointOf(name)))),
    components: { schemas: componentSchemas(), responses: problemResponses() },
  }
}

function pathsOf(name: EndpointName, endpoint: Endpoint): [path: string, item: object][] {
  const path = dataPath(endpoint)
  const json = operation(name, endpoint, jsonParameters(endpoint), {
    'application/json': { schema: { $ref: reference(fileName(endpoint.schema)) } },
  })
  const paths: [string, object][] = [[`${path}.json`, { get: json }]]
  if (!endpoint.csv) return paths
  const csv = operation(name, endpoint, csvParameters(endpoint), { 'text/csv': { schema: { type: 'string' } } })
  return [
    ...paths,
    [`${path}.csv`, { get: { ...csv, operationId: `${name}Csv`, summary: `${endpoint.summary}, as a table` } }],
  ]
}

function operation(name: EndpointName, endpoint: Endpoint, parameters: ParameterObject[], content: object): object {
  const isRecord = endpoint.path.includes('{')
  return {
    operationId: name,
    tags: [endpoint.tag],
    summary: endpoint.summary,
    parameters: [...namesIn(endpoint.path), ...parameters],
    responses: {
      200: { description: 'The data.', headers: HEADERS, content },
      304: { description: 'Unchanged since the ETag that was sent as If-None-Match.' },
      ...(isRecord ? { 308: { description: 'Renamed or merged: the present address.' } } : {}),
      400: responseOf('invalid'),
      ...(isRecord ? { 404: responseOf('not-found'), 410: responseOf('gone') } : {}),
      ...(endpoint.tag === 'Views' ? { 413: responseOf('too-large') } : {}),
      503: responseOf('busy'),
    },
  }
}

function namesIn(path: string): ParameterObject[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: name === 'type' ? { type: 'string', enum: [...RECORD_TYPES] } : { type: 'string' },
  }))
}

const HEADERS = {
  ETag: { description: 'Made of the data version and the build.', schema: { type: 'string' } },
  Link: { description: 'The schema (describedby), and of a list the next page (next).', schema: { type: 'string' } },
}

const responseOf = (kind: ProblemKind) => ({ $ref: `#/components/responses/${kind}` })

const problemResponses = () =>
  Object.fromEntries(
    READING_PROBLEMS.map((kind) => [
      kind,
      {
        description: `${PROBLEMS[kind].title}. ${PROBLEMS[kind].meaning}`,
        content: { [PROBLEM_MEDIA_TYPE]: { schema: { $ref: reference(fileName('problem')) } } },
      },
    ]),
  )

const reference = (id: string) => `#/components/schemas/${id}`
/** The name of a file's schema: `PositionsFile`, `RecordHistoryFile`, and `Problem`. */
const fileName = (name: PublicSchemaName) => (name === 'problem' ? 'Problem' : `${pascal(name)}File`)
const pascal = (name: string) => name.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())

/** Schemas that the interface answers with, and what they share, each once. */
function componentSchemas(): object {
  const registry = z.registry<{ id: string }>()
  for (const [name, schema] of Object.entries(SHARED_SCHEMAS)) registry.add(schema, { id: pascal(name) })
  const answered = new Set<PublicSchemaName>([...ENDPOINT_NAMES.map((name) => endpointOf(name).schema), 'problem'])
  for (const name of answered) registry.add(PUBLIC_SCHEMAS[name], { id: fileName(name) })
  const { schemas } = z.toJSONSchema(registry, {
    target: 'draft-2020-12',
    uri: reference,
    // A field may be added without a new version.
    override: ({ jsonSchema }) => {
      delete jsonSchema.additionalProperties
    },
  })
  return Object.fromEntries(Object.entries(schemas).map(([id, { $schema, $id, ...schema }]) => [id, schema]))
}
