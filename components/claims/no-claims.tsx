import { GuideLink } from '@/components/guide/guide-link'
import type { Facet } from '@/lib/facet'
import type { ClaimFacet } from '@/lib/filter/claims'

type Props = {
  facets: Facet<ClaimFacet>[]
  href: (parameter: ClaimFacet, values: string[]) => string
  clear: string
  /** Number of claims in the library. */
  all: number
}

/** Explains an empty list and offers to remove filters. */
export function NoClaims({ facets, href, clear, all }: Props) {
  if (all === 0)
    return (
      <div className="empty">
        <p>No claim is on record yet. Claims come into the library with the coding of a source.</p>
        <a className="btn" href="/codebook">
          How claims are coded
        </a>
        <GuideLink />
      </div>
    )
  const helpful = facets.filter(
    ({ options }) => options.some(({ chosen }) => chosen) && options.some(({ count }) => count > 0),
  )
  return (
    <div className="empty">
      <p>No claim has all of these properties.</p>
      <div className="ways">
        {helpful.map(({ parameter, label }) => (
          <a key={parameter} className="btn" href={href(parameter, [])}>
            Any {label.toLowerCase()}
          </a>
        ))}
        <a className="btn primary" href={clear}>
          All {all} claims
        </a>
      </div>
    </div>
  )
}
