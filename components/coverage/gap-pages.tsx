import type { CoverageFilter } from '@/lib/filter/coverage'
import { coverageHref } from '@/lib/urls'

type Props = { filter: CoverageFilter; show: CoverageFilter['show']; page: number; pages: number; fragment: string }

/** Links to the pages of a long list of gaps. */
export function GapPages({ filter, show, page, pages, fragment }: Props) {
  if (pages < 2) return null
  const href = (to: number) => `${coverageHref({ ...filter, show, page: to > 1 ? String(to) : undefined })}#${fragment}`
  return (
    <nav className="pager" aria-label={`Pages of ${fragment}`}>
      {page > 1 && (
        <a className="btn" href={href(page - 1)}>
          Earlier in the list
        </a>
      )}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages && (
        <a className="btn" href={href(page + 1)}>
          Further in the list
        </a>
      )}
    </nav>
  )
}
