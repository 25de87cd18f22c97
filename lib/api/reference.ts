import type { PublicProblem } from '@/lib/exports/json/problem-schema'
import type { Endpoint } from './endpoint'
import { ENDPOINT_NAMES, type EndpointName, endpointOf } from './endpoints'
import { dataPath } from './find-endpoint'
import { jsonParameters } from './openapi-parameters'

/** An answer of the library that serves the page, and the address that gave it. */
export type ExampleAnswer = { href: string; page: string; json: string }

/** The model of the reference page. */
export type ApiReference = {
  /** The library's title; empty without one. */
  title: string
  dataVersion: number
  /** What the addresses of the examples begin with: a full address, as a program needs it. */
  origin: string
  /** Positions in the library. */
  positions: number
  /** An example topic that somebody speaks on; undefined in an empty library. */
  topic: string | undefined
  answer: ExampleAnswer | undefined
  problem: { href: string; problem: PublicProblem } | undefined
}

/** One parameter of a list, for a table of words. */
export type ReferenceParameter = { name: string; words: string; values: string[] }

/** The parameters of an address in words. */
export function listReferenceParameters(name: EndpointName): ReferenceParameter[] {
  return jsonParameters(endpointOf(name)).map(({ name: parameter, description = '', schema }) => {
    const { enum: words, items } = schema as { enum?: string[]; items?: { enum?: string[] } }
    return { name: parameter, words: description, values: words ?? items?.enum ?? [] }
  })
}

/** Every address with what it answers and the schema of it. */
export function listReferenceAddresses(): { name: EndpointName; path: string; endpoint: Endpoint }[] {
  return ENDPOINT_NAMES.map((name) => {
    const endpoint = endpointOf(name)
    return { name, path: `${dataPath(endpoint)}.json`, endpoint }
  })
}
