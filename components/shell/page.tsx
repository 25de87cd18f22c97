import type { ReactNode } from 'react'
import { CopyLinks } from '@/components/controls/copy-links'
import { SlashFocus } from '@/components/controls/slash-focus'
import { Frame } from './frame'
import type { Section } from './masthead'

/** A page rendered by React in the browser too: forms, the coding desk, errors. */
export function Page({ section, children }: { section?: Section; children: ReactNode }) {
  return (
    <>
      <Frame section={section}>{children}</Frame>
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
