import type { ReactNode } from 'react'
import { GlyphSprite } from '@/components/stance/glyphs'
import type { LibraryName } from '@/lib/served-library'
import { API_HREF, allChangesHref } from '@/lib/urls'
import { InventedBanner } from './invented-banner'
import { Masthead, type Section } from './masthead'

type Props = { section: Section | undefined; library?: LibraryName; children: ReactNode }

/** The layout of every page: a link past the navigation, the masthead, the page's own content, and what was changed. */
export function Frame({ section, library = 'own', children }: Props) {
  return (
    <>
      <GlyphSprite />
      <a className="skip" href="#main">
        Skip to content
      </a>
      {library !== 'own' && <InventedBanner library={library} />}
      <Masthead section={section} />
      <main id="main">{children}</main>
      <footer className="site-foot noprint">
        <a className="link" href={allChangesHref()}>
          All changes
        </a>
        <a className="link" href={API_HREF}>
          For programs
        </a>
      </footer>
    </>
  )
}
