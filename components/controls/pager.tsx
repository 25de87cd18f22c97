import type { PageOfList } from '@/lib/page-of-list'
import { PageSteps } from './page-steps'

type Props = {
  page: PageOfList
  /** Records on this page. */
  shown: number
  /** The address of the page that begins after a record; of the first one without. */
  href: (after: string | undefined) => string
}

/** Where this page stands in the list, and the way to the ones beside it. Nothing where all is on one page. */
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
