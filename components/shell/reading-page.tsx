import type { ReactNode } from 'react'
import { WrittenFrame } from './markup/written-frame'
import type { Section } from './masthead'
import { Listeners, Page } from './page'

/**
 * A page that is read and never changed by scripts, but for those that listen at the document. It is sent as markup
 * alone (docs/decisions/markup-writer.md), so no client component may stand in it, and nothing asynchronous. Started
 * with `PARLEY_MARKUP=react`, the server leaves the same page to React, like any other.
 */
export function ReadingPage({ section, children }: { section?: Section; children: ReactNode }) {
  if (process.env.PARLEY_MARKUP === 'react') return <Page section={section}>{children}</Page>
  return (
    <>
      <WrittenFrame section={section}>{children}</WrittenFrame>
      <Listeners />
    </>
  )
}
