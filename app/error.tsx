'use client'

import { ErrorPage } from '@/components/shell/error-page'

/** Shown where a page throws. The error is in the server's log under this number, not on the page. */
export default function PageError({ error }: { error: Error & { digest?: string } }) {
  return <ErrorPage number={error.digest} />
}
