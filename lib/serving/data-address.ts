import { endpointOf } from '@/lib/api/endpoints'
import { findEndpoint } from '@/lib/api/find-endpoint'
import { splitLibraryPath } from '@/lib/served-library'

/** What the route of data is told of an address: its extension, and its path inside the library in parts. */
export type DataAddress = { format: string; path: string[] }

/**
 * The data that an address names as `next.config.js` rewrites it; undefined for every other address, also for one whose
 * spelling the framework would read in its own way.
 *
 * @param pathname of a request, as it arrived
 */
export function findDataAddress(pathname: string): DataAddress | undefined {
  const [, path, format] = /^((?:\/[a-z0-9-]+)+)\.(json|csv)$/i.exec(splitLibraryPath(pathname).path) ?? []
  const found = path === undefined ? undefined : findEndpoint(path)
  if (path === undefined || format === undefined || !found) return undefined
  if (format === 'csv' && endpointOf(found.name).csv === undefined) return undefined
  return { format, path: path.slice(1).split('/') }
}
