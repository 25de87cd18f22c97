import type { ReactNode } from 'react'
import { Frame } from './frame'
import { Kept } from './kept'
import { writeMarkup } from './markup'
import type { Section } from './masthead'
import { Listeners } from './page'
import { putOnShelf } from './shelf'

/**
 * A page that is read: it travels once, as markup. React would send it a second time as data, to make live what
 * here never changes. No client component may stand in it, and nothing asynchronous.
 */
export function ReadingPage({ section, children }: { section?: Section; children: ReactNode }) {
  return (
    <>
      <Kept id={putOnShelf(writeMarkup(<Frame section={section}>{children}</Frame>))} />
      <Listeners />
    </>
  )
}
