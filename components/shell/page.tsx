import type { ReactNode } from 'react'
import { CopyLinks } from '@/components/controls/copy-links'
import { SlashFocus } from '@/components/controls/slash-focus'
import type { ServedLibrary } from '@/lib/served-library'
import { Frame } from './frame'
import { libraryInView } from './library-in-view'
import type { Section } from './masthead'
import { ScriptSheets } from './script-sheets'
import { stringsIn } from './strings-in'
import { withBase } from './with-base'

type Props = {
  section?: Section
  /** For client components, which cannot see the request's own. */
  library?: ServedLibrary
  children: ReactNode
}

/** A page rendered by React in the browser too: forms, the coding desk, errors. */
export function Page({ section, library = libraryInView(), children }: Props) {
  const frame = (
    <Frame section={section} library={library}>
      {children}
    </Frame>
  )
  return (
    <>
      <ScriptSheets text={stringsIn(children).join('\n')} />
      {withBase(frame, library.base)}
      <Listeners />
    </>
  )
}

/** Scripts of every page, which listen on the document. */
export function Listeners() {
  return (
    <>
      <SlashFocus />
      <CopyLinks />
    </>
  )
}
