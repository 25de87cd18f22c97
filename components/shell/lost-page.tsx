'use client'

import { Glyph } from '@/components/stance/glyphs'
import { Page } from './page'
import { Ways } from './ways'

type Props = {
  /** What was probably meant, where something of that kind has a name near to it. */
  near?: { label: string; href: string } | undefined
  /** What the address named, to search for. */
  words?: string | undefined
}

/**
 * Where nothing stands at an address: why that may be, and where to go on. Every page carries it along for the
 * framework, as a client component in one line instead of all its markup.
 */
export function LostPage({ near, words }: Props) {
  return (
    <Page>
      <div className="lost">
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
          <label htmlFor="find">Search quotes, people, topics</label>
          <span>
            <input id="find" name="q" type="search" defaultValue={words} />
            <button type="submit" className="btn">
              <Glyph name="search" /> Search
            </button>
          </span>
        </form>
        <Ways />
      </div>
    </Page>
  )
}
