'use client'

import { FailedPage } from '@/components/shell/failed-page'
import './styles/index.css'

type Props = { error: Error & { digest?: string }; reset: () => void }

/** The last resort, where the layout itself fails: it stands in for the whole document. */
export default function GlobalError({ error, reset }: Props) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Parley</title>
        <FailedPage number={error.digest} retry={reset} />
      </body>
    </html>
  )
}
