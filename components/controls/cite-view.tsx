import { viewCitation } from '@/lib/citations/view'
import type { Provenance } from '@/lib/comparison/model'
import { CopyLink } from './copy-link'

type Props = { what?: 'view' | 'record'; words: string; provenance: Provenance; href: string }

/** "Cite this view": the citation text with data version, and a button that copies it. */
export function CiteView({ what = 'view', words, provenance, href }: Props) {
  const citation = viewCitation(words, provenance)
  return (
    <details className="cite-view noprint">
      <summary className="link">Cite this {what}</summary>
      <p>
        <bdi>{citation}</bdi> <CopyLink className="link" href={href} label="Copy citation" text={citation} />
      </p>
    </details>
  )
}
