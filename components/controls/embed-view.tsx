import { embedSnippet } from '@/lib/citations/embed-snippet'
import { addressAt } from '@/lib/citations/view'
import type { Provenance } from '@/lib/comparison/model'
import { embedHref } from '@/lib/urls'

type Props = {
  words: string
  provenance: Provenance
  /** Address of the view that stays: with its day. */
  href: string
  /** The public address of `href`; undefined where the library has none. */
  address: string | undefined
}

/** "Embed this view": the view as it looks in a frame, and the snippet for another page. */
export function EmbedView({ words, provenance, href, address }: Props) {
  const embed = embedHref(href)
  const shown = addressAt(address, href, embed)
  return (
    <details className="cite-view embed-view noprint">
      <summary className="link">Embed this view</summary>
      {address && shown ? (
        <>
          <p>Paste this into a page. It needs no script, and the citation stays where frames are not shown.</p>
          <pre className="snippet">
            <code>{embedSnippet({ words, provenance, address, embed: shown })}</code>
          </pre>
        </>
      ) : (
        <p>
          This library has no public address, so no other page can show it: whoever runs it sets PARLEY_PUBLIC_URL. Then
          the snippet is here.
        </p>
      )}
      <p>
        <a className="link" href={embed}>
          The view as it looks in a frame
        </a>
      </p>
    </details>
  )
}
