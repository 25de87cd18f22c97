'use client'

import { ErrorPage } from '@/components/shell/error-page'
import './styles/index.css'

/** Shown where the layout itself throws: replaces the whole document. */
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
