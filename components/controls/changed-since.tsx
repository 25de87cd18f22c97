import type { ChangedSince } from '@/lib/comparison/changed-since'
import { countWords } from '@/lib/comparison/words'
import { formatDate } from '@/lib/dates'
import { historySinceHref } from '@/lib/urls'

/** Says how many records of the view were changed since its link was copied. Nothing where none was. */
export function ChangedSinceLink({ changed }: { changed: ChangedSince | undefined }) {
  if (!changed || changed.records === 0) return null
  const { records, day } = changed
  return (
    <p className="changed-since" role="status">
      {countWords(records, 'record')} in this view {records === 1 ? 'was' : 'were'} changed since this link was copied,
      with the data of {formatDate(day)}.{' '}
      <a className="link" href={historySinceHref(day)}>
        What changed
      </a>
    </p>
  )
}
