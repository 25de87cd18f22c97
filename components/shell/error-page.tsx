'use client'

import { OWN_LIBRARY, type ServedLibrary } from '@/lib/served-library'
import { Page } from './page'
import { SectionLinks } from './section-links'

type Props = { number: string | undefined; library?: ServedLibrary }

/** The page shown after a fault: what to do next, and the number of the fault in the log. */
export function ErrorPage({ number, library = OWN_LIBRARY }: Props) {
  return (
    <Page library={library}>
      <div className="no-page">
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
        <SectionLinks />
      </div>
    </Page>
  )
}
