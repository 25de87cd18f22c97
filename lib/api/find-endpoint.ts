import type { Endpoint } from './endpoint'
import { ENDPOINT_NAMES, type EndpointName, endpointOf } from './endpoints'

/** The address of an endpoint's data without its extension, names in braces. */
export const dataPath = ({ path, data }: Endpoint): string => data ?? path

/** Matches the path of an address of data, without its extension: `/actors/victor-cha`. */
export function findEndpoint(path: string): { name: EndpointName; names: string[] } | undefined {
  const given = path.split('/')
  for (const name of ENDPOINT_NAMES) {
    const parts = dataPath(endpointOf(name)).split('/')
    if (parts.length !== given.length) continue
    if (parts.every((part, index) => isName(part) || part === given[index]))
      return { name, names: given.filter((_, index) => isName(parts[index] ?? '')) }
  }
  return undefined
}

const isName = (part: string) => part.startsWith('{')
