import type { Provenance } from '@/lib/comparison/model'

/**
 * Public address of a record; undefined where the library has no public address.
 *
 * @param href path from the root of the app, see `lib/urls`
 */
export function recordAddress({ address }: Provenance, href: string): string | undefined {
  // The app may be served below a folder, which only the view's own address tells.
  const root = address && VIEW_ADDRESS.exec(address)?.[1]
  return root ? `${root}${href}` : undefined
}

/** An address of a view that has files, see `db/files/file-views.ts`. */
const VIEW_ADDRESS = /^(https?:\/\/[^?#]*)\/(?:compare|positions|claims|change|topics\/[^/?#]+)(?:[?#]|$)/
