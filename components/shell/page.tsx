import type { ReactNode } from 'react'
import { CopyLinks } from '@/components/controls/copy-links'
import { SlashFocus } from '@/components/controls/slash-focus'
import { Frame } from './frame'
import type { Section } from './masthead'

/** A page that scripts may change: forms, the coding desk, and what is shown where something broke. */
export function Page({ section, children }: { section?: Section; children: ReactNode }) {
  return (
    <>
      <Frame section={section}>{children}</Frame>
      <Listeners />
    </>
  )
}

/** All the script that a page has, beside what stands in it. */
export function Listeners() {
  return (
    <>
      <SlashFocus />
      <CopyLinks />
    </>
  )
}
