import { formatDate } from '@/lib/dates'
import { batchHref, mergeHref } from '@/lib/editing/addresses'
import type { SameOrNot as Decided } from '@/lib/editing/same-or-not'
import { homeOf } from '@/lib/records/registry'

/** On the page of an actor or topic, for editors: what was merged into it, and what it is not. */
export function SameOrNot({ decided: { type, slug, merged, apart } }: { decided: Decided }) {
  return (
    <>
      {merged.map(({ title, batch, by, at }) => (
        <div key={batch} className="saved-bar noprint">
          <p>
            <b>
              <bdi>{title}</bdi>
            </b>{' '}
            was merged into this {type} on {formatDate(at.slice(0, 10))}, by <bdi>{by}</bdi>.
          </p>
          <p className="ways">
            <a className="link" href={batchHref(batch)}>
              Read it again, or take the merge back
            </a>
          </p>
        </div>
      ))}
      {apart.map((other) => (
        <p key={other.slug} className="quiet-note noprint">
          Not the same {type} as{' '}
          <a className="link" href={homeOf(type, { slug: other.slug } as never)}>
            <bdi>{other.name}</bdi>
          </a>
          , <bdi>{other.by}</bdi> said on {formatDate(other.at.slice(0, 10))}.{' '}
          <a className="link" href={`${mergeHref(type, slug)}?into=${other.slug}`}>
            Look at both<span className="vh"> again</span>
          </a>
        </p>
      ))}
    </>
  )
}
