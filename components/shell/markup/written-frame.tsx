import type { ReactNode } from 'react'
import type { ServedLibrary } from '@/lib/served-library'
import { Frame } from '../frame'
import type { Section } from '../masthead'
import { ScriptSheets } from '../script-sheets'
import { withBase } from '../with-base'
import { cacheMarkup } from './cache'
import { CachedMarkup } from './cached-markup'
import { writeMarkup } from './write-markup'

type Props = { section: Section | undefined; library: ServedLibrary; children: ReactNode }

/**
 * Frame and content of a page as markup, which is sent once. React alone would send it a second time as data for
 * hydration.
 */
export function WrittenFrame({ section, library, children }: Props) {
  const frame = (
    <Frame section={section} library={library}>
      {children}
    </Frame>
  )
  const markup = writeMarkup(withBase(frame, library.base))
  return (
    <>
      <ScriptSheets text={markup} />
      <CachedMarkup id={cacheMarkup(markup)} />
    </>
  )
}
