'use client'

import { FailedPage } from '@/components/shell/failed-page'

type Props = { error: Error & { digest?: string }; reset: () => void }

/** Shown where a page throws. What went wrong is in the server's log under this number, not on the page. */
export default function ErrorPage({ error, reset }: Props) {
  return <FailedPage number={error.digest} retry={reset} />
}
