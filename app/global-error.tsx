'use client'

import { ErrorPage } from '@/components/shell/error-page'
import './styles/index.css'

/** The last resort, where the layout itself fails: it stands in for the whole document. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <title>Something went wrong · Parley</title>
        <ErrorPage number={error.digest} />
      </body>
    </html>
  )
}
