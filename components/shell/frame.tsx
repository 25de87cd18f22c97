import type { ReactNode } from 'react'
import { GlyphSprite } from '@/components/stance/glyphs'
import { Masthead, type Section } from './masthead'

/** The layout of every page: a link past the navigation, the masthead, and the page's own content. */
export function Frame({ section, children }: { section: Section | undefined; children: ReactNode }) {
  return (
    <>
      <GlyphSprite />
      <a className="skip" href="#main">
        Skip to content
      </a>
      <Masthead section={section} />
      <main id="main">{children}</main>
    </>
  )
}
