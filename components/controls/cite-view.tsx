import { viewCitation } from '@/lib/citations/view'
import type { Provenance } from '@/lib/comparison/model'
import { CopyLink } from './copy-link'

type Props = {
  what?: 'view' | 'record'
  words: string
  provenance: Provenance
  href: string
  /** The public address of `href`; without it that of the page. */
  address?: string | undefined
}

/** "Cite this view": the citation with data version, its address under it, and a button that copies both. */
export function CiteView({ what = 'view', words, provenance, href, address = provenance.address }: Props) {
  return (
    <details className="cite-view noprint">
      <summary className="link">Cite this {what}</summary>
      <p>
        <bdi>{viewCitation(words, provenance, '')}</bdi>
      </p>
      <p className="cite-address">
        <a className="link" href={href}>
          {address ?? href}
        </a>{' '}
        <CopyLink
          className="link copy-citation"
          href={href}
          label="Copy citation"
          text={viewCitation(words, provenance, address)}
        />
      </p>
    </details>
  )
}
