import type { Provenance } from '@/lib/comparison/model'

/**
 * The public address of a record, where the library has one.
 *
 * @param href as `lib/urls` gives it: a path from the root of the app
 */
export function recordAddress({ address }: Provenance, href: string): string | undefined {
  // The view's own address is all a serializer knows of where the app lives, which may be below a folder.
  const root = address && /^(https?:\/\/[^?#]*)\/compare(?:[?#]|$)/.exec(address)?.[1]
  return root ? `${root}${href}` : undefined
}
