'use client'

import { Glyph } from '@/components/stance/glyphs'
import type { ServedLibrary } from '@/lib/served-library'
import { Page } from './page'
import { SectionLinks } from './section-links'

type Props = {
  /** The record with the most similar name. */
  near?: { label: string; href: string } | undefined
  /** The last part of the address in words, as a search. */
  words?: string | undefined
  library: ServedLibrary
}

/**
 * The page for an address that does not exist: possible reasons, and where to go next. A client component, because the
 * framework sends it with every page: so it costs one line instead of all its markup.
 */
export function NotFoundPage({ near, words, library }: Props) {
  return (
    <Page library={library}>
      <div className="no-page">
        <p className="eyebrow">404</p>
        <h1>Page not found</h1>
        <p className="lede">
          The record may be spelled differently, or this library does not have it. Records are never deleted: what was
          withdrawn keeps its page.
        </p>
        {near && (
          <p className="near">
            Did you mean{' '}
            <a className="link" href={near.href}>
              <bdi>{near.label}</bdi>
            </a>
            ?
          </p>
        )}
        <form className="find" action="/search" method="get">
          <label htmlFor="find">Search who, what, or words</label>
          <span>
            <input id="find" name="q" type="search" defaultValue={words} />
            <button type="submit" className="btn">
              <Glyph name="search" /> Search
            </button>
          </span>
        </form>
        <SectionLinks />
      </div>
    </Page>
  )
}
