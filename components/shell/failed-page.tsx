'use client'

import { Page } from './page'
import { Ways } from './ways'

/** Where something broke: said calmly, with what to do next and the number under which it is in the log. */
export function FailedPage({ number }: { number: string | undefined }) {
  return (
    <Page>
      <div className="lost">
        <p className="eyebrow">Something went wrong</p>
        <h1>This page could not be shown</h1>
        <p className="lede">
          The fault is ours, and nothing in the library has changed. Try it again; if it fails again, tell whoever runs
          this library what you did{number ? ', with the number below' : ''}.
        </p>
        {number && (
          <p className="loc">
            Number in the log: <code>{number}</code>
          </p>
        )}
        <p className="again">
          <button type="button" className="btn primary" onClick={() => location.reload()}>
            Try again
          </button>
        </p>
        <Ways />
      </div>
    </Page>
  )
}
