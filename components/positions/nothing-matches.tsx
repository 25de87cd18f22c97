import { GuideLink } from '@/components/guide/guide-link'
import { cleared, POSITION_FACETS, withoutFacet } from '@/lib/filter/position-facets'
import { chosenOptions } from '@/lib/positions/chosen'
import type { PositionPage } from '@/lib/positions/page'
import { positionsHref } from '@/lib/urls'

/** Explains an empty list: each filter with the number of positions without it. */
export function NothingMatches({ page: { list, names, without } }: { page: PositionPage }) {
  const { filter, total } = list
  const ways = without.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count)
  const words = new Map(
    chosenOptions(filter, names).map(({ facet, options }) => [facet, options.map(({ label }) => label).join(' or ')]),
  )
  if (total === 0)
    return (
      <div className="empty">
        <p>The library holds no position yet.</p>
        <GuideLink />
      </div>
    )
  return (
    <div className="empty">
      <p>{ways.length > 0 ? 'Nothing matches.' : 'Nothing matches, whichever one filter is taken away.'}</p>
      {ways.length > 0 && (
        <ul className="ways">
          {ways.map(({ facet, count }) => (
            <li key={facet}>
              Without the filter{' '}
              <a className="link" href={positionsHref(withoutFacet(filter, facet))}>
                {POSITION_FACETS[facet].label}: <bdi>{words.get(facet)}</bdi>
              </a>{' '}
              {count} {count === 1 ? 'remains' : 'remain'}.
            </li>
          ))}
        </ul>
      )}
      <a className="btn" href={positionsHref(cleared(filter))}>
        Clear all filters
      </a>
    </div>
  )
}
