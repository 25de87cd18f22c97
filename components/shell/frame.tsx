import type { ReactNode } from 'react'
import { GlyphSprite } from '@/components/stance/glyphs'
import { allChangesHref } from '@/lib/urls'
import { Masthead, type Section } from './masthead'

/** The layout of every page: a link past the navigation, the masthead, the page's own content, and what was changed. */
export function Frame({ section, children }: { section: Section | undefined; children: ReactNode }) {
  return (
    <>
      <GlyphSprite />
      <a className="skip" href="#main">
        Skip to content
      </a>
      <Masthead section={section} />
      <main id="main">{children}</main>
      <footer className="site-foot noprint">
        <a className="link" href={allChangesHref()}>
          All changes
        </a>
      </footer>
    </>
  )
}
