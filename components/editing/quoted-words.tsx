import type { RecordOf } from '@/lib/records/registry'
import { sourceHref } from '@/lib/urls'

/** The words of a quotation, read-only: they are taken from the text and never typed. */
export function QuotedWords({ record }: { record: RecordOf<'quotation'> }) {
  return (
    <div className="quoted-words">
      <p className="loc">
        The words, as they stand in <a href={sourceHref(record)}>the source</a>; they are never typed
      </p>
      {record.segments.map(({ exact, start }) => (
        <blockquote key={start} dir="auto" lang={record.lang}>
          {exact}
        </blockquote>
      ))}
    </div>
  )
}
