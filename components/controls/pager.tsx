import type { PageOfList } from '@/lib/page-of-list'
import { PageSteps } from './page-steps'

type Props = {
  page: PageOfList
  /** Number of records on this page. */
  shown: number
  /** Returns the address of the page after a cursor, or of the first page. */
  href: (after: string | undefined) => string
}

/** Position of the page in its list, with links to its neighbours. Nothing where all is on one page. */
export function Pager({ page: { total, skipped, previous, next }, shown, href }: Props) {
  if (skipped === 0 && !next) return null
  return (
    <nav className="pages" aria-label="Pages">
      <span>
        {skipped + 1}–{skipped + shown} of {total}
      </span>
      <PageSteps
        previous={skipped > 0 ? href(previous ?? undefined) : undefined}
        next={next ? href(next) : undefined}
      />
      {skipped > 0 && (
        <a className="link" href={href(undefined)}>
          First page
        </a>
      )}
    </nav>
  )
}
