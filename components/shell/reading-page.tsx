import type { ReactNode } from 'react'
import { libraryInView } from './library-in-view'
import { WrittenBlock } from './markup/written-block'
import { WrittenFrame } from './markup/written-frame'
import type { Section } from './masthead'
import { Listeners, Page } from './page'
import { markupWay } from './rendering'

/**
 * A page that scripts never change, except those that listen on the document. It is sent as markup alone
 * (docs/decisions/markup-writer.md), so it can contain no client component and nothing asynchronous. With
 * `PARLEY_MARKUP=react` React renders it like any other page.
 */
export function ReadingPage({ section, children }: { section?: Section; children: ReactNode }) {
  if (markupWay() === 'react') return <Page section={section}>{children}</Page>
  return (
    <>
      <WrittenFrame section={section} library={libraryInView()}>
        {children}
      </WrittenFrame>
      <Listeners />
    </>
  )
}

/** A block of data that is never run, sent once too. Nothing in its text may be markup. */
export function DataBlock({ type, text }: { type: string; text: string }) {
  // React writes the text of a script as it is.
  if (markupWay() === 'react') return <script type={type}>{text}</script>
  return <WrittenBlock markup={`<script type="${type}">${text}</script>`} />
}
