import { libraryInView } from '@/components/shell/library-in-view'
import { addressIn } from '@/lib/served-library'

/**
 * The full address of a path below `PARLEY_PUBLIC_URL`, for citations and files; undefined without it, because a local
 * address would mislead.
 *
 * @param base of the library; a page's own, a route gives that of its request
 */
export function publicAddress(path: string, base = libraryInView().base): string | undefined {
  const root = process.env.PARLEY_PUBLIC_URL
  return root ? `${root.replace(/\/+$/, '')}${addressIn(base, path)}` : undefined
}
