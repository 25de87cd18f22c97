import { mayEdit } from '@/lib/viewer'
import type { Library } from './library'

/**
 * What is not promised of writes to a library, as sentences for the pages of its editors; undefined for
 * readers, and for a library in a file, of which nothing is to be said.
 */
export function findWriteException({ engine, viewer }: Pick<Library, 'engine' | 'viewer'>): string | undefined {
  if (engine.address.kind === 'embedded' || !mayEdit(viewer)) return undefined
  return 'This library is in a libSQL server. What is saved outlives every program that ends, but a power cut at the server’s machine may lose the last of it.'
}
