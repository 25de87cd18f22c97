import { PageSteps } from '@/components/controls/page-steps'
import { countWords } from '@/lib/comparison/words'
import { PAGE_SIZES, type PositionFilter } from '@/lib/filter/positions'
import type { Paging } from '@/lib/positions/page'
import { positionsHref } from '@/lib/urls'

/** Row numbers, links to neighbouring pages, and the choice of page size. */
export function PageLinks({ paging, filter }: { paging: Paging; filter: PositionFilter }) {
  const { first, last, entries, previous, next } = paging
  if (entries === 0) return null
  return (
    <nav className="pages" aria-label="Pages">
      <span>
        {first}–{last} of {countWords(entries, 'row')}
      </span>
      {(previous || next) && (
        <PageSteps
          previous={previous && positionsHref({ ...filter, after: previous.after })}
          next={next && positionsHref({ ...filter, after: next.after })}
        />
      )}
      {entries > Number(PAGE_SIZES[0]) && (
        <span className="per">
          Show{' '}
          {PAGE_SIZES.map((size) =>
            size === filter.show ? (
              <b key={size}>{size}</b>
            ) : (
              <a key={size} className="link" href={positionsHref({ ...filter, show: size, after: undefined })}>
                {size}
              </a>
            ),
          )}
        </span>
      )}
    </nav>
  )
}
