import type { ReactNode } from 'react'
import { CopyLinks } from '@/components/controls/copy-links'
import { SlashFocus } from '@/components/controls/slash-focus'
import { Frame } from './frame'
import type { Section } from './masthead'

/** A page that scripts may change: forms, the coding desk, errors. */
export function Page({ section, children }: { section?: Section; children: ReactNode }) {
  return (
    <>
      <Frame section={section}>{children}</Frame>
      <Listeners />
    </>
  )
}

/** Scripts that every page has: they listen at the document. */
export function Listeners() {
  return (
    <>
      <SlashFocus />
      <CopyLinks />
    </>
  )
}
