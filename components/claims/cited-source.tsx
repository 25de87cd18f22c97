import { formatDate } from '@/lib/dates'
import type { SourceRecord } from '@/lib/records/read-model'
import { sourcePageHref } from '@/lib/urls'

/** A source that proves an outcome and is not quoted. */
export function CitedSource({ source, slug }: { source: SourceRecord | undefined; slug: string }) {
  return (
    <span className="loc">
      <a href={sourcePageHref(slug)}>
        <bdi>{source ? `${source.abbreviation}, ${formatDate(source.issued)}` : slug}</bdi>
      </a>
      , cited, not quoted
    </span>
  )
}
