'use client'

import { FailedPage } from '@/components/shell/failed-page'

/** Shown where a page throws. What went wrong is in the server's log under this number, not on the page. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  return <FailedPage number={error.digest} />
}
