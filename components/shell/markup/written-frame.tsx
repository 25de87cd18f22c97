import type { ReactNode } from 'react'
import { Frame } from '../frame'
import type { Section } from '../masthead'
import { cacheMarkup } from './cache'
import { CachedMarkup } from './cached-markup'
import { writeMarkup } from './write-markup'

/** A page's frame and content as markup, which is sent once. React would send it again as data, to make it live. */
export function WrittenFrame({ section, children }: { section: Section | undefined; children: ReactNode }) {
  return <CachedMarkup id={cacheMarkup(writeMarkup(<Frame section={section}>{children}</Frame>))} />
}
