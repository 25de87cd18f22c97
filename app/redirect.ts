import 'server-only'
import { redirect as redirectTo } from 'next/navigation'
import { libraryInView } from '@/components/shell/library-in-view'
import { addressIn } from '@/lib/served-library'

/** Redirects from a page to another one of the same library. The page has called `library()` before. */
export function redirect(href: string): never {
  redirectTo(addressIn(libraryInView().base, href))
}
