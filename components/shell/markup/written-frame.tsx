import type { ReactNode } from 'react'
import { Frame } from '../frame'
import type { Section } from '../masthead'
import { cacheMarkup } from './cache'
import { CachedMarkup } from './cached-markup'
import { writeMarkup } from './write-markup'

/**
 * Frame and content of a page as markup, which is sent once. React alone would send it a second time as data for
 * hydration.
 */
export function WrittenFrame({ section, children }: { section: Section | undefined; children: ReactNode }) {
  return <CachedMarkup id={cacheMarkup(writeMarkup(<Frame section={section}>{children}</Frame>))} />
}
