import type { ReactNode } from 'react'
import { GlyphSprite } from '@/components/stance/glyphs'
import { formatDate } from '@/lib/dates'
import { OWN_LIBRARY, type ServedLibrary } from '@/lib/served-library'
import { API_HREF, allChangesHref } from '@/lib/urls'
import { InventedBanner } from './invented-banner'
import { Masthead, type Section } from './masthead'

type Props = { section: Section | undefined; library?: ServedLibrary; children: ReactNode }

/** The layout of every page: a link past the navigation, the masthead, the page's own content, and what was changed. */
export function Frame({ section, library: { name, asOf, exception } = OWN_LIBRARY, children }: Props) {
  return (
    <>
      <GlyphSprite />
      <a className="skip" href="#main">
        Skip to content
      </a>
      {name !== 'own' && <InventedBanner library={name} />}
      <Masthead section={section} />
      <main id="main">{children}</main>
      <footer className="site-foot noprint">
        <a className="link" href={allChangesHref()}>
          All changes
        </a>
        <a className="link" href={API_HREF}>
          For programs
        </a>
        {asOf && <p>{lateWords(asOf)}</p>}
        {exception && <p>{exception}</p>}
      </footer>
    </>
  )
}

/** Of a copy whose original does not answer. */
const lateWords = (asOf: string) =>
  `As of ${formatDate(asOf.slice(0, 10))}, ${asOf.slice(11, 16)} UTC: the machine where this library is written has not answered since.`
