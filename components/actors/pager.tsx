import type { ActorList } from '@/lib/actors/list'
import type { ActorsFilter } from '@/lib/filter/actors'
import { actorsHref } from '@/lib/urls'

/** "201–400 of 2013", with the page before and the next. */
export function Pager({
  list: { shown, start, total, previous, next },
  filter,
}: {
  list: ActorList
  filter: ActorsFilter
}) {
  if (previous === undefined && next === undefined) return null
  return (
    <nav className="pager" aria-label="Pages">
      <span>
        {start + 1}–{start + shown.length} of {total}
      </span>
      {previous !== undefined && (
        <a className="btn" rel="prev" href={actorsHref({ ...filter, after: previous ?? undefined })}>
          Previous
        </a>
      )}
      {next !== undefined && (
        <a className="btn" rel="next" href={actorsHref({ ...filter, after: next })}>
          Next
        </a>
      )}
    </nav>
  )
}
