'use client'

import { usePathname } from 'next/navigation'
import { ErrorPage } from '@/components/shell/error-page'
import { splitLibraryPath } from '@/lib/served-library'

/** Shown where a page throws. The error is in the server's log under this number, not on the page. */
export default function PageError({ error }: { error: Error & { digest?: string } }) {
  const { name, base } = splitLibraryPath(usePathname())
  return <ErrorPage number={error.digest} library={{ name, base }} />
}
